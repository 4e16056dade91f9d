/** Invented reports in the many shapes published ones have: what stands in them is known, how it stands is drawn. */
import { evaluate } from '../calculate'
import { oneOf, type Draw } from '../recognise/draw.test-data'
import type { FigureId, Figures } from '../report'
import type { Form, Template } from '../template'
import { changeReport } from './invented-changes.test-data'
import type { InventedCell, InventedReport, Piece } from './invented-pieces.test-data'

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
  changeReport(report, draw)
  return report
}
