import type { KeptFile } from '@shared/ipc'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { KeptPanel, VersionsPanel } from '../versions'
import { compareWithVersion } from './compare-actions'
import { compareWithKept, listKept, openKept, restoreKept } from './kept-actions'
import type { OpenDocument, Session } from './session'
import { keepVersion, MOST_AUTOMATIC, removeVersion, restoreVersion } from './version-actions'

export default function VersionsSide({ session, document }: { session: Session; document: OpenDocument }) {
  const snapshots = useStore(document.store, (state) => state.papers.snapshots)
  return (
    <>
      <VersionsPanel
        snapshots={snapshots}
        most={MOST_AUTOMATIC}
        onKeep={(name) => keepVersion(session, name)}
        onCompare={(snapshot) => void compareWithVersion(session, snapshot)}
        onRestore={(snapshot) => void restoreVersion(session, snapshot)}
        onRemove={(snapshot) => removeVersion(session, snapshot)}
      />
      <KeptOfFile session={session} document={document} />
    </>
  )
}

/** Looked for when the panel is opened, and again after every saving. */
function KeptOfFile({ session, document }: { session: Session; document: OpenDocument }) {
  const savedAt = useStore(document.store, (state) => state.savedAt)
  const [file, setFile] = useState<KeptFile | 'none' | null>(null)
  useEffect(() => {
    let wanted = true
    void listKept(session, 'file').then((found) => wanted && setFile(found?.[0] ?? 'none'))
    return () => void (wanted = false)
  }, [session, savedAt])
  const known = file === 'none' ? null : file
  return (
    <KeptPanel
      name={known?.name ?? ''}
      states={file === 'none' ? [] : (file?.states ?? null)}
      onCompare={({ id }) => void compareWithKept(session, id)}
      onRestore={({ id }) => void restoreKept(session, id)}
      onOpen={({ id }) => void openKept(session, id)}
    />
  )
}
