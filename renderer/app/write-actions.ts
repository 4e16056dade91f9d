/** How a report is saved to its own file. */
import { fileNameOf, freshSnapshot } from './fresh-snapshot'
import { keepAutomatic } from './version-actions'
import { notify, openDocument, showDialog, type OpenDocument, type Session } from './session'

/** Writes to the own file, asking where when there is none or with `as`. `true` when it was saved. */
export function saveReport(session: Session, as = false): Promise<boolean> {
  return session.writes.run(as ? 'saveAs' : 'save', async () => {
    const document = openDocument(session)
    if (!document) return false
    session.state.setState({ busy: 'saving' })
    try {
      return await save(session, document, as)
    } finally {
      session.state.setState({ busy: null })
    }
  })
}

async function save(session: Session, document: OpenDocument, as: boolean): Promise<boolean> {
  const { state, bridge, worker } = session
  keepAutomatic(session, document)
  const file = freshSnapshot(session, document)
  const { report } = file
  const bytes = await worker.call({ kind: 'save', file })
  if (bytes === 'cancelled') return false
  if (!bytes.ok) {
    showDialog(session, { kind: 'trouble', trouble: bytes.trouble, during: 'saving' })
    return false
  }
  const answer = await bridge.saveFile({
    bytes: bytes.value,
    suggestedName: fileNameOf(report.title, 'nianbao'),
    as,
    file: document.file,
    about: { organ: report.organ.fullName, year: report.year },
  })
  if (answer.kind === 'trouble') showDialog(session, { kind: 'trouble', trouble: answer.trouble, during: 'saving' })
  if (answer.kind !== 'saved') return false
  if (answer.notice) notify(session, { kind: 'trouble', words: answer.notice.message })
  state.setState({ stage: { kind: 'report', document: { ...document, file: answer.file } } })
  document.store.getState().saved(file, answer.name, answer.at)
  return true
}
