/** Invented reports in the many shapes published ones have: what stands in them is known, how it stands is drawn. */
import { evaluate } from '../calculate'
import { oneOf, type Draw } from '../recognise/draw.test-data'
import type { FigureId, Figures } from '../report'
import type { Form, Template } from '../template'

export interface InventedCell {
  text: string
  figure?: FigureId
  column: number
  colspan: number
  rowspan: number
}

export type Piece =
  | { kind: 'title' | 'heading' | 'line' | 'strip'; text: string; section: string }
  | { kind: 'table'; rows: InventedCell[][]; section: string }

export interface InventedReport {
  template: Template
  year: number
  organ: string
  pieces: Piece[]
  /** What each input cell says; null where nothing stands in the file. */
  expected: Figures
  /** Wrong totals as printed. */
  printed: Figures
  changes: string[]
}

/** Counts that balance, mostly zero as in small offices. */
function figuresOf(template: Template, draw: Draw): Figures {
  const most = oneOf([3, 9, 60, 900, 5000], draw)
  const figures: Figures = {}
  for (const spec of template.figures.values()) {
    if (spec.source !== 'input') continue
    const value = draw(3) === 0 ? draw(most) : 0
    figures[spec.id] =
      spec.kind === 'amount'
        ? oneOf(['0', '12.5', '4068.208', '0.092', '316'], draw)
        : spec.kind === 'change'
          ? oneOf(['0', '2', '-1', '5'], draw)
          : String(value)
  }
  for (const form of template.forms.values())
    for (const balance of form.balances)
      for (const { left, right } of balance.columns) {
        const [first, ...rest] = left
        if (!first || template.figures.get(first)?.source !== 'input') continue
        const values = evaluate(template, figures)
        const sum = (ids: readonly FigureId[]) => ids.reduce((all, id) => all + Number(values[id] ?? 0), 0)
        for (const id of rest) figures[id] = String(Math.min(Number(figures[id]), sum(right)))
        figures[first] = String(sum(right) - rest.reduce((all, id) => all + Number(figures[id]), 0))
      }
  return figures
}

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

function tableOf(template: Template, form: Form, figures: Figures): InventedCell[][] {
  const values = evaluate(template, figures)
  return form.rows.map((row) =>
    row.cells.map((cell): InventedCell => ({
      text: cell.kind === 'text' ? cell.text : (values[cell.figure] ?? ''),
      column: cell.column,
      colspan: cell.colspan,
      rowspan: cell.kind === 'text' ? cell.rowspan : 1,
      ...(cell.kind === 'figure' ? { figure: cell.figure } : {}),
    })),
  )
}

const HEADINGS: Record<string, readonly string[]> = {
  overview: ['总体情况', '政府信息公开工作总体情况', '基本情况'],
  disclosure: ['主动公开政府信息情况', '主动公开政府信息的情况'],
  requests: ['收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
  review: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
  ],
  problems: ['存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况', '存在的问题和改进措施'],
  other: ['其他需要报告的事项', '其他需要报告的情况'],
}
const ORDINALS: readonly ((n: number) => string)[] = [
  (n) => `${'一二三四五六七'[n]}、`,
  (n) => `${'一二三四五六七'[n]}、`,
  (n) => `${'一二三四五六七'[n]}、 `,
  (n) => `第${'一二三四五六七'[n]}部分 `,
  (n) => `${'一二三四五六七'[n]}.`,
  () => '',
  (n) => `${n + 1}.`,
]

const WORDS = ['推进公开平台的维护', '完善办理流程', '组织业务培训', '开展自查', '更新公开指南', '回应群众关切']

function prose(draw: Draw, section: string): string {
  const number = draw(400) + 10
  return `${oneOf(['一是', '二是', '今年以来，', '我局', ''], draw)}${oneOf(WORDS, draw)}，${oneOf(WORDS, draw)}，全年完成${number}次（${section}${draw(1000)}）。`
}

