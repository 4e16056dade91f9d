import { openDocument, type Session } from './session'

/** Name of the later form the open report can be brought into. */
export function laterForm(session: Session): string | null {
  const id = openDocument(session)?.store.getState().template.id
  return session.state.getState().templates.find((template) => template.id === id)?.changesTo ?? null
}
