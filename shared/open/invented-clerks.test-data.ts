/** What clerks do to the tables of a report: rows and columns of their own, merged cells, notes, other years beside this one. */
import { oneOf, type Draw } from '../recognise/draw.test-data'
import type { InventedCell, InventedReport, Piece } from './invented-pieces.test-data'
import type { Variant } from './invented-variants.test-data'

export type TablePiece = Extract<Piece, { kind: 'table' }>
export type Row = InventedCell[]

export const cell = (text: string, column: number, colspan = 1, rowspan = 1): InventedCell => ({ text, column, colspan, rowspan })
const isTable = (piece: Piece): piece is TablePiece => piece.kind === 'table'
export const tablesOf = (report: InventedReport) => report.pieces.filter(isTable)
export const tableOf = (report: InventedReport, section: string) => tablesOf(report).find((piece) => piece.section === section)!
export const figuresIn = (row: Row) => row.filter(({ figure }) => figure !== undefined)
export const hasFigures = (row: Row) => figuresIn(row).length > 0
export const widthOf = (rows: readonly Row[]) => Math.max(...rows.flatMap((row) => row.map((one) => one.column + one.colspan)))
const isPlain = (text: string) => /^\d+$/.test(text)

const someFigures =
  (edit: (text: string, draw: Draw) => string): Variant =>
  (report, draw) => {
    for (const one of tablesOf(report).flatMap(({ rows }) => rows.flat()))
      if (one.figure && report.template.figures.get(one.figure)!.kind === 'count' && isPlain(one.text) && draw(4) === 0)
        one.text = edit(one.text, draw)
  }

/** Rows put in front of those that `where` chooses; merged cells above reach over them. */
export function insertRows(table: TablePiece, where: (row: Row, at: number) => Row | null, behind = false): void {
  for (let at = table.rows.length - 1; at >= 0; at--) {
    const added = where(table.rows[at]!, at)
    if (!added) continue
    const to = behind ? at + 1 : at
    table.rows.forEach((row, i) => {
      for (const one of row) if (i < to && i + one.rowspan > to) one.rowspan++
    })
    const covered = (column: number) =>
      table.rows.some(
        (row, i) => i < to && row.some((c) => i + c.rowspan > to && c.column <= column && column < c.column + c.colspan),
      )
    table.rows.splice(
      to,
      0,
      added.filter(({ column }) => !covered(column)),
    )
  }
}

/** A copy of a row of figures with other words and numbers. */
const likeRow = (row: Row, label: string, value: (text: string) => string): Row => {
  const first = figuresIn(row)[0]!.column
  const last = row.filter((one) => one.column < first).at(-1)
  return [
    ...(last ? [cell(label, last.column, last.colspan)] : []),
    ...figuresIn(row).map((one) => cell(value(one.text), one.column, one.colspan)),
  ]
}

export function addColumn(table: TablePiece, at: number, head: string, value: (row: Row) => string): void {
  const first = table.rows.findIndex(hasFigures)
  table.rows.forEach((row, i) => {
    for (const one of row) {
      if (one.column >= at) one.column++
      else if (one.column + one.colspan > at) one.colspan++
    }
    const covered = table.rows.some((above, k) =>
      above.some((c) => k <= i && k + c.rowspan > i && c.column <= at && at < c.column + c.colspan),
    )
    if (!covered) row.push(cell(hasFigures(row) ? value(row) : i === first - 1 ? head : '', at))
    row.sort((a, b) => a.column - b.column)
  })
}

