/**
 * The chapter that answers what last year promised (存在的主要问题及改进情况): taken over word by word it would answer nothing,
 * so it begins with its headings alone, and last year's promises stand beside it.
 */
import { blockText, type Report } from '../report'
import { newReport } from '../template'
import type { YearHit } from './find-years'
import type { RollPlan } from './plan-roll'

export interface RollChoices {
  /** It takes over last year's words all the same. */
  answerCarried?: boolean
}

/** Its id; `null` where last year wrote nothing there. */
export function answeringChapter({ draft, forms }: RollPlan): string | null {
  const id = forms.to.roll?.promises.section
  const blocks = draft.sections.find((section) => section.id === id)?.blocks ?? []
  return id !== undefined && blocks.some((block) => block.kind !== 'heading' && blockText(block).trim() !== '') ? id : null
}

/** Years in what is taken over. */
export function carriedHits(plan: RollPlan, { answerCarried = false }: RollChoices): YearHit[] {
  const empty = answerCarried ? null : answeringChapter(plan)
  return plan.hits.filter(({ section }) => section !== empty)
}

export function carriedDraft(plan: RollPlan, { answerCarried = false }: RollChoices): Report {
  const empty = answerCarried ? null : answeringChapter(plan)
  if (empty === null) return plan.draft
  const { draft } = plan
  const seed = newReport(plan.forms.to, { ...draft, now: draft.modified }).sections.find(({ id }) => id === empty)?.blocks ?? []
  const sections = draft.sections.map((section) => {
    if (section.id !== empty) return section
    const headings = section.blocks.filter(({ kind }) => kind === 'heading')
    return { ...section, blocks: headings.length > 0 ? headings : seed }
  })
  return { ...draft, sections }
}
