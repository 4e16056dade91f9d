/** A file that is only read beside the report. */
import type { Payload } from '@shared/ipc'
import { showDialog, type Session } from './session'

/** `null` when none was chosen, or it could not be read, which a dialog says. */
export async function pickOther(
  session: Session,
  what: Extract<Payload<'pickOther'>['what'], 'previous' | 'compared'>,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const picked = await session.bridge.pickOther({ what })
  if (picked.kind === 'trouble') showDialog(session, { kind: 'trouble', trouble: picked.trouble, during: 'opening' })
  const first = picked.kind === 'picked' ? picked.files[0] : undefined
  if (!first) return null
  const read = await session.bridge.readOther({ id: first.id })
  if (read.kind === 'read') return read
  showDialog(session, { kind: 'trouble', trouble: read.trouble, during: 'opening' })
  return null
}
