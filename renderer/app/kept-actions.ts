/** Earlier contents kept on this computer: opened as a report that is not saved yet, compared, brought back. */
import { failed, type Result } from '@shared/finding'
import type { KeptContent, KeptFile } from '@shared/ipc'
import { fill, message } from '@shared/message'
import { keptWords as words } from '@shared/message/screen/kept'
import { versionsWords } from '@shared/message/screen/versions'
import { keptWhen } from '../versions/kept-when'
import { startOpening, type OpenedReport } from '../worker'
import { checkedStore } from './checked-store'
import { openSide } from './compare-actions'
import { notify, openDocument, showDialog, type Session } from './session'
import { keepVersion } from './version-actions'

/** `null` when they cannot be listed, which a dialog says. */
export async function listKept(session: Session, what: 'file' | 'all'): Promise<KeptFile[] | null> {
  const answer = await session.bridge.listKept({ what })
  if (answer.kind === 'kept') return answer.files
  showDialog(session, { kind: 'trouble', trouble: answer.trouble, during: 'opening' })
  return null
}

/** In this window when it is free, else in one of its own. */
export async function openKept(session: Session, id: string): Promise<void> {
  const answer = await session.bridge.openKept({ id })
  if (answer.kind === 'trouble') return showDialog(session, { kind: 'trouble', trouble: answer.trouble, during: 'opening' })
  showDialog(session, null)
  if (answer.kind === 'opened') await showKept(session, answer.content)
}

/** As a report that has no file yet: its first save asks where. */
export async function showKept(session: Session, content: KeptContent): Promise<void> {
  const { state } = session
  state.setState({ stage: { kind: 'opening', name: content.name || words.neverSaved, share: null, cancel: () => undefined } })
  const read = await readContent(session, content)
  if (!read.ok) {
    state.setState({ stage: { kind: 'start' } })
    return showDialog(session, { kind: 'trouble', trouble: read.trouble, during: 'opening' })
  }
  const { file, template } = read.value
  const store = checkedStore(session, { template, file, fileName: null, unsaved: true })
  const document = { store, initial: file, begun: false, file: null, source: null }
  state.setState({ stage: { kind: 'report', document }, dialog: null, current: null, comparing: false, fit: 1 })
  notify(session, { kind: 'done', words: fill(words.opened, { when: keptWhen(content.at) }) })
}

/** The earlier content stands on the left. */
export async function compareWithKept(session: Session, id: string): Promise<void> {
  const read = await readKept(session, id)
  const own = read && openSide(session, versionsWords.now)
  if (!read || !own) return
  const { file, template } = read.opened
  const before = { name: fill(words.state, { when: read.when }), report: file.report, template }
  showDialog(session, { kind: 'compare', before, after: own })
}

/** As one step that can be undone; trouble E145: it is on another form than the open report. */
export async function restoreKept(session: Session, id: string): Promise<void> {
  const read = await readKept(session, id)
  const document = openDocument(session)
  const { handle } = session.editor.getState()
  if (!read || !document || !handle) return
  const name = fill(words.state, { when: read.when })
  const { report } = read.opened.file
  if (report.templateId !== document.store.getState().template.id) {
    const trouble = { code: 'E145', message: message('E145', { name }) } as const
    return showDialog(session, { kind: 'trouble', trouble, during: 'opening' })
  }
  keepVersion(session, fill(versionsWords.beforeRestoring, { name }), 'automatic')
  handle.applyReport(report)
  notify(session, { kind: 'done', words: fill(words.restored, { when: read.when }) })
}

/** `null` when it cannot be read, which a dialog says, or another report stands in the window by then. */
async function readKept(session: Session, id: string): Promise<{ opened: OpenedReport; when: string } | null> {
  const document = openDocument(session)
  const answer = await session.bridge.readKept({ id })
  const read = answer.kind === 'read' ? await readContent(session, answer.content) : failed<OpenedReport>(answer.trouble)
  if (openDocument(session)?.store !== document?.store) return null
  if (read.ok && answer.kind === 'read') return { opened: read.value, when: keptWhen(answer.content.at) }
  if (!read.ok) showDialog(session, { kind: 'trouble', trouble: read.trouble, during: 'opening' })
  return null
}

/** Trouble E152: it is damaged. */
async function readContent(session: Session, content: KeptContent): Promise<Result<OpenedReport>> {
  const damaged = (): Result<OpenedReport> =>
    failed({ code: 'E152' as const, message: message('E152', { name: content.name || words.neverSaved }) })
  if (content.form === 'file') {
    const read = await startOpening(session.worker, content).result
    return read !== 'cancelled' && read.ok ? read : damaged()
  }
  const { report, beside, pictures } = content
  const bytes = Object.fromEntries(pictures.map((picture) => [picture.id, picture.bytes]))
  const read = await session.worker.call({ kind: 'recover', journal: { report, beside }, pictures: bytes })
  return read !== 'cancelled' && read.ok ? read : damaged()
}
