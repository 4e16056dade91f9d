/** What a person types into the form for a new report, and what is still wrong with it. */
import { fill } from '@shared/message'
import { organNames } from '@shared/message/screen/organ-names'
import { startWords } from '@shared/message/screen/start'
import { tidyName, type Organ, type OrganKind, type Report, type Scope } from '@shared/report'
import type { NewReport } from '@shared/template'

export type KnownKind = Exclude<OrganKind, 'unknown'>

export const KINDS: readonly KnownKind[] = ['government', 'office', 'department', 'township', 'other']

export interface ReportDraft {
  fullName: string
  shortName: string
  kind: KnownKind
  year: number
  scope: Scope
}

/** A sentence for each field that is not right. */
export type DraftTroubles = Partial<Record<'fullName' | 'shortName', string>>

/** Characters of a name; outside of these it is likely no full, or no short one. */
const SHORTEST_NAME = 4
const LONGEST_NAME = 100
const LONGEST_SHORT_NAME = 30

const length = (text: string) => [...text].length

export function draftTroubles(draft: ReportDraft): DraftTroubles {
  const fullName = fullNameTrouble(tidyName(draft.fullName))
  const n = length(tidyName(draft.shortName))
  return {
    ...(fullName === null ? {} : { fullName }),
    ...(n > LONGEST_SHORT_NAME ? { shortName: fill(startWords.shortNameTooLong, { n }) } : {}),
  }
}

function fullNameTrouble(name: string): string | null {
  const n = length(name)
  if (n === 0) return startWords.fullNameMissing
  if (n < SHORTEST_NAME) return startWords.fullNameTooShort
  if (n > LONGEST_NAME) return fill(startWords.fullNameTooLong, { n })
  const hasTitle = /\d{4}/.test(name) || organNames.notInName.some((words) => name.includes(words))
  return hasTitle ? startWords.fullNameHasTitle : null
}

/** The report a draft without troubles stands for. */
export function draftReport(draft: ReportDraft): Omit<NewReport, 'now'> {
  const fullName = tidyName(draft.fullName)
  return {
    organ: { fullName, shortName: tidyName(draft.shortName) || fullName, kind: draft.kind },
    year: draft.year,
    scope: draft.scope,
  }
}

/** What an open report says of itself. */
export function reportDraft({ organ, year, scope }: Report): ReportDraft {
  const { fullName, shortName, kind } = organ
  return { fullName, shortName, kind: kind === 'unknown' ? (likelyKind(fullName) ?? 'other') : kind, year, scope }
}

/** What an office has said of itself once, or nothing yet. */
export function officeDraft(office: Organ | undefined): Omit<ReportDraft, 'year'> {
  if (!office || office.fullName === '') return { fullName: '', shortName: '', kind: 'office', scope: 'own' }
  const { fullName, shortName, kind } = office
  const likely = kind === 'unknown' ? (likelyKind(fullName) ?? 'other') : kind
  return { fullName, shortName, kind: likely, scope: likelyScope(likely) }
}

/** A government reports on its whole area (条例 Art. 49). */
export const likelyScope = (kind: KnownKind): Scope => (kind === 'government' ? 'area' : 'own')

/** Reports are written from November of their year until the end of January (条例 Art. 50): the year most likely meant. */
export function likelyYear(today: Date): number {
  return today.getMonth() >= 10 ? today.getFullYear() : today.getFullYear() - 1
}

/** Guesses from the name's last words which kind of organ it is; `null` when they say nothing. */
export function likelyKind(fullName: string): KnownKind | null {
  const name = tidyName(fullName)
  return organNames.endings.find(([, endings]) => endings.some((ending) => name.endsWith(ending)))?.[0] ?? null
}
