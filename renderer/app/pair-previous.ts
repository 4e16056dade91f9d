/** Chooses last year's report, which stays with this one from then on. */
import { fill } from '@shared/message'
import { lastYearWords } from '@shared/message/screen/last-year'
import { asPrevious } from '@shared/working-papers'
import { startOpening } from '../worker'
import { pickOther } from './pick-other'
import { notify, openDocument, showDialog, type Session } from './session'
import { showLastYear } from './use-carried'

export async function pairPrevious(session: Session): Promise<void> {
  const document = openDocument(session)
  const picked = document && (await pickOther(session, 'previous'))
  if (!document || !picked) return
  session.state.setState({ busy: 'reading' })
  const opened = await startOpening(session.worker, picked).result
  session.state.setState(({ busy }) => (busy === 'reading' ? { busy: null } : {}))
  if (opened === 'cancelled' || openDocument(session)?.store !== document.store) return
  if (!opened.ok) return showDialog(session, { kind: 'trouble', trouble: opened.trouble, during: 'opening' })
  const { report, opening } = opened.value.file
  const before = document.store.getState().papers.previous
  const keep = (previous: typeof before) => document.store.getState().changePapers((papers) => ({ ...papers, previous }))
  keep(asPrevious(picked.name, report, opening?.stated ?? {}))
  showLastYear(session)
  const words = fill(lastYearWords.pairedNow, { organ: report.organ.fullName, year: report.year })
  notify(session, { kind: 'done', words, actions: [{ label: lastYearWords.takeBack, run: () => keep(before) }] })
}
