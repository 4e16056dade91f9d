/** How hands and offices change the form: labels, numbers, rows and columns. */
import { oneOf, type Draw } from '../recognise/draw.test-data'
import type { FigureId } from '../report'
import type { Template } from '../template'
import { figuresIn, tables, type InventedCell, type InventedReport, type Piece } from './invented-pieces.test-data'

/** Labels as other hands write them. */
const LABELS: Record<string, readonly [RegExp, string]> = {
  'other sign for other': [/其他/g, '其它'],
  'straight quotes': [/[“”]/g, '"'],
  'no quotes': [/[“”]/g, ''],
  'ordinals with a comma': [/^(\d)\./, '$1、'],
  'wide dots': [/^(\d)\./, '$1．'],
  'wide digits': [/^1\./, '１.'],
  'ordinals in brackets': [/^(\d)\./, '（$1）'],
  'no ordinals': [/^(\d)\./, ''],
  'blank behind ordinals': [/^(\d)\./, '$1. '],
  'half brackets': [/（(.+?)）/g, '($1)'],
  'old row name': [/^行政规范性文件$/, '规范性文件'],
  'sum for total': [/总计/g, '合计'],
  'year of before': [/上年结转/, '上年度结转'],
  'no group mark at the total': [/^（七）/, ''],
  'short remark': [/（区分处理的.*）/, ''],
  'short unit': [/（单位：万元）/, ''],
  'unit in half width': [/（单位：万元）/, '(万元)'],
  'no brackets around the note': [/^（(本列数据.*)）$/, '$1'],
}

function relabel(pieces: readonly Piece[], name: string) {
  const [from, to] = LABELS[name]!
  for (const piece of pieces) {
    if (piece.kind !== 'table') continue
    for (const cell of piece.rows.flat()) if (!cell.figure) cell.text = cell.text.replace(from, to)
  }
}

const wide = (text: string) => text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** How one table writes its numbers, and what may then be read of a number. */
const NUMBERS: Record<string, (text: string, draw: Draw) => string> = {
  'thousands parted': (text) => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\..*)/g, ','),
  'full width': wide,
  'nothing for zero': (text) => (text === '0' ? '' : text),
  'stroke for zero': (text) => (text === '0' ? '/' : text),
  'dash for zero': (text) => (text === '0' ? '—' : text),
  'hyphen for zero': (text) => (text === '0' ? '-' : text),
  'word for zero': (text) => (text === '0' ? '无' : text),
  'with a unit': (text) => (text === '' ? '' : `${text}件`),
  'some zeros blank': (text, draw) => (text === '0' && draw(2) === 0 ? '' : text),
  'blanks around': (text) => ` ${text} `,
}

const isAmount = (template: Template, id: FigureId) => template.figures.get(id)?.kind !== 'count'

const STRUCTURE: Record<string, (report: InventedReport, draw: Draw) => void> = {
  'a row left out': (report, draw) => {
    const table = oneOf(tables(report), draw)
    const rows = table.rows.filter((row) => figuresIn(row).length > 0 && row.every(({ rowspan }) => rowspan === 1))
    if (rows.length < 3) return
    const gone = oneOf(rows, draw)
    const at = table.rows.indexOf(gone)
    table.rows.forEach((row, i) => {
      for (const cell of row) if (i < at && i + cell.rowspan > at) cell.rowspan--
    })
    table.rows.splice(at, 1)
    for (const cell of figuresIn(gone)) {
      const id = cell.figure!
      if (id in report.expected) report.expected[id] = null
    }
  },
  'totals left blank': (report) => {
    for (const cell of tables(report).flatMap(({ rows }) => rows.flat()))
      if (cell.figure && report.template.figures.get(cell.figure)!.source === 'total') cell.text = ''
  },
  'a wrong total': (report, draw) => {
    const totals = tables(report)
      .flatMap(({ rows }) => rows.flat())
      .filter(({ figure }) => figure && report.template.figures.get(figure)!.source === 'total')
    const cell = oneOf(totals, draw)
    cell.text = String(Number(cell.text) + 1 + draw(5))
    report.printed[cell.figure!] = cell.text
  },
  'a column of sums': (report, draw) =>
    addColumn(report, 'requests', 9, oneOf(['小计', '合计'], draw), (row) =>
      String(
        figuresIn(row)
          .slice(1, 6)
          .reduce((all, { text }) => all + (Number(text) || 0), 0),
      ),
    ),
  'a column of units': (report) => addColumn(report, 'requests', 3, '单位', () => '件'),
  'one row for the last group': (report) => {
    const table = tables(report).find(({ section }) => section === 'requests')!
    const at = table.rows.findIndex((row) => row.some(({ text, rowspan }) => text.startsWith('（六）') && rowspan > 1))
    if (at < 0) return
    const group = table.rows[at]!.find(({ text }) => text.startsWith('（六）'))!
    const last = figuresIn(table.rows[at + 2]!)
    for (const row of table.rows.slice(at, at + 2))
      for (const cell of figuresIn(row)) {
        const id = cell.figure!
        if (id in report.expected) report.expected[id] = null
      }
    table.rows.splice(at, 3, [{ ...group, rowspan: 1, colspan: 2 }, ...last])
    for (const row of table.rows) for (const cell of row) if (cell.text.startsWith('三、')) cell.rowspan -= 2
  },
}

function addColumn(
  report: InventedReport,
  section: string,
  at: number,
  name: string,
  value: (row: readonly InventedCell[]) => string,
) {
  const table = tables(report).find((piece) => piece.section === section)!
  table.rows.forEach((row, i) => {
    for (const cell of row) if (cell.column < at && cell.column + cell.colspan > at) cell.colspan++
    const added = figuresIn(row).length > 0 ? value(row) : i === 2 ? name : ''
    for (const cell of row) if (cell.column >= at) cell.column++
    const covered = row.some((cell) => cell.column < at && cell.column + cell.colspan > at)
    if (!covered && (figuresIn(row).length > 0 || i === 2)) row.push({ text: added, column: at, colspan: 1, rowspan: 1 })
    else if (!covered && i === 1) row.push({ text: '', column: at, colspan: 1, rowspan: 1 })
    row.sort((a, b) => a.column - b.column)
  })
}

/** Some changes of every kind; `report.changes` names them, `expected` and `printed` follow. */
export function changeReport(report: InventedReport, draw: Draw) {
  for (const name of Object.keys(STRUCTURE))
    if (draw(9) === 0) {
      STRUCTURE[name]!(report, draw)
      report.changes.push(name)
    }
  for (const name of Object.keys(LABELS))
    if (draw(7) === 0) {
      relabel(report.pieces, name)
      report.changes.push(name)
    }
  for (const table of tables(report)) {
    if (draw(3) > 0) continue
    const name = oneOf(Object.keys(NUMBERS), draw)
    report.changes.push(`${table.section}: ${name}`)
    for (const cell of table.rows.flat()) {
      if (!cell.figure || cell.text === '') continue
      if (name === 'with a unit' && isAmount(report.template, cell.figure)) continue
      const before = cell.text.trim()
      cell.text = NUMBERS[name]!(cell.text, draw)
      const written = cell.text.trim()
      if (before === '0' && !/[\d０]/.test(written) && report.expected[cell.figure] !== undefined)
        report.expected[cell.figure] = written === '' ? null : written
    }
  }
}
