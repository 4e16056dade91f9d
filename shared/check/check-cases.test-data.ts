/** One report for each check that makes it speak, and one beside it that keeps it silent. Invented. */
import { bundledOffice } from '@templates/bundled'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import type { Opening, OpeningFinding } from '../finding'
import { message, type MessageCode } from '../message'
import { plain, PLAIN_NUMBER, type Block, type Report } from '../report'
import { newReport, type Template } from '../template'
import type { MoreInput } from './check-context'

const template = officialTemplate()

/** What a case changes in a report in which nothing is wrong. */
export interface CaseReport {
  of?: Template
  year?: number
  scope?: Report['scope']
  organ?: string
  shortName?: string
  kind?: Report['organ']['kind']
  title?: string
  signature?: Report['signature']
  figures?: Record<string, string | null>
  texts?: Record<string, string | readonly (string | Block)[]>
}

export interface Case extends CaseReport {
  last?: CaseReport
  opening?: Partial<Opening>
  more?: MoreInput
}

/** What stands beside the report: `none`: a person alone can mend it. `dialog`: a dialog of the window. */
export type FixKind = 'none' | 'at once' | 'previewed' | 'dialog'

export interface CheckCase {
  code: string
  speaks: Case
  silent: Case
  fix: FixKind
  /** The fix is an offer: the finding waits for a reason all the same. */
  stays?: true
}

const zeros = (of: Template) =>
  Object.fromEntries([...of.figures.values()].filter((f) => f.source === 'input').map((f) => [f.id, '0']))

export const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plain(text) })
const heading = (text: string): Block => ({ kind: 'heading', level: 2, content: plain(text) })

export function caseReport({ of = template, year = 2026, scope = 'own', ...rest }: CaseReport): Report {
  const { organ = '青原县水利局', shortName = '', kind = 'department' } = rest
  const made = newReport(of, { organ: { fullName: organ, shortName, kind }, year, scope, now: '2027-01-10T08:00:00.000Z' })
  for (const [id, content] of Object.entries(rest.texts ?? {})) {
    const blocks = typeof content === 'string' ? [content] : content
    const section = made.sections.find((one) => one.id === id)!
    const written = blocks.map((one) => (typeof one === 'string' ? paragraph(one) : one))
    section.blocks = [...section.blocks.filter(({ kind: what }) => what === 'form'), ...written]
  }
  return {
    ...made,
    ...(rest.title === undefined ? {} : { title: rest.title }),
    ...(rest.signature ? { signature: rest.signature } : {}),
    figures: { ...zeros(of), ...rest.figures },
  }
}

/** The report of a case with everything the checks are told beside it. */
export function caseInput({ last, opening, more = {}, ...words }: Case) {
  const of = words.of ?? template
  const report = caseReport(words)
  const before = last && caseReport({ of, year: 2025, ...last })
  const opened: Opening | null = opening ? { sourceName: 'a.docx', format: 'docx', findings: [], stated: {}, ...opening } : null
  const previous = before && { report: before, values: evaluate(of, before.figures) }
  return { template: of, report, opening: opened, more: { ...more, ...(previous ? { previous } : {}) } }
}

const opened = (code: MessageCode, values: Record<string, string | number>, more: Partial<OpeningFinding> = {}): Case => ({
  opening: { findings: [{ code, severity: 'warning', message: message(code, values), ...more }] },
})
const settled = (one: Case): Case => ({
  ...one,
  opening: { findings: one.opening!.findings!.map((finding) => ({ ...finding, settled: 'accepted' as const })) },
})
/** Speaks until a person has settled what opening said. */
const ofOpening = (code: string, speaks: Case, fix: FixKind): CheckCase => ({ code, speaks, silent: settled(speaks), fix })

const stated = (figures: Record<string, string>, values: Record<string, string>): Case => ({
  figures,
  opening: { stated: values },
})
const amount = (value: string): Case => ({ figures: { 'disclosure.fees.amount': value } })

