/** An area report that was added up before: one unit's new file re-adds, and the report takes the new sums as one step. */
import { describeChanges, type Change } from '@shared/change'
import { compare } from '@shared/calculate'
import { keptList, keptUnits, mergedPapers, plainName, withLeftBefore, type Merged, type UnitReport } from '@shared/merge'
import { mergeWords as words } from '@shared/message/screen/merge'
import { isNumber, type Figures, type Report } from '@shared/report'
import type { MergedReports } from '../worker'
import { freshSnapshot } from './fresh-snapshot'
import { openDocument, showDialog, type Session } from './session'

export interface AddedUpBefore {
  units: UnitReport[]
  list: string
  year: number
}

/** `null` where the open report is no sum, or one on another form than it has now. */
export function addedUpBefore(session: Session): AddedUpBefore | null {
  const document = openDocument(session)?.store.getState()
  const merged = document?.papers.merged
  if (!document || !merged || merged.templateId !== document.template.id) return null
  const { year } = document.report
  return { units: keptUnits(merged, year), list: keptList(merged), year }
}

/** The open report is the one the sum is for, whether its figures were typed or added up. */
export function isOfOpenReport(session: Session, { merged, file }: MergedReports): boolean {
  const document = openDocument(session)?.store.getState()
  if (!document || document.template.id !== merged.template.id) return false
  const { organ, year, scope } = document.report
  return scope === 'area' && year === merged.year && plainName(organ.fullName) === plainName(file.report.organ.fullName)
}

/** The units are kept at once; which cells take their sum is shown, and can be refused cell by cell. */
export function updateReport(session: Session, { merged }: MergedReports, say: (words: string) => void): void {
  const document = openDocument(session)
  if (!document) return
  const { report } = freshSnapshot(session, document)
  document.store.getState().changePapers((papers) => {
    const now = mergedPapers(merged, session.now())
    return { ...papers, merged: papers.merged ? withLeftBefore(now, papers.merged) : now }
  })
  const values = otherSums(report, merged)
  if (Object.keys(values).length === 0) return say(words.upToDate)
  const changes: Change[] = [{ kind: 'figures', values }]
  const fix = { label: words.updateLabel, changes, previewed: true }
  showDialog(session, { kind: 'fix', fix, words: describeChanges(changes, report, merged.template) })
}

/** Cells that say another number than the sum; where no unit has one, what was typed stays. */
function otherSums({ figures }: Report, { figures: sums, template }: Merged): Figures {
  const told = [...template.figures.values()].filter(({ id, kind, source }) => {
    const [now, sum] = [figures[id], sums[id]]
    return source === 'input' && isNumber(kind, sum) && !(isNumber(kind, now) && compare(now, sum) === 0)
  })
  return Object.fromEntries(told.map(({ id }) => [id, sums[id] ?? null]))
}
