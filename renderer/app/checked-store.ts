import { createDocumentStore, type DocumentStart, type DocumentStore } from '../store'
import { liveChecks } from './live-checks'

/** The store of a report that is checked while a person writes. */
export function checkedStore(start: Omit<DocumentStart, 'check'>): DocumentStore {
  const checks = liveChecks()
  const store = createDocumentStore({ ...start, check: checks.check })
  checks.whenRead(() => store.getState().checkAgain())
  return store
}