/** 36 received, 2 carried in, 35 handled, 3 carried out; reviews and documents as the sentences below say. */
export const FIGURES = {
  'requests.received.naturalPerson': '30',
  'requests.received.business': '6',
  'requests.carriedIn.naturalPerson': '2',
  'requests.granted.naturalPerson': '12',
  'requests.partial.naturalPerson': '4',
  'requests.unavailable-notHeld.naturalPerson': '8',
  'requests.notProcessed-petition.naturalPerson': '5',
  'requests.other-other.business': '6',
  'requests.carriedOut.naturalPerson': '3',
  'review.reconsideration.upheld': '2',
  'review.litigationDirect.pending': '1',
  'disclosure.normative.issued': '5',
  'disclosure.normative.repealed': '2',
  'disclosure.normative.inForce': '41',
}
const LAST = { figures: { 'requests.received.naturalPerson': '45' } }

export const overview = (text: string, more: Case = {}): Case => ({ figures: FIGURES, texts: { overview: text }, ...more })
const problems = (text: string | readonly (string | Block)[], more: Case = {}): Case => ({ texts: { problems: text }, ...more })
const matters = (text: string, more: Case = {}): Case => ({ texts: { 'other-matters': text }, ...more })

const text = (code: string, fix: FixKind, speaks: string, silent: string, more: Case = {}): CheckCase => ({
  code,
  fix,
  speaks: overview(speaks, more),
  silent: overview(silent, more),
})

const PROBLEMS =
  '一是培训还不够深入，二是目录更新较慢，三是部分栏目没有专人维护。下一步将逐项改进，督促各科室按月核对目录，并在年底前完成一轮集中培训，补齐短板，力争形成长效机制，不断提高公开工作的整体水平。'
const TOPICS = '主动公开、依申请公开、政府信息管理、网站平台、监督保障。'

const rows = (ids: readonly number[], step = 0) => {
  const column = [...template.figures.values()].filter(
    (f) => f.form === 'requests' && f.column === 'naturalPerson' && f.source === 'input',
  )
  return Object.fromEntries(ids.map((row, i) => [column[row + step]!.id, String(4 + i)]))
}
const ROWS = [8, 10, 12, 14, 16]

const licensing = (items: string, change = '0') => ({
  'disclosure.licensing.previousItems': items,
  'disclosure.licensing.change': change,
})

const area = (decisions: string, missing: string[]): Case => ({
  scope: 'area',
  figures: { 'disclosure.licensing.decisions': decisions },
  more: {
    subordinates: {
      templateId: template.id,
      units: ['12', '7'].map((value, i) => ({
        name: `第${i}局`,
        values: { ...zeros(template), 'disclosure.licensing.decisions': value },
      })),
      unfit: [],
      missing,
    },
  },
})

const since = (texts: Case['texts'] = {}) => {
  const before = caseReport({ figures: FIGURES, texts })
  return { exported: { time: '1月10日 08:00', report: before }, published: { report: before } }
}
const granted = { ...FIGURES, 'requests.granted.naturalPerson': '13' }

const linked = (shown: string): Block => ({
  kind: 'paragraph',
  content: [
    ...plain('收到申请'),
    {
      kind: 'figure',
      source: { kind: 'cell', figure: 'requests.received.total' },
      style: { ...PLAIN_NUMBER, unit: '件' },
      text: shown,
      marks: [],
    },
    ...plain('。'),
  ],
})

