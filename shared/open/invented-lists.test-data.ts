/** Tables two and four as lists, and in parts. */
import { cell, figuresIn, hasFigures, tableOf, type Row, type TablePiece } from './invented-clerks.test-data'
import type { InventedReport, Piece } from './invented-pieces.test-data'
import type { Variant } from './invented-variants.test-data'

export const replaceTable = (report: InventedReport, table: TablePiece, pieces: readonly Piece[]) =>
  void report.pieces.splice(report.pieces.indexOf(table), 1, ...pieces)

/** Table two with one figure a row: which clause, what, which count, how many. */
export const oneFigureARow: Variant = (report) => {
  const table = tableOf(report, 'disclosure')
  let heads: string[] = []
  let clause = ''
  const rows: Row[] = [['条款', '信息内容', '指标', '数量'].map((text, i) => cell(text, i))]
  for (const row of table.rows) {
    const words = row.filter(({ figure }) => !figure).map(({ text }) => text)
    if (hasFigures(row))
      figuresIn(row).forEach((one, k) =>
        rows.push([
          cell(clause, 0),
          cell(words.at(-1) ?? '', 1),
          cell(heads[k] ?? heads[0] ?? '', 2),
          { ...one, column: 3, colspan: 1 },
        ]),
      )
    else if (words.length === 1) clause = words[0]!
    else heads = words.slice(1)
  }
  table.rows = rows
}

/** A table of its own for each clause, with or without its clause as a line. */
export const tablePerClause =
  (asLine: boolean): Variant =>
  (report) => {
    const table = tableOf(report, 'disclosure')
    const parts: Row[][] = []
    for (const row of table.rows) {
      if (!hasFigures(row) && row.length === 1) parts.push([])
      if (parts.length === 0) parts.push([])
      parts.at(-1)!.push(row)
    }
    replaceTable(
      report,
      table,
      parts.flatMap((rows): Piece[] =>
        asLine
          ? [
              { kind: 'strip', text: rows[0]![0]!.text, section: '' },
              { kind: 'table', section: 'disclosure', rows: rows.slice(1) },
            ]
          : [{ kind: 'table', section: 'disclosure', rows }],
      ),
    )
  }

/** Table four as one table for reviews and one for lawsuits. */
export const reviewApart: Variant = (report) => {
  const table = tableOf(report, 'review')
  const figures = figuresIn(table.rows.at(-1)!)
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const one = (name: string, from: number): Piece[] => [
    { kind: 'strip', text: name, section: '' },
    {
      kind: 'table',
      section: 'review',
      rows: [names.map((text, i) => cell(text, i)), figures.slice(from, from + 5).map((figure, i) => ({ ...figure, column: i }))],
    },
  ]
  replaceTable(report, table, [...one('（一）行政复议', 0), ...one('（二）未经复议直接起诉', 5), ...one('（三）复议后起诉', 10)])
}

/** Table four as a list: kind, outcome, count. */
export const reviewList: Variant = (report) => {
  const table = tableOf(report, 'review')
  const kinds = ['行政复议', '未经复议直接起诉', '复议后起诉']
  const names = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  table.rows = [
    ['类别', '结果', '件数'].map((text, i) => cell(text, i)),
    ...figuresIn(table.rows.at(-1)!).map((figure, i): Row => [
      ...(i % 5 === 0 ? [cell(kinds[Math.floor(i / 5)]!, 0, 1, 5)] : []),
      cell(names[i % 5]!, 1),
      { ...figure, column: 2 },
    ]),
  ]
}
