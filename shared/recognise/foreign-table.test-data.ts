/** Tables as other programs and other hands leave them in Word: the same figures on another grid. */
import type { ForeignCell, ForeignForm } from './foreign-form.test-data'

/** `n(k)` gives a whole number below k. */
export type Change = (form: ForeignForm, n: (below: number) => number) => void

const isZero = (cell: ForeignCell) => cell.figure !== undefined && cell.paragraphs.join('') === '0'
const textOf = (cell: ForeignCell) => cell.paragraphs.join('')
const blank = (column: number): ForeignCell => ({ paragraphs: [''], column, colspan: 1, rowspan: 1 })
const figuresIn = (row: readonly ForeignCell[]) => row.filter((cell) => cell.figure !== undefined)

const pick = <T>(list: readonly T[], n: (below: number) => number): T | undefined => list[n(Math.max(1, list.length))]
const rowsWithFigures = (form: ForeignForm) => form.tables.flat().filter((row) => figuresIn(row).length > 0)
const anyFigure = (form: ForeignForm, n: (below: number) => number) => pick(rowsWithFigures(form).flatMap(figuresIn), n)
const labelOf = (row: readonly ForeignCell[]) =>
  row.filter((c) => c.figure === undefined && textOf(c) !== '').sort((a, b) => b.column - a.column)[0]

const write =
  (edit: (text: string, n: (below: number) => number) => string[]): Change =>
  (form, n) => {
    const cell = anyFigure(form, n)
    if (cell && textOf(cell) !== '') cell.paragraphs = edit(textOf(cell), n)
  }

/** A new column in front of `at`; `fill` gives the cell of a row, `null` where the cells above cover it. */
function insertColumn(form: ForeignForm, at: number, fill: (row: ForeignCell[], index: number) => string | null): void {
  for (const rows of form.tables) {
    rows.forEach((row, index) => {
      const text = fill(row, index)
      for (const cell of row) {
        if (cell.column >= at) cell.column++
        else if (cell.column + cell.colspan > at) cell.colspan++
      }
      const covered = row.some((cell) => cell.column <= at && at < cell.column + cell.colspan)
      if (text !== null && !covered) row.push({ ...blank(at), paragraphs: [text] })
    })
  }
}

const subtotal = (row: readonly ForeignCell[], from: number, to: number) =>
  figuresIn(row)
    .filter((cell) => cell.column >= from && cell.column < to)
    .reduce((all, cell) => all + (Number(textOf(cell)) || 0), 0)

