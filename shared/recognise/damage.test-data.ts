/** Damage that real files show, done to printed rows. Each takes rows of cells and two random numbers. */
type Rows = string[][]
export type Damage = (rows: Rows, a: number, b: number) => Rows

const isFigure = (cell: string) => /^\d/.test(cell) && !/[^\d.]/.test(cell)
const pick = <T>(list: readonly T[], n: number): T | undefined => (list.length === 0 ? undefined : list[n % list.length])
const withFigures = (rows: Rows) => rows.flatMap((row, i) => (row.some(isFigure) ? [i] : []))
const labelOf = (row: string[]) => row.reduce((last, cell, i) => (cell !== '' && !isFigure(cell) ? i : last), -1)

/** Works on the a-th row that holds figures. */
const onRow =
  (edit: (row: string[], b: number) => string[][]): Damage =>
  (rows, a, b) => {
    const at = pick(withFigures(rows), a)
    return at === undefined ? rows : [...rows.slice(0, at), ...edit(rows[at]!, b), ...rows.slice(at + 1)]
  }

const onLabel = (edit: (label: string, b: number) => string): Damage =>
  onRow((row, b) => {
    const at = labelOf(row)
    return [at < 0 ? row : row.map((cell, i) => (i === at ? edit(cell, b) : cell))]
  })

const onFigure = (edit: (figure: string, b: number) => string[]): Damage =>
  onRow((row, b) => {
    const at = pick(
      row.flatMap((cell, i) => (isFigure(cell) ? [i] : [])),
      b,
    )
    return [at === undefined ? row : row.flatMap((cell, i) => (i === at ? edit(cell, b) : [cell]))]
  })

export const DAMAGES: Record<string, Damage> = {
  'leading cells lost': onRow((row) => [row.slice(Math.max(0, labelOf(row)))]),
  'label moved left': onRow((row) => {
    const at = labelOf(row)
    return [at <= 0 ? row : [row[at]!, ...row.slice(0, at).map(() => ''), ...row.slice(at + 1)]]
  }),
  'label lost': onLabel(() => ''),
  'a character misprinted': onLabel((label, b) => label.slice(0, b % label.length) + '某' + label.slice((b % label.length) + 1)),
  'a character lost': onLabel((label, b) => label.slice(0, b % label.length) + label.slice((b % label.length) + 1)),
  'blanks in the label': onLabel((label, b) => label.slice(0, b % label.length) + ' ' + label.slice(b % label.length)),
  'label over two lines': onRow((row, b) => {
    const at = labelOf(row)
    const label = row[at] ?? ''
    const cut = 1 + (b % Math.max(1, label.length - 1))
    return at < 0
      ? [row]
      : [
          [...row.slice(0, at), label.slice(0, cut)],
          [...row.slice(0, at), label.slice(cut), ...row.slice(at + 1)],
        ]
  }),
  'label above its figures': onRow((row) => [row.slice(0, labelOf(row) + 1), row.slice(labelOf(row) + 1)]),
  'row torn': onRow((row, b) => {
    const cut = 1 + (b % Math.max(1, row.length - 1))
    return [row.slice(0, cut), row.slice(cut)]
  }),
  'figure blank': onFigure(() => ['']),
  'figure gone': onFigure(() => []),
  'figure twice': onFigure((figure) => [figure, figure]),
  'empty cell in between': onFigure((figure) => ['', figure]),
  'full width': onFigure((figure) => [
    [...figure].map((c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join(''),
  ]),
  'with a unit': onFigure((figure) => [`${figure}件`]),
  'with a remark': onFigure((figure) => [`${figure}（其中修订${figure}件）`]),
  'no number': onFigure((_, b) => [['/', '—', '无', '约3'][b % 4]!]),
  'two in one cell': onRow((row, b) => {
    const at = pick(
      row.flatMap((cell, i) => (isFigure(cell) && isFigure(row[i + 1] ?? '') ? [i] : [])),
      b,
    )
    return [at === undefined ? row : [...row.slice(0, at), `${row[at]} ${row[at + 1]}`, ...row.slice(at + 2)]]
  }),
  'table torn': (rows, a) => [...rows.slice(0, a % rows.length), [], ...rows.slice(a % rows.length)],
  'page number': (rows, a) => [...rows.slice(0, a % rows.length), ['- 3 -'], ...rows.slice(a % rows.length)],
  'row gone': (rows, a) => {
    const at = pick(withFigures(rows), a)
    return rows.filter((_, i) => i !== at)
  },
  'row twice': onRow((row) => [row, row]),
  'row twice, another number': onRow((row) => [row, row.map((cell) => (isFigure(cell) ? `${cell}1` : cell))]),
  'row elsewhere': (rows, a, b) => {
    const at = pick(withFigures(rows), a)
    if (at === undefined) return rows
    const rest = rows.filter((_, i) => i !== at)
    const to = pick(withFigures(rest), b) ?? 0
    return [...rest.slice(0, to), rows[at]!, ...rest.slice(to)]
  },
  'rows run together': (rows, a) => {
    const at = pick(withFigures(rows), a)
    const next = at === undefined ? undefined : rows[at + 1]
    return at === undefined || !next ? rows : [...rows.slice(0, at), [...rows[at]!, ...next], ...rows.slice(at + 2)]
  },
  'strange row': (rows, a, b) => [
    ...rows.slice(0, a % rows.length),
    ['补充说明', '3', String(b % 9), '5'],
    ...rows.slice(a % rows.length),
  ],
  'line of words': (rows, a) => [...rows.slice(0, a % rows.length), ['统计口径与上年一致。'], ...rows.slice(a % rows.length)],
  'header gone': (rows, a) => rows.filter((_, i) => i !== a % 4 || withFigures(rows).includes(i)),
}
