/** The draft as a new file of its own; the file it comes from is not touched. */
import type { ReportFile } from '../finding'
import { withCurrentFigures } from '../linked-figures'
import { canonicalReport, type Report } from '../report'
import { asPrevious, NO_PAPERS } from '../working-papers'
import { yearsForNext } from '../years/years-for-next'
import { carriedDraft, carriedHits, type RollChoices } from './answering-chapter'
import { mapTexts, replaceWords } from './block-texts'
import { carriedTexts } from './carried-texts'
import type { YearHit } from './find-years'
import type { RollPlan } from './plan-roll'

/** What happens when nobody is asked: changes beyond doubt are made, everything else stays as it is. */
export const proposedYears = (plan: RollPlan): ReadonlySet<string> =>
  new Set(plan.hits.filter((hit) => hit.proposal === 'change').map(({ id }) => id))

/**
 * `changed`: ids of the years that move on. Decisions, export records and snapshots of last year are not taken over; last
 * year's report is kept beside the draft, of the years before it the main figures.
 */
export function applyRoll(plan: RollPlan, changed: ReadonlySet<string>, choices: RollChoices = {}): ReportFile {
  const { source, findings } = plan
  const draft = carriedDraft(plan, choices)
  const hits = carriedHits(plan, choices).filter(({ id }) => changed.has(id))
  const { opening } = source.file
  const previous = asPrevious(source.name, source.file.report, opening?.stated ?? {})
  const earlierYears = yearsForNext(source.file, plan.forms)
  const moved = canonicalReport({ ...draft, sections: draft.sections.map((section) => movedSection(section, hits)) })
  // Figures linked to cells wait for them: none goes on showing last year's number.
  const { report } = withCurrentFigures({ report: moved, opening: null, papers: { ...NO_PAPERS, previous } }, plan.forms.to)
  return {
    report,
    opening:
      findings.length === 0 ? null : { sourceName: source.name, format: opening?.format ?? 'nianbao', findings, stated: {} },
    papers: {
      ...NO_PAPERS,
      previous,
      carried: carriedTexts(report),
      ...(earlierYears.length > 0 ? { earlierYears } : {}),
    },
  }
}

function movedSection(section: Report['sections'][number], hits: readonly YearHit[]): Report['sections'][number] {
  const own = hits.filter((hit) => hit.section === section.id)
  if (own.length === 0) return section
  const blocks = section.blocks.map((block, index) => {
    const inBlock = own.filter((hit) => hit.block === index)
    if (inBlock.length === 0) return block
    return mapTexts(block, (content, piece) =>
      replaceWords(
        content,
        inBlock.filter((hit) => hit.piece === piece).map(({ start, end, to }) => ({ start, end, text: to })),
      ),
    )
  })
  return { ...section, blocks }
}
