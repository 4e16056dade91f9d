import type { KeptFile } from '@shared/ipc'
import { useEffect, useState } from 'react'
import { KeptDialog } from '../versions'
import { listKept, openKept } from './kept-actions'
import { showDialog, type Session } from './session'

/** Looked for when it is asked for, never at the start. */
export default function KeptOfProgram({ session }: { session: Session }) {
  const [files, setFiles] = useState<KeptFile[] | null>(null)
  useEffect(() => {
    let wanted = true
    void listKept(session, 'all').then((found) => wanted && found && setFiles(found))
    return () => void (wanted = false)
  }, [session])
  return <KeptDialog files={files} onOpen={({ id }) => void openKept(session, id)} onClose={() => showDialog(session, null)} />
}
