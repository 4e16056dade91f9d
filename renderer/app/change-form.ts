/** Brings the open report into the form in force, as a new report that is not saved yet. */
import { changeFormWords } from '@shared/message/screen/change-form'
import type { ChangedForm } from '../worker'
import { checkedStore } from './checked-store'
import { laterForm } from './later-form'
import { notify, openDocument, showDialog, type OpenDocument, type Session } from './session'

/** Shows what would become of every value; nothing happens before the person agrees. */
export async function offerChange(session: Session): Promise<void> {
  const document = openDocument(session)
  if (!document || laterForm(session) === null) return
  const handle = session.editor.getState().handle
  if (handle) document.store.getState().reportChanged(handle.report())
  const { report, opening, fileName } = document.store.getState()
  const changed = await session.worker.call({ kind: 'changeForm', file: { report, opening }, name: fileName ?? report.title })
  if (changed === 'cancelled' || openDocument(session)?.store !== document.store) return
  if (changed.ok) showDialog(session, { kind: 'change-form', change: changed.value })
  else showDialog(session, { kind: 'trouble', trouble: changed.trouble, during: 'beginning' })
}

export function applyChange(session: Session, { file, template }: ChangedForm): void {
  const old = openDocument(session)
  if (!old) return
  const store = checkedStore(session, { template, file, fileName: null, unsaved: true })
  show(session, { ...old, store, initial: file, begun: false, file: null })
  const takeBack = () => {
    const now = openDocument(session)
    if (now?.store !== store) return
    const written = now.file !== null || store.getState().report !== file.report
    if (written) return notify(session, { kind: 'trouble', words: changeFormWords.alreadyWritten })
    const { report, opening } = old.store.getState()
    show(session, { ...old, initial: { report, opening } })
  }
  notify(session, { kind: 'done', words: changeFormWords.done, actions: [{ label: changeFormWords.takeBack, run: takeBack }] })
}

function show({ state }: Session, document: OpenDocument): void {
  state.setState({ stage: { kind: 'report', document }, dialog: null, current: null })
}
