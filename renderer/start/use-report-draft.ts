import type { Organ, Scope } from '@shared/report'
import type { NewReport } from '@shared/template'
import { useState } from 'react'
import {
  draftReport,
  draftTroubles,
  likelyKind,
  likelyScope,
  likelyYear,
  officeDraft,
  type DraftTroubles,
  type ReportDraft,
} from './report-draft'

interface Known {
  today: Date
  /** What an open report says of itself. */
  known: ReportDraft | undefined
  /** Who the office is, for a new report. */
  office: Organ | undefined
}

/** What is said of the report so far. Kind and scope follow what is likely until a person has chosen them. */
export function useReportDraft({ today, known, office }: Known) {
  const [draft, setDraft] = useState<ReportDraft>(known ?? { ...officeDraft(office), year: likelyYear(today) })
  const [kindChosen, setKindChosen] = useState(known !== undefined || (office !== undefined && office.kind !== 'unknown'))
  const [scopeChosen, setScopeChosen] = useState(known !== undefined)
  const [asked, setAsked] = useState(false)
  const change = (part: Partial<ReportDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...part }
      return scopeChosen || part.scope !== undefined ? next : { ...next, scope: likelyScope(next.kind) }
    })
  const troubles: DraftTroubles = asked ? draftTroubles(draft) : {}
  return {
    draft,
    troubles,
    change,
    name: (fullName: string) => change({ fullName, ...(kindChosen ? {} : { kind: likelyKind(fullName) ?? draft.kind }) }),
    kind: (kind: ReportDraft['kind']) => {
      setKindChosen(true)
      change({ kind })
    },
    scope: (scope: Scope) => {
      setScopeChosen(true)
      change({ scope })
    },
    /** The report to begin; `null` shows what is wrong with the draft. */
    done: (): Omit<NewReport, 'now'> | null => {
      setAsked(true)
      return Object.keys(draftTroubles(draft)).length === 0 ? draftReport(draft) : null
    },
  }
}
