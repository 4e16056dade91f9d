/** A whole report on the clipboard: read like a file, asked about once, filled in as one step. */
import { pasteWords } from '@shared/message/screen/paste'
import { looksLikeReport } from '../paste'
import { notify, openDocument, showDialog, type Session } from './session'

/** `false`: ordinary text, pasted as such. `asText` does the ordinary thing later. */
export function takePasted(session: Session, text: string, asText: () => void): boolean {
  const document = openDocument(session)
  if (!document || !looksLikeReport(text, document.store.getState().template)) return false
  void read(session, text, asText)
  return true
}

async function read(session: Session, text: string, asText: () => void): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const before = openDocument(session)
  session.state.setState({ busy: 'reading' })
  const opened = await session.worker.call({ kind: 'open', name: pasteWords.sourceName, bytes })
  // What is being written meanwhile says so itself.
  session.state.setState(({ busy }) => (busy === 'reading' ? { busy: null } : {}))
  const document = openDocument(session)
  if (!document || document.store !== before?.store) return
  if (opened === 'cancelled' || !opened.ok) return asText()
  const { file } = opened.value
  if (file.report.templateId !== document.store.getState().template.id) {
    asText()
    return notify(session, { kind: 'trouble', words: pasteWords.otherForm })
  }
  showDialog(session, { kind: 'paste', file, asText })
}
