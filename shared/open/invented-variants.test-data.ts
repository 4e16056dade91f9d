/** Changes of a whole invented report that no label or number shows: how its tables stand, and what stands around them. */
import { oneOf, type Draw } from '../recognise/draw.test-data'
import type { InventedCell, InventedReport, Piece } from './invented-pieces.test-data'

type TablePiece = Extract<Piece, { kind: 'table' }>
type Rows = InventedCell[][]

export type Variant = (report: InventedReport, draw: Draw) => void

const cell = (text: string, column: number, colspan = 1, rowspan = 1): InventedCell => ({ text, column, colspan, rowspan })
const isTable = (piece: Piece): piece is TablePiece => piece.kind === 'table'
const tableOf = (report: InventedReport, section: string) =>
  report.pieces.find((piece): piece is TablePiece => isTable(piece) && piece.section === section)!

/** Rows as columns: spans turn too. */
function turned(rows: Rows): Rows {
  const turnedRows: Rows = []
  rows.forEach((row, i) => {
    for (const one of row) {
      const at = (turnedRows[one.column] ??= [])
      at.push({ ...one, column: i, colspan: one.rowspan, rowspan: one.colspan })
    }
  })
  for (const row of turnedRows) row.sort((a, b) => a.column - b.column)
  return turnedRows
}

const turn =
  (section: string): Variant =>
  (report) => {
    const table = tableOf(report, section)
    // The rows of the second form end in cells of different width; only a true rectangle can be turned.
    table.rows = turned(table.rows)
  }

/** Rows of words and numbers as other tables of an office have them. */
function plainTable(draw: Draw, heads: readonly string[], labels: readonly string[]): Rows {
  return [
    heads.map((text, i) => cell(text, i)),
    ...labels.map((text) => heads.map((_, i) => cell(i === 0 ? text : String(draw(300) + 1), i))),
  ]
}

const APPENDICES: readonly ((draw: Draw) => Rows)[] = [
  (draw) => plainTable(draw, ['渠道', '条数'], ['政府网站', '微信公众号', '微博', '其他']),
  (draw) =>
    plainTable(
      draw,
      ['单位', '收到申请', '予以公开', '部分公开', '不予公开', '总计'],
      ['石桥镇', '白塔街道', '县民政局', '县教育局', '合计'],
    ),
  (draw) =>
    plainTable(
      draw,
      ['办理结果', '第一季度', '第二季度', '第三季度', '第四季度'],
      ['予以公开', '部分公开', '本机关不掌握相关政府信息', '没有现成信息需要另行制作', '其他', '总计'],
    ),
  (draw) => plainTable(draw, ['信息内容', '上年件数'], ['规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制']),
  (draw) => plainTable(draw, ['复议结果', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], ['上年', '前年']),
  (draw) => plainTable(draw, ['申请人', '本年新收', '上年结转'], ['自然人', '商业企业', '科研机构', '总计']),
]

const APPENDIX_TITLES = ['附件：政务公开工作统计表', '附表', '附件1', '附：有关数据']

const appendix: Variant = (report, draw) => {
  for (let i = 0, n = 1 + draw(2); i < n; i++) {
    report.pieces.push({ kind: 'line', text: oneOf(APPENDIX_TITLES, draw), section: 'signature' })
    report.pieces.push({ kind: 'table', rows: oneOf(APPENDICES, draw)(draw), section: '' })
  }
}

const percentSigns: Variant = (report, draw) => {
  for (const one of report.pieces.filter(isTable).flatMap(({ rows }) => rows.flat()))
    if (one.figure && /^\d+$/.test(one.text) && draw(4) === 0) {
      one.text += oneOf(['%', '％', ' %'], draw)
      if (one.figure in report.expected) report.expected[one.figure] = one.text
      else report.printed[one.figure] = one.text
    }
}

/** A share of the whole behind the total of every row. */
const percentColumn: Variant = (report, draw) => {
  const { rows } = tableOf(report, 'requests')
  const end = Math.max(...rows.flatMap((row) => row.map((one) => one.column + one.colspan)))
  rows.forEach((row) => {
    const hasFigures = row.some(({ figure }) => figure)
    row.push(cell(hasFigures ? `${draw(100)}${oneOf(['', '.5'], draw)}%` : row === rows[0] ? '占比' : '', end))
  })
}

/** Tables of the form that follow each other as one, with or without the heading between them. */
const runTogether =
  (from: string, to: string, heading: boolean): Variant =>
  (report) => {
    const [first, second] = [tableOf(report, from), tableOf(report, to)]
    const at = report.pieces.indexOf(first)
    const behind = report.pieces.indexOf(second)
    const between = report.pieces.slice(at + 1, behind).filter(({ kind }) => kind === 'heading')
    const width = Math.max(...second.rows.flatMap((row) => row.map((one) => one.column + one.colspan)))
    const heads = heading ? between.map((piece) => [cell(piece.kind === 'heading' ? piece.text : '', 0, width)]) : []
    first.rows = [...first.rows, ...heads, ...second.rows]
    report.pieces.splice(at + 1, behind - at)
  }

/** The second form told in sentences instead of a table. */
const sentences =
  (sentence: (name: string, parts: readonly string[]) => string): Variant =>
  (report) => {
    const table = tableOf(report, 'disclosure')
    let heads: string[] = []
    const said: string[] = []
    for (const row of table.rows) {
      const figures = row.filter(({ figure }) => figure)
      const words = row.filter(({ figure }) => !figure).map(({ text }) => text)
      if (figures.length === 0) heads = words.slice(1)
      else
        said.push(
          sentence(
            words.at(-1) ?? '',
            figures.map(({ text }, i) => `${heads[i] ?? ''}${text}`),
          ),
        )
    }
    const text = `${said.join('；')}。`
    report.pieces.splice(report.pieces.indexOf(table), 1, { kind: 'line', text, section: 'disclosure' })
  }

export const VARIANTS: Record<string, Variant> = {
  'the third form turned': turn('requests'),
  'the fourth form turned': turn('review'),
  'an appendix with tables': appendix,
  'percent signs': percentSigns,
  'a column of shares': percentColumn,
  'two forms in one table': runTogether('disclosure', 'requests', true),
  'two forms in one table, no heading': runTogether('disclosure', 'requests', false),
  'the last forms in one table': runTogether('requests', 'review', true),
  'the last forms in one table, no heading': runTogether('requests', 'review', false),
  'sentences for a table': sentences((name, parts) => `${name}：${parts.map((part) => `${part}件`).join('，')}`),
  'short sentences for a table': sentences(
    (name, parts) =>
      `制发${name}${parts.map((part, i) => `${i > 0 ? part.slice(2, 4) : ''}${part.replace(/^\D*/, '')}件`).join('，')}`,
  ),
  'lines for a table': sentences((name, parts) => `\n${name}${parts.map((part) => part.replace(/^\D*/, ' ')).join('')}`),
}