/** The table cut into several at its rows, each with the head again. */
const split =
  (again: 'group' | 'continued' | 'lost', between: readonly string[]): Variant =>
  (report, draw) => {
    const table = tableOf(report, 'requests')
    const head = table.rows.findIndex(hasFigures)
    const heads = table.rows.slice(0, head)
    const body = table.rows.slice(head)
    const cuts = [3 + draw(6), 12 + draw(6)].filter((at) => at < body.length)
    const parts = [0, ...cuts].map((from, i) => body.slice(from, cuts[i]))
    let offset = 0
    const made = parts.map((rows, k): TablePiece => {
      const start = offset
      offset += rows.length
      const open = body.flatMap((row, i) =>
        i < start
          ? row.filter((one) => i + one.rowspan > start).map((one) => ({ ...one, rowspan: i + one.rowspan - start }))
          : [],
      )
      const cut = rows.map((row, i) => row.map((one) => ({ ...one, rowspan: Math.min(one.rowspan, rows.length - i) })))
      const first = [
        ...open.map((one) => ({
          ...one,
          rowspan: Math.min(one.rowspan, rows.length),
          text: again === 'group' ? one.text : again === 'continued' ? `${one.text}（续）` : '',
        })),
        ...cut[0]!,
      ].sort((a, b) => a.column - b.column)
      const rest = cut.slice(1)
      const repeated = k === 0 || draw(3) > 0 ? heads.map((row) => row.map((one) => ({ ...one }))) : []
      return { kind: 'table', section: 'requests', rows: [...repeated, first, ...rest] }
    })
    const pieces = made.flatMap((piece, k): Piece[] =>
      k === 0 || between.length === 0 ? [piece] : [{ kind: 'strip', text: oneOf(between, draw), section: '' }, piece],
    )
    report.pieces.splice(report.pieces.indexOf(table), 1, ...pieces)
  }

const other = (draw: Draw) => (text: string) => (isPlain(text) ? String(Number(text) + 1 + draw(7)) : text)

/** Cells side by side that say the same become one. */
const mergeAlike =
  (text: string, written: string): Variant =>
  (report, draw) => {
    for (const { rows } of tablesOf(report))
      for (const row of rows) {
        if (draw(3) > 0) continue
        for (let i = row.length - 1; i > 0; i--) {
          const [left, right] = [row[i - 1]!, row[i]!]
          if (!left.figure || !right.figure || left.text !== text || ![text, written].includes(right.text)) continue
          left.colspan += right.colspan
          if (right.figure in report.expected) report.expected[right.figure] = text
          row.splice(i, 1)
        }
        for (const one of row) if (one.figure && one.text === text && one.colspan > 1 && written !== text) one.text = written
      }
  }

const mergeDown: Variant = (report, draw) => {
  for (const { rows } of tablesOf(report))
    for (let i = rows.length - 2; i >= 0; i--)
      for (const one of rows[i]!) {
        const below = rows[i + 1]!.find((c) => c.column === one.column && c.colspan === one.colspan)
        if (!one.figure || !below?.figure || below.text !== one.text || draw(4) > 0) continue
        one.rowspan += below.rowspan
        rows[i + 1]!.splice(rows[i + 1]!.indexOf(below), 1)
      }
}

/** The totals in front of what they add. */
const totalFirst: Variant = (report) => {
  const { rows } = tableOf(report, 'requests')
  const first = rows.flatMap(figuresIn).reduce((least, one) => Math.min(least, one.column), 99)
  const end = widthOf(rows)
  for (const row of rows) {
    for (const one of row) {
      const isLast = one.column + one.colspan === end && one.colspan === 1
      if (isLast) one.column = first
      else if (one.column >= first && one.column + one.colspan < end) one.column++
      else if (one.column >= first && one.colspan > 1 && one.column + one.colspan === end) continue
    }
    row.sort((a, b) => a.column - b.column)
  }
}

const columnNumbers =
  (label: string): Variant =>
  (report) => {
    for (const table of tablesOf(report)) {
      const first = table.rows.findIndex(hasFigures)
      let n = 0
      const row = table.rows[first]!
      const start = figuresIn(row)[0]!.column
      const added = [
        ...(start > 0 ? [cell(label, 0, start)] : []),
        ...figuresIn(row).map((one) => cell(String(++n), one.column, one.colspan)),
      ]
      insertRows(table, (_, at) => (at === first ? added : null))
    }
  }

const yearRows =
  (label: (year: number) => string, behind: boolean): Variant =>
  (report, draw) => {
    for (const table of tablesOf(report))
      insertRows(table, (row) => (hasFigures(row) ? likeRow(row, label(report.year), other(draw)) : null), behind)
  }