export const CHANGES: Record<string, Change> = {
  'other numbering marks': (form, n) => {
    const style = n(5)
    for (const cell of form.tables.flat(2)) {
      if (cell.figure !== undefined) continue
      const marks = [(d: string) => `(${d})`, (d: string) => `${d}、`, (d: string) => `${d}．`, () => '', (d: string) => `${d} `]
      cell.paragraphs = cell.paragraphs.map((text) =>
        text
          .replace(/^(\d)\./, (_, d: string) => marks[style]!(d))
          .replace(/^（([一二三四五六七])）/, style > 2 ? '($1)' : '$1、'),
      )
    }
  },
  'header in pieces': (form, n) => {
    const rows = form.tables[0]!
    const first = rows.findIndex((row) => figuresIn(row).length > 0)
    if (first <= 0) return
    const at = n(first)
    const row = rows[at]!
    rows.splice(
      at + 1,
      0,
      row.map((c) => ({ ...c, rowspan: 1, paragraphs: [textOf(c).slice(2)] })),
    )
    for (const cell of row) cell.paragraphs = [textOf(cell).slice(0, 2)]
  },
  'merged leading cells lost': (form, n) => {
    const shift = n(2) === 1
    form.tables = form.tables.map((rows) =>
      rows.map((row) => {
        const kept = row.filter((c) => c.figure !== undefined || c.rowspan === 1)
        if (figuresIn(row).length === 0 || kept.length === row.length) return row
        return shift ? kept.map((c) => ({ ...c, column: c.column - 1 })) : kept
      }),
    )
  },
  'merged leading cells written once for each row': (form) => {
    for (const rows of form.tables) {
      rows.forEach((row, i) => {
        for (const cell of row.filter((c) => c.figure === undefined && c.rowspan > 1)) {
          for (let k = 1; k < cell.rowspan && rows[i + k]; k++)
            rows[i + k]!.push({ ...cell, rowspan: 1, paragraphs: [...cell.paragraphs] })
          cell.rowspan = 1
        }
      })
    }
  },
  'empty column': (form, n) => insertColumn(form, n(11), () => ''),
  'empty row': (form, n) =>
    void form.tables[0]!.splice(
      n(form.tables[0]!.length),
      0,
      Array.from({ length: 4 }, (_, i) => blank(i)),
    ),
  'column of row numbers': (form) =>
    insertColumn(form, 0, (row, i) => (figuresIn(row).length > 0 ? String(i + 1) : i === 0 ? '序号' : '')),
  'subtotal column': (form, n) => {
    if (form.id !== 'requests') return
    const wrong = n(3) === 0 ? 1 : 0
    insertColumn(form, 9, (row, i) => (figuresIn(row).length > 0 ? String(subtotal(row, 4, 9) + wrong) : i === 2 ? '小计' : null))
  },
  'subtotal row': (form, n) => {
    const rows = form.tables[0]!
    const at = rows.findIndex((row) => figuresIn(row).length > 0) + 1 + n(6)
    const model = rows[at]
    if (form.id !== 'requests' || !model) return
    rows.splice(
      at,
      0,
      model
        .filter((c) => c.rowspan === 1)
        .map(({ figure, ...c }) => ({ ...c, paragraphs: [figure ? String(n(30)) : pick(['小计', '合计'], n)!] })),
    )
  },
  'row over two grid columns': (form, n) => {
    const at = anyFigure(form, n)?.column
    if (at === undefined) return
    for (const row of form.tables.flat()) {
      for (const cell of row) {
        if (cell.column > at) cell.column++
        else if (cell.column + cell.colspan > at) cell.colspan++
      }
    }
    const cell = anyFigure(form, n)
    if (cell && cell.column === at && cell.colspan === 2) {
      cell.colspan = 1
      const row = form.tables.flat().find((r) => r.includes(cell))!
      if (n(2) === 0) row.push(blank(at + 1))
      else {
        row.push(blank(at))
        cell.column = at + 1
      }
    }
  },
  'zeros merged sideways': (form, n) => {
    const runs = rowsWithFigures(form).filter((row) =>
      figuresIn(row).some((c, i, all) => isZero(c) && all[i + 1] && isZero(all[i + 1]!)),
    )
    const row = pick(runs, n)
    if (!row) return
    const cells = figuresIn(row)
    const from = cells.findIndex((c, i) => isZero(c) && cells[i + 1] && isZero(cells[i + 1]!))
    let end = from + 1
    while (end < cells.length && isZero(cells[end]!) && n(4) > 0) end++
    cells.slice(from + 1, end).forEach((c) => {
      cells[from]!.colspan += c.colspan
      row.splice(row.indexOf(c), 1)
    })
  },
  'zeros merged downwards': (form, n) => {
    const rows = form.tables[0]!
    const i = n(Math.max(1, rows.length - 1))
    const cell = pick(figuresIn(rows[i] ?? []).filter(isZero), n)
    const below = cell && rows[i + 1]?.find((c) => c.column === cell.column && isZero(c))
    if (!cell || !below) return
    cell.rowspan = 2
    rows[i + 1]!.splice(rows[i + 1]!.indexOf(below), 1)
  },
  'no number': write((_, n) => [['/', '—', '无', '-', '*'][n(5)]!]),
  'full width': write((t) => [[...t].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')]),
  'a blank inside': write((t, n) => [t.length > 1 ? `${t.slice(0, 1 + n(t.length - 1))} ${t.slice(1)}` : t]),
  thousands: write((t) => [t.replace(/\B(?=(\d{3})+$)/g, ',')]),
  remark: write((t) => [`${t}（其中修订2件）`]),
  unit: write((t) => [`${t}件`]),
  'blank paragraphs': write((t, n) => (n(2) === 0 ? ['', t] : [t, '', ''])),
  'two paragraphs': write((t) => (t.length > 1 ? [t.slice(0, 1), t.slice(1)] : [t])),
  'blank cell': write(() => ['']),
  'rows swapped': (form, n) => {
    const rows = form.tables[0]!
    const free = rows.flatMap((row, i) => (figuresIn(row).length > 0 && row.every((c) => c.rowspan === 1) ? [i] : []))
    const i = free.find((a, k) => k >= n(free.length) && free[k + 1] === a + 1)
    if (i === undefined) return
    ;[rows[i], rows[i + 1]] = [rows[i + 1]!, rows[i]!]
  },
  'columns swapped with their headers': (form, n) => {
    const header = form.tables.flat().find((row) => row.some((c) => textOf(c) === '商业企业'))
    const places = header?.filter((c) => c.colspan === 1 && textOf(c) !== '').map((c) => c.column) ?? []
    const a = pick(places, n)
    const b = pick(places, n)
    if (a === undefined || b === undefined) return
    for (const cell of form.tables.flat(2).filter((c) => c.colspan === 1)) {
      cell.column = cell.column === a ? b : cell.column === b ? a : cell.column
    }
  },
  'total first': (form) => {
    const total = form.tables.flat(2).find((c) => textOf(c) === '总计')
    const end = Math.max(...form.tables.flat(2).map((c) => c.column + c.colspan))
    if (form.id !== 'requests' || total?.column !== 9 || end !== 10) return
    for (const cell of form.tables.flat(2)) {
      if (cell.column === 9) cell.column = 3
      else if (cell.column >= 3 && (cell.figure || cell.column + cell.colspan <= 9)) cell.column++
    }
  },
  'total column gone': (form) => {
    if (form.id !== 'requests') return
    form.tables = form.tables.map((rows) => rows.map((row) => row.filter((c) => c.column !== 9)))
  },
  'old row names': (form) => {
    for (const cell of form.tables.flat(2))
      cell.paragraphs = cell.paragraphs.map((t) => t.replace('行政规范性文件', '规范性文件'))
  },
  'row gone': (form, n) => {
    const row = pick(
      rowsWithFigures(form).filter((r) => r.every((c) => c.rowspan === 1)),
      n,
    )
    form.tables = form.tables.map((rows) => rows.filter((r) => r !== row))
  },
  'row twice with another number': (form, n) => {
    const rows = form.tables[0]!
    const row = pick(rowsWithFigures(form), n)
    if (!row) return
    rows.splice(
      rows.indexOf(row) + 1,
      0,
      row
        .filter((c) => c.rowspan === 1)
        .map((c) => ({ ...c, paragraphs: c.figure && textOf(c) !== '' ? [`${textOf(c)}1`] : c.paragraphs })),
    )
  },
  'label lost': (form, n) => {
    const label = labelOf(pick(rowsWithFigures(form), n) ?? [])
    if (label) label.paragraphs = ['']
  },
  'label misprinted': (form, n) => {
    const label = labelOf(pick(rowsWithFigures(form), n) ?? [])
    if (!label) return
    const t = textOf(label)
    const at = n(t.length)
    label.paragraphs = [t.slice(0, at) + '某' + t.slice(at + 1)]
  },
  'one cell missing': (form, n) => {
    const cell = anyFigure(form, n)
    const row = form.tables.flat().find((r) => r.includes(cell!))
    if (!cell || !row) return
    row.splice(row.indexOf(cell), 1)
    if (n(2) === 0) for (const other of row) if (other.column > cell.column) other.column -= cell.colspan
  },
  'figures one cell to the right': (form, n) => {
    const row = pick(
      rowsWithFigures(form).filter((r) => figuresIn(r).length > 1),
      n,
    )
    if (!row) return
    const [first] = figuresIn(row)
    const at = first!.column
    if (row.some((c) => c.figure === undefined && c.column > at)) return
    for (const cell of figuresIn(row)) cell.column++
    row.push(blank(at))
  },
  'label cell too narrow': (form, n) => {
    // As pandoc leaves it: what follows moves to the left, and the row is filled up at its end.
    const all = n(2) === 0
    const rows = rowsWithFigures(form).filter((row) => labelOf(row)?.colspan === 3 || all)
    for (const row of all ? rows.filter(() => n(3) > 0) : rows) {
      const end = Math.max(...row.map((cell) => cell.column + cell.colspan))
      const label = labelOf(row)
      if (!label || label.colspan < 2) continue
      label.colspan--
      for (const cell of figuresIn(row)) cell.column--
      row.push(blank(end - 1))
    }
  },
  'cut by a page break, header repeated': (form, n) => {
    const rows = form.tables[0]!
    const first = rows.findIndex((row) => figuresIn(row).length > 0)
    const cut = first + 1 + n(Math.max(1, rows.length - first - 1))
    const head = rows.slice(0, first).map((row) => row.map((c) => ({ ...c, paragraphs: [...c.paragraphs] })))
    if (n(2) === 0) rows.splice(cut, 0, ...head)
    else form.tables = [rows.slice(0, cut), [...head, ...rows.slice(cut)]]
  },
  'header gone': (form, n) => {
    const rows = form.tables[0]!
    const first = rows.findIndex((row) => figuresIn(row).length > 0)
    rows.splice(0, n(first + 1))
  },
  'last group in one row': (form) => {
    const rows = form.tables[0]!
    const at = rows.findIndex((row) => row.some((c) => textOf(c).startsWith('（六）')))
    if (at < 0 || !rows[at + 2]) return
    const group = rows[at]!.find((c) => textOf(c).startsWith('（六）'))!
    const last = rows[at + 2]!.filter((c) => c.figure !== undefined)
    rows.splice(at, 3, [{ ...group, rowspan: 1, colspan: 2 }, ...last])
  },
}
