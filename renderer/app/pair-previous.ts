/** Chooses last year's report, which stays with this one from then on. */
import { fill } from '@shared/message'
import { lastYearWords } from '@shared/message/screen/last-year'
import { asPrevious } from '@shared/working-papers'
import { openBeside } from './pick-other'
import { notify, type Session } from './session'
import { showLastYear } from './use-carried'

export async function pairPrevious(session: Session): Promise<void> {
  const beside = await openBeside(session, 'previous')
  if (!beside) return
  const { name, opened, document } = beside
  const { report, opening } = opened.file
  const before = document.store.getState().papers.previous
  const keep = (previous: typeof before) => document.store.getState().changePapers((papers) => ({ ...papers, previous }))
  keep(asPrevious(name, report, opening?.stated ?? {}))
  showLastYear(session)
  const words = fill(lastYearWords.pairedNow, { organ: report.organ.fullName, year: report.year })
  notify(session, { kind: 'done', words, actions: [{ label: lastYearWords.takeBack, run: () => keep(before) }] })
}