/** Only the form without row labels: this year's row and last year's, each behind its year or not. */
const reviewYears =
  (named: boolean): Variant =>
  (report, draw) => {
    const table = tableOf(report, 'review')
    const row = table.rows.find(hasFigures)!
    const copy = figuresIn(row).map((one) => cell(other(draw)(one.text), one.column, one.colspan))
    table.rows.splice(table.rows.indexOf(row) + draw(2), 0, copy)
    if (!named) return
    addColumn(table, 0, '年份', (one) => (one === row ? `${report.year}年` : `${report.year - 1}年`))
  }

const secondTable =
  (before: boolean, lead: (report: InventedReport) => string): Variant =>
  (report, draw) => {
    for (const table of tablesOf(report)) {
      const copy: TablePiece = {
        kind: 'table',
        section: '',
        rows: table.rows.map((row) => row.map(({ figure: _, ...one }) => ({ ...one, text: other(draw)(one.text) }))),
      }
      const title: Piece = { kind: 'strip', text: lead(report), section: '' }
      const at = report.pieces.indexOf(table)
      report.pieces.splice(before ? at : at + 1, 0, ...(before ? [title, copy] : [title, copy]))
    }
  }

export const CLERKS: Record<string, Variant> = {
  'a table cut at the page, groups again': split('group', []),
  'a table cut at the page, groups continued': split('continued', ['（续表）', '续上表', '- 4 -']),
  'a table cut at the page, groups lost': split('lost', ['- 4 -', '第 5 页 共 9 页', '5']),
  'signs of notes': someFigures((text, draw) => text + oneOf(['①', '[1]', '*', '（注1）', '注1', '¹'], draw)),
  'thousands with a blank': someFigures((text) => text.replace(/\B(?=(\d{3})+$)/g, ' ')),
  'thousands with a wide comma': someFigures((text) => text.replace(/\B(?=(\d{3})+$)/g, '，')),
  decimals: someFigures((text, draw) => text + oneOf(['.0', '.00', '．0'], draw)),
  'two numbers in a cell': someFigures((text, draw) => `${text}${oneOf(['/', '（', ' ', '、', '+'], draw)}${draw(9)}`),
  about: someFigures((text, draw) => oneOf(['约', '≈', '共'], draw) + text),
  'zeros merged sideways': mergeAlike('0', '0'),
  'zeros merged into a stroke': mergeAlike('0', '/'),
  'zeros merged into a word': mergeAlike('0', '无'),
  'alike merged downwards': mergeDown,
  'the total in front': totalFirst,
  'a row of column numbers': columnNumbers('栏次'),
  'a row of column numbers without a word': columnNumbers(''),
  'last year below each row': yearRows((year) => `${year - 1}年`, true),
  'last year above each row': yearRows(() => '上年同期', false),
  'changes below each row': yearRows(() => '比上年增减', true),
  'an unnamed row below each row': yearRows(() => '', true),
  'two years of review': reviewYears(true),
  'two years of review, unnamed': reviewYears(false),
  'last year behind each table': secondTable(false, ({ year }) => `附：${year - 1}年数据`),
  'last year before each table': secondTable(true, ({ year }) => `${year - 1}年数据如下：`),
  'another office behind each table': secondTable(false, () => '（下属单位）'),
  'remarks at the end': (report, draw) => {
    for (const table of tablesOf(report))
      addColumn(table, widthOf(table.rows), '备注', () => oneOf(['', '', '其中修订2件', '3', '见附件', '2023年为5件'], draw))
  },
  'last year as a column': (report, draw) =>
    addColumn(tableOf(report, 'requests'), 4 + draw(6), oneOf(['上年', '2023年', '上年同期', '同比'], draw), () =>
      String(draw(9)),
    ),
  'last year as the last column': (report, draw) => {
    for (const table of tablesOf(report))
      addColumn(table, widthOf(table.rows), oneOf(['上年', '上年同期', '同比增减'], draw), () => String(draw(9)))
  },
  'a column without a header': (report, draw) => {
    for (const table of tablesOf(report)) addColumn(table, draw(widthOf(table.rows) + 1), '', () => String(draw(9)))
  },
}
