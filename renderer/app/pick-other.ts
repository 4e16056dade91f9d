/** A file that is only read beside the report. */
import type { Payload } from '@shared/ipc'
import { startOpening, type OpenedReport } from '../worker'
import { openDocument, showDialog, type OpenDocument, type Session } from './session'

type What = Extract<Payload<'pickOther'>['what'], 'previous' | 'compared'>

/** `null` when none was chosen, or it could not be read, which a dialog says. */
export async function pickOther(session: Session, what: What): Promise<{ name: string; bytes: Uint8Array } | null> {
  const picked = await session.bridge.pickOther({ what })
  if (picked.kind === 'trouble') showDialog(session, { kind: 'trouble', trouble: picked.trouble, during: 'opening' })
  const first = picked.kind === 'picked' ? picked.files[0] : undefined
  if (!first) return null
  const read = await session.bridge.readOther({ id: first.id })
  if (read.kind === 'read') return read
  showDialog(session, { kind: 'trouble', trouble: read.trouble, during: 'opening' })
  return null
}

/** A report read beside the open one; `null` when there is none, or another report stands in the window by then. */
export async function openBeside(
  session: Session,
  what: What,
): Promise<{ name: string; opened: OpenedReport; document: OpenDocument } | null> {
  const document = openDocument(session)
  const picked = document && (await pickOther(session, what))
  if (!document || !picked) return null
  session.state.setState({ busy: 'reading' })
  const opened = await startOpening(session.worker, picked).result
  session.state.setState(({ busy }) => (busy === 'reading' ? { busy: null } : {}))
  if (opened === 'cancelled' || openDocument(session)?.store !== document.store) return null
  if (opened.ok) return { name: picked.name, opened: opened.value, document }
  showDialog(session, { kind: 'trouble', trouble: opened.trouble, during: 'opening' })
  return null
}
