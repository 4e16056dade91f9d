/** Reports of cases in which a check speaks or is silent. Invented. */
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import type { Opening, OpeningFinding } from '../finding'
import { message, type MessageCode } from '../message'
import { plain, PLAIN_NUMBER, type Block, type Report } from '../report'
import { newReport, type Template } from '../template'
import type { MoreInput } from './check-context'

export const template = officialTemplate()
export const OFFICE = '青原县水利局'

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
}

const zeros = (of: Template) =>
  Object.fromEntries([...of.figures.values()].filter((f) => f.source === 'input').map((f) => [f.id, '0']))

export const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plain(text) })
export const heading = (text: string): Block => ({ kind: 'heading', level: 2, content: plain(text) })

export function caseReport({ of = template, year = 2026, scope = 'own', ...rest }: CaseReport): Report {
  const { organ = OFFICE, shortName = '', kind = 'department' } = rest
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

export const opened = (code: MessageCode, values: Record<string, string | number>, more: Partial<OpeningFinding> = {}): Case => ({
  opening: { findings: [{ code, severity: 'warning', message: message(code, values), ...more }] },
})
export const settled = (one: Case): Case => ({
  ...one,
  opening: { findings: one.opening!.findings!.map((finding) => ({ ...finding, settled: 'accepted' as const })) },
})
/** Speaks until a person has settled what opening said. */
export const ofOpening = (code: string, speaks: Case, fix: FixKind): CheckCase => ({ code, speaks, silent: settled(speaks), fix })

export const stated = (figures: Record<string, string>, values: Record<string, string>): Case => ({
  figures,
  opening: { stated: values },
})
export const amount = (value: string): Case => ({ figures: { 'disclosure.fees.amount': value } })

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
export const LAST = { figures: { 'requests.received.naturalPerson': '45' } }

export const overview = (text: string, more: Case = {}): Case => ({ figures: FIGURES, texts: { overview: text }, ...more })
export const problems = (text: string | readonly (string | Block)[], more: Case = {}): Case => ({
  texts: { problems: text },
  ...more,
})
export const matters = (text: string, more: Case = {}): Case => ({ texts: { 'other-matters': text }, ...more })

export const text = (code: string, fix: FixKind, speaks: string, silent: string, more: Case = {}): CheckCase => ({
  code,
  fix,
  speaks: overview(speaks, more),
  silent: overview(silent, more),
})

export const PROBLEMS =
  '一是培训还不够深入，二是目录更新较慢，三是部分栏目没有专人维护。下一步将逐项改进，督促各科室按月核对目录，并在年底前完成一轮集中培训，补齐短板，力争形成长效机制，不断提高公开工作的整体水平。'
export const TOPICS = '主动公开、依申请公开、政府信息管理、网站平台、监督保障。'

export const rows = (ids: readonly number[], step = 0) => {
  const column = [...template.figures.values()].filter(
    (f) => f.form === 'requests' && f.column === 'naturalPerson' && f.source === 'input',
  )
  return Object.fromEntries(ids.map((row, i) => [column[row + step]!.id, String(4 + i)]))
}
export const ROWS = [8, 10, 12, 14, 16]

export const licensing = (items: string, change = '0') => ({
  'disclosure.licensing.previousItems': items,
  'disclosure.licensing.change': change,
})

export const area = (decisions: string, missing: string[]): Case => ({
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

export const since = (texts: Case['texts'] = {}) => {
  const before = caseReport({ figures: FIGURES, texts })
  return { exported: { time: '1月10日 08:00', report: before }, published: { report: before } }
}
export const granted = { ...FIGURES, 'requests.granted.naturalPerson': '13' }

export const linked = (shown: string): Block => ({
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
