import { useStore } from 'zustand'
import { VersionsPanel } from '../versions'
import { compareWithVersion } from './compare-actions'
import type { OpenDocument, Session } from './session'
import { keepVersion, MOST_AUTOMATIC, removeVersion, restoreVersion } from './version-actions'

export default function VersionsSide({ session, document }: { session: Session; document: OpenDocument }) {
  const snapshots = useStore(document.store, (state) => state.papers.snapshots)
  return (
    <VersionsPanel
      snapshots={snapshots}
      most={MOST_AUTOMATIC}
      onKeep={(name) => keepVersion(session, name)}
      onCompare={(snapshot) => compareWithVersion(session, snapshot)}
      onRestore={(snapshot) => restoreVersion(session, snapshot)}
      onRemove={(snapshot) => removeVersion(session, snapshot)}
    />
  )
}