const LEADS = ['该部分以表格形式报告。表格如下：', '单位：件', '具体情况见下表：', '（本表数据截至12月31日）']
const BEFORE = [
  '首页 > 政务公开 > 政府信息公开年报',
  '当前位置：首页 > 信息公开 > 年报',
  '索 引 号：01234567-8/2025-00012',
  '发布时间：2025-01-20 09:30 来源：县政府办 浏览次数：126',
  '字体：【大 中 小】 打印 关闭',
  '分享到：',
]
const BEHIND = [
  '【打印】【关闭】',
  '上一篇：云岭市2023年政府网站工作年度报表',
  '下一篇：没有了',
  '相关链接',
  '主办：云岭市人民政府办公室 承办：云岭市大数据中心',
  '网站标识码：3200000001 备案号：苏ICP备12345678号',
  '扫一扫在手机打开当前页',
]

/** One report; `changes` names what was done to it. */
export function inventedReport(templates: readonly Template[], draw: Draw): InventedReport {
  const year = 2019 + draw(7)
  const template = templates.find(({ years }) => year >= years.from && (years.to === null || year <= years.to))!
  const figures = figuresOf(template, draw)
  const organ = oneOf(
    ['云岭市民政局', '青禾县人民政府', '云岭市青禾区石桥镇人民政府', '青禾县人民政府办公室', '白塔区第一街道办事处'],
    draw,
  )
  const title = oneOf(
    [
      `${organ}${year}年政府信息公开工作年度报告`,
      `${organ}${year}年度政府信息公开年度报告`,
      `${organ}${year}年政府信息公开工作报告`,
    ],
    draw,
  )
  const ordinal = oneOf(ORDINALS, draw)
  const changes: string[] = [String(year)]
  const pieces: Piece[] = []
  const line = (text: string, section: string) => void pieces.push({ kind: 'line', text, section })
  if (draw(3) === 0) for (const text of BEFORE.slice(draw(4))) pieces.push({ kind: 'strip', text, section: '' })
  pieces.push({ kind: 'title', text: title, section: '' })
  if (draw(4) === 0) line(`（${year + 1}年1月20日）`, 'signature')
  if (draw(2) === 0) line(`根据有关规定编制本报告，所列数据的统计期限自${year}年1月1日起至12月31日止。`, 'preface')
  let n = 0
  for (const section of template.sections) {
    if (section.heading === undefined) continue
    const names = HEADINGS[section.id] ?? [section.heading.replace(/^.、/, '')]
    pieces.push({ kind: 'heading', text: ordinal(n++) + oneOf(names, draw), section: section.id })
    const form = section.form ? template.forms.get(section.form) : undefined
    if (!form) {
      for (let i = 0, count = 1 + draw(4); i < count; i++) line(prose(draw, section.id), section.id)
      continue
    }
    if (draw(3) === 0) line(LEADS.filter((_, i) => i % 3 === n % 3)[0]!, section.id)
    pieces.push({ kind: 'table', rows: tableOf(template, form, figures), section: section.id })
    if (draw(4) === 0) line(prose(draw, section.id), section.id)
  }
  if (draw(2) === 0) for (const text of [organ, `${year + 1}年1月20日`]) line(text, 'signature')
  if (draw(3) === 0) for (const text of BEHIND.slice(draw(5))) pieces.push({ kind: 'strip', text, section: '' })
  const report: InventedReport = { template, year, organ, pieces, expected: { ...figures }, printed: {}, changes }
  change(report, draw)
  return report
}

type TablePiece = Extract<Piece, { kind: 'table' }>
const tables = (report: InventedReport) => report.pieces.filter((piece): piece is TablePiece => piece.kind === 'table')
const figuresIn = (row: readonly InventedCell[]) => row.filter(({ figure }) => figure !== undefined)

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

function change(report: InventedReport, draw: Draw) {
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
