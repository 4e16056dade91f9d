/** What the checks found, as rows for those who own the figures: open ones first, then what was explained. */
import type { Finding } from '../finding'
import { fill, message } from '../message'
import { decisionKinds } from '../message/decision-words'
import { findingListWords as words } from '../message/finding-list'
import type { Report } from '../report'
import type { Template } from '../template'

export interface FindingList {
  title: string
  /** A line under the title: who and which year. */
  about: string
  header: string[]
  /** As wide as the header. */
  rows: string[][]
}

export function findingRows(
  open: readonly Finding[],
  explained: readonly Finding[],
  report: Report,
  template: Template,
): FindingList {
  const rows = [...open, ...explained].map((finding, i) => [
    String(i + 1),
    words.severity[finding.severity],
    finding.code,
    placeOf(finding, template),
    finding.message,
    finding.basis ?? '',
    decisionOf(finding),
  ])
  const about = fill(words.about, { organ: report.organ.fullName, year: report.year, n: open.length, m: explained.length })
  return { title: words.title, about, header: [...words.header], rows }
}

function placeOf({ where }: Finding, { figures, forms, sections }: Template): string {
  if (!where || 'title' in where) return message('placeTitle')
  if ('signature' in where) return message('placeSignature')
  const id = 'section' in where ? where.section : forms.get(figures.get(where.figure)?.form ?? '')?.section
  return sections.find((section) => section.id === id)?.heading ?? message('placePreface')
}

function decisionOf({ decision }: Finding): string {
  if (!decision) return ''
  const kind = decisionKinds[decision.kind]
  return decision.reason === '' ? kind : fill(words.decision, { kind, reason: decision.reason })
}