export const CHECK_CASES: readonly CheckCase[] = [
  {
    code: 'F01',
    fix: 'at once',
    speaks: stated(FIGURES, { 'requests.received.total': '35' }),
    silent: stated(FIGURES, { 'requests.received.total': '36' }),
  },
  {
    code: 'F02',
    fix: 'at once',
    speaks: stated(FIGURES, { 'requests.handled.naturalPerson': '28' }),
    silent: stated(FIGURES, { 'requests.handled.naturalPerson': '29' }),
  },
  {
    code: 'F03',
    fix: 'at once',
    speaks: { figures: { ...FIGURES, 'requests.carriedOut.naturalPerson': '2' } },
    silent: { figures: FIGURES },
  },
  {
    code: 'F04',
    fix: 'at once',
    speaks: stated(FIGURES, { 'review.reconsideration.total': '4' }),
    silent: stated(FIGURES, { 'review.reconsideration.total': '2' }),
  },
  {
    code: 'F05',
    fix: 'previewed',
    speaks: { figures: { 'requests.granted.business': null, 'requests.partial.business': null } },
    silent: { figures: { 'requests.granted.business': '0' } },
  },
  {
    code: 'F06',
    fix: 'at once',
    speaks: { figures: { 'requests.granted.business': '/' } },
    silent: { figures: { 'requests.granted.business': null } },
  },
  {
    code: 'F07',
    fix: 'none',
    speaks: { figures: { 'requests.granted.business': '-1' } },
    silent: { figures: { 'requests.granted.business': '0' } },
  },
  ofOpening('F08', opened('O28', { cell: '“甲”的“乙”一栏', raw: '１２', value: '12' }), 'at once'),
  { code: 'F09', fix: 'at once', speaks: amount('12.50万元'), silent: amount('12.50') },
  { code: 'F10', fix: 'at once', speaks: amount('125000元'), silent: amount('12.5') },
  {
    code: 'F11',
    fix: 'previewed',
    speaks: { figures: { 'disclosure.rules.issued': '2' } },
    silent: { figures: { 'disclosure.rules.issued': '2' }, organ: '云岭市人民政府', kind: 'government' },
  },
  {
    code: 'F12',
    fix: 'none',
    speaks: {
      figures: {
        'disclosure.normative.issued': '5',
        'disclosure.normative.repealed': '1',
        'disclosure.normative.inForce': '3',
      },
    },
    silent: { figures: { 'disclosure.normative.issued': '5', 'disclosure.normative.inForce': '5' } },
  },
  {
    code: 'F13',
    fix: 'none',
    speaks: { figures: { 'requests.granted.business': '25', 'requests.other-other.business': '15' } },
    silent: { figures: { 'requests.granted.business': '25', 'requests.other-other.business': '9' } },
  },
  {
    code: 'F14',
    fix: 'none',
    speaks: { figures: { 'requests.received.business': '1200450' } },
    silent: { figures: { 'requests.received.business': '12004' } },
  },
  {
    ...ofOpening('F15', opened('O30', { cell: '“甲”的“乙”一栏', raw: '8（其中修订2件）', value: '8' }), 'previewed'),
    speaks: {
      ...opened('O30', { cell: '“甲”的“乙”一栏', raw: '8（其中修订2件）', value: '8' }),
      texts: {
        disclosure: [{ kind: 'note', content: plain(message('O31', { cell: '“甲”的“乙”一栏', remark: '其中修订2件' })) }],
      },
    },
  },
  { code: 'F16', fix: 'at once', speaks: area('18', []), silent: area('19', []) },
  { code: 'F17', fix: 'dialog', speaks: area('19', ['丙局']), silent: area('19', []) },
  {
    code: 'F18',
    fix: 'none',
    speaks: {
      of: templateOf2019(),
      year: 2020,
      figures: licensing('118'),
      last: { year: 2019, figures: licensing('120', '-5') },
    },
    silent: {
      of: templateOf2019(),
      year: 2020,
      figures: licensing('115'),
      last: { year: 2019, figures: licensing('120', '-5') },
    },
  },
  ofOpening('S01', opened('O10', { heading: '一、总体情况' }, { where: { section: 'overview' } }), 'at once'),
  ofOpening('S02', opened('O08', { actual: '二、总体情况', expected: '一、总体情况' }), 'at once'),
  ofOpening('S03', opened('O07', { actual: '一、年度工作概述', expected: '一、总体情况' }), 'at once'),
  ofOpening('S04', opened('O07', { actual: '一、总休情况', expected: '一、总体情况' }), 'at once'),
  { code: 'S05', fix: 'dialog', speaks: { of: templateOf2019(), year: 2026 }, silent: { of: templateOf2019(), year: 2020 } },
  text('S06', 'previewed', '根据国办公开办函〔2019〕60号要求编制。', '根据国办公开办函〔2021〕30号要求编制。'),
  text('S07', 'at once', '依据国办公开办函〔2012〕30号编制。', '依据国办公开办函〔2021〕30号编制。'),
  text('S08', 'at once', '依据《中华人民共和国政府信息公开管理条例》。', '依据《中华人民共和国政府信息公开条例》。'),
  { code: 'S09', fix: 'previewed', speaks: overview('主动公开、依申请公开良好。'), silent: overview(TOPICS) },
  {
    code: 'S10',
    fix: 'previewed',
    speaks: { ...overview('全年公开信息。'), organ: '青原县河东镇人民政府', kind: 'township' },
    silent: { ...overview('开展工作考核、社会评议，没有责任追究。'), organ: '青原县河东镇人民政府', kind: 'township' },
  },
  { code: 'S11', fix: 'previewed', speaks: problems(['1、培训不够。']), silent: problems(['1.培训不够。']) },
  text('S12', 'previewed', '一是学习。二是检查。四是总结。', '一是学习。二是检查。一是总结。'),
  { code: 'S13', fix: 'at once', speaks: problems('（文字描述）'), silent: problems('描述文字。') },
  {
    code: 'S14',
    fix: 'previewed',
    speaks: { texts: { preface: '本报告数据统计期限为2026年1月1日至12月31日。' }, more: { ruleSet: bundledOffice.ruleSets[0]! } },
    silent: { texts: { preface: '本报告数据统计期限为2026年1月1日至12月31日。' } },
  },
  {
    code: 'S15',
    fix: 'previewed',
    speaks: { title: '青原县水利局2025年政府信息公开年度报告' },
    silent: { title: '2026年青原县水利局政府信息公开工作年度报告' },
  },
  {
    code: 'S16',
    fix: 'previewed',
    speaks: { texts: { overview: TOPICS, problems: PROBLEMS, 'other-matters': [] } },
    silent: { texts: { overview: TOPICS, problems: PROBLEMS, 'other-matters': '没有收取信息处理费。' } },
  },
  {
    ...ofOpening('S17', opened('O37', { actual: '本年度止件数', expected: '本年废止件数' }), 'at once'),
  },
  {
    ...ofOpening('S18', opened('O22', { group: '（六）其他处理', row: '3.其他' }), 'previewed'),
    speaks: {
      figures: { 'requests.other-notCorrected.business': null, 'requests.other-feeUnpaid.business': null },
      ...opened(
        'O22',
        { group: '（六）其他处理', row: '3.其他' },
        {
          where: { figure: 'requests.other-other.business' },
          also: ['requests.other-notCorrected.business', 'requests.other-feeUnpaid.business'],
        },
      ),
    },
  },
  { code: 'S19', fix: 'none', speaks: overview('好'.repeat(1100)), silent: overview('好'.repeat(1000)) },
  {
    code: 'S20',
    fix: 'at once',
    speaks: { more: { asOfficialPaper: true }, signature: { organs: [], date: '2027年1月20日' } },
    silent: { more: { asOfficialPaper: true }, signature: { organs: ['青原县水利局'], date: '2027年1月20日' } },
  },
  {
    code: 'Y00',
    fix: 'none',
    speaks: { last: { organ: '青原县财政局' } },
    silent: { last: {} },
  },
  {
    code: 'Y01',
    fix: 'at once',
    speaks: {
      figures: { 'requests.carriedIn.business': '2' },
      last: { figures: { 'requests.carriedOut.business': '3' } },
    },
    silent: {
      figures: { 'requests.carriedIn.business': '3' },
      last: { figures: { 'requests.carriedOut.business': '3' } },
    },
  },
  {
    code: 'Y02',
    fix: 'previewed',
    stays: true,
    speaks: { figures: { 'disclosure.normative.inForce': '41' }, last: { figures: { 'disclosure.normative.inForce': '43' } } },
    silent: { figures: { 'disclosure.normative.inForce': '43' }, last: { figures: { 'disclosure.normative.inForce': '43' } } },
  },
  {
    code: 'Y03',
    fix: 'none',
    speaks: { figures: { 'review.reconsideration.upheld': '1' }, last: { figures: { 'review.reconsideration.pending': '2' } } },
    silent: { figures: { 'review.reconsideration.upheld': '2' }, last: { figures: { 'review.reconsideration.pending': '2' } } },
  },
  {
    code: 'Y04',
    fix: 'none',
    speaks: { figures: { 'disclosure.penalty.decisions': '120' }, last: { figures: { 'disclosure.penalty.decisions': '300' } } },
    silent: { figures: { 'disclosure.penalty.decisions': '290' }, last: { figures: { 'disclosure.penalty.decisions': '300' } } },
  },
  {
    code: 'Y05',
    fix: 'none',
    speaks: { figures: FIGURES, last: { figures: FIGURES } },
    silent: { figures: FIGURES, last: LAST },
  },
  {
    code: 'Y06',
    fix: 'none',
    speaks: problems(PROBLEMS, { last: problems(PROBLEMS) }),
    silent: problems('窗口人员流动较快，个别答复文书不够规范，正在统一格式并逐件复核。', { last: problems(PROBLEMS) }),
  },
  {
    code: 'Y07',
    fix: 'none',
    speaks: problems(
      '今年回头看，老问题依旧：一是目录更新较慢，二是培训还不够深入。为此打算多开几次会，逐条盯住不放，希望明年情况有好转。',
      { last: problems(PROBLEMS) },
    ),
    silent: problems(
      '今年回头看，老问题已经整改：一是目录更新较慢，二是培训还不够深入。为此打算多开几次会，逐条盯住不放，希望明年情况有好转。',
      { last: problems(PROBLEMS) },
    ),
  },
  {
    code: 'Y08',
    fix: 'previewed',
    speaks: { figures: rows(ROWS, 1), last: { figures: rows(ROWS) } },
    silent: { figures: rows(ROWS), last: { figures: rows(ROWS) } },
  },
  {
    code: 'Y09',
    fix: 'at once',
    speaks: overview('2025年收到申请54件。', { last: LAST }),
    silent: overview('2025年收到申请45件。', { last: LAST }),
  },
  text('N01', 'at once', '收到申请37件。', '收到申请36件。'),
  {
    code: 'N02',
    fix: 'at once',
    speaks: { figures: FIGURES, texts: { overview: [linked('37件')] } },
    silent: { figures: FIGURES, texts: { overview: [linked('36件')] } },
  },
  text('N03', 'none', '未发生行政复议案件。', '未发生行政强制案件。'),
  text('N04', 'none', '发布信息100条，分别为动态60条、公告30条、政策15条。', '发布信息100条，分别为动态60条、公告40条。'),
  text('N05', 'none', '发布信息100条，其中动态60条、公告25条。', '发布信息100条，其中动态60条、公告40条。'),
  text('N06', 'at once', '办结率100%。', '办结率92.1%。'),
  text('N07', 'at once', '收到申请36件，予以公开12件，占43.3%。', '收到申请36件，予以公开12件，占34.2%。'),
  text('N08', 'at once', '收到申请36件，同比下降25%。', '收到申请36件，同比下降20%。', { last: LAST }),
  text('N09', 'previewed', '申请数量比上年略有下降。', '申请数量比上年明显下降。', { last: LAST }),
  text('N10', 'none', '行政诉讼1件，均维持。', '行政复议2件，均维持。'),
  text('N11', 'at once', '收到申请36件。全年受理申请35件。', '收到申请36件。共受理申请38件（含上年结转2件）。'),
  {
    code: 'N12',
    fix: 'previewed',
    speaks: matters('本年度未发出收费通知，没有收取信息处理费。', { figures: { 'requests.other-feeUnpaid.business': '2' } }),
    silent: matters('发出收费通知2件，没有收到信息处理费。', { figures: { 'requests.other-feeUnpaid.business': '2' } }),
  },
  {
    code: 'N13',
    fix: 'none',
    speaks: matters('收取信息处理费400元，其中按件计收100元、按页计收200元。'),
    silent: matters('收取信息处理费300元，其中按件计收100元、按页计收200元。'),
  },
  text('N14', 'at once', '收到申请20余件。', '收到申请30余件。'),
  text('N15', 'at once', '制发行政规范性文件3条。', '制发行政规范性文件5件。'),
  text('L01', 'at once', '2024年，我局公开信息。', '2026年，我局公开信息。'),
  text('L02', 'at once', '截止目前已经完成。', '截止日期是月底。'),
  text('L03', 'at once', '加强工作工作。', '为了了解工作。'),
  text('L04', 'previewed', '深化改革,优化服务；；完成。', '深化改革，优化服务；完成。'),
  text('L05', 'previewed', '于2026 年完成。', '见 Word 文件。'),
  {
    code: 'L06',
    fix: 'previewed',
    speaks: { title: '县水利局2026年政府信息公开工作年度报告', opening: {} },
    silent: { title: '青原县水利局2026年政府信息公开工作年度报告', opening: {} },
  },
  {
    code: 'L07',
    fix: 'none',
    speaks: overview('按照江苏省的规定，公开30件。', { more: { area: ['河南省', '云岭市'] } }),
    silent: overview('按照河南省的规定，公开30件。', { more: { area: ['河南省', '云岭市'] } }),
  },
  {
    code: 'L08',
    fix: 'previewed',
    speaks: problems('无。', { last: problems(PROBLEMS) }),
    silent: problems(PROBLEMS),
  },
  text('L09', 'none', '电话13800138000。', '电话0371-65900000。'),
  text('L10', 'none', '学习党的十九大精神。', '学习《党的十九大精神》。'),
  text('L11', 'none', '主动公开情况：发布信息100条，其中党建动态12条。', '坚持党建引领。'),
  text('L12', 'at once', '未收取信息处置费。', '未收取信息处理费。'),
  text('L13', 'at once', '⼀、公开。', '一些公开。'),
  { code: 'P01', fix: 'previewed', speaks: matters('无。'), silent: matters('本年度没有收取信息处理费。') },
  {
    code: 'P02',
    fix: 'previewed',
    speaks: matters('没有收取信息处理费。'),
    silent: matters('没有收取信息处理费，收费通知件数、总金额、实际收取均为0。'),
  },
  {
    code: 'P03',
    fix: 'dialog',
    speaks: { opening: { sourceName: '2025年报.docx' } },
    silent: { opening: { sourceName: '2026年报.docx' } },
  },
  {
    code: 'P04',
    fix: 'none',
    speaks: { signature: { organs: ['青原县水利局'], date: '2026年12月25日' } },
    silent: { signature: { organs: ['青原县水利局'], date: '2027年1月20日' } },
  },
  ofOpening('P05', opened('O51', { count: 2, quote: '（“请核”）' }), 'at once'),
  {
    code: 'P06',
    fix: 'dialog',
    speaks: { figures: granted, more: { exported: since().exported } },
    silent: { figures: FIGURES, more: { exported: since().exported } },
  },
  {
    code: 'P07',
    fix: 'previewed',
    speaks: { figures: granted, more: { published: since().published } },
    silent: { figures: FIGURES, more: { published: since().published } },
  },
  {
    code: 'P08',
    fix: 'none',
    speaks: overview('全区各单位共收到申请120件。'),
    silent: overview('我局收到申请36件。'),
  },
  {
    code: 'S12',
    fix: 'previewed',
    speaks: problems([heading('（一）培训'), heading('（三）目录')]),
    silent: problems([heading('（一）培训'), heading('（二）目录')]),
  },
]
