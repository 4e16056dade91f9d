import { createDocumentStore, type DocumentStart, type DocumentStore } from '../store'
import { liveChecks } from './live-checks'
import type { Session } from './session'
import { chosenInput } from './settings-session'

/** The store of a report that is checked while a person writes. */
export function checkedStore(
  session: Pick<Session, 'settings'>,
  start: Omit<DocumentStart, 'check' | 'checkedLater'>,
): DocumentStore {
  const checks = liveChecks((report) => chosenInput(session, report.organ))
  const store = createDocumentStore({ ...start, check: checks.check, checkedLater: true })
  checks.whenRead(() => store.getState().checkAgain())
  return store
}
