import type { RecoveredReport } from '@shared/ipc'
import { fill } from '@shared/message'
import { recoveredWords as words } from '@shared/message/screen/recovered'
import { History, X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { recentWhen } from '../start'
import { Button, IconButton } from '../ui'
import style from './form-banner.module.css'
import type { OpenDocument, Session } from './session'
import { saveReport } from './write-actions'

/** Says that this is what stood unsaved when the program ended, and how the file on the disk stands beside it. */
export function RecoveredBanner({ session, document }: { session: Session; document: OpenDocument }) {
  const [hidden, setHidden] = useState(false)
  const saved = useStore(document.store, (state) => state.savedAt !== null)
  const { recovered } = document
  if (hidden || saved || !recovered) return null
  return (
    <section className={style.banner} role="status" aria-label={words.label}>
      <History size={16} aria-hidden />
      <p>
        <strong>{words.title}</strong>
        {` ${fill(words.at, { at: recentWhen(recovered.at, new Date(session.now())) })}${aboutFile(recovered, session)}`}
      </p>
      <Button size="small" look="primary" onClick={() => void saveReport(session)}>
        {words.save}
      </Button>
      <Button size="small" onClick={() => void saveReport(session, true)}>
        {words.saveAs}
      </Button>
      <IconButton size="small" label={words.hide} onClick={() => setHidden(true)}>
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  )
}

function aboutFile({ file }: Pick<RecoveredReport, 'file'>, session: Session): string {
  if (!file) return words.never
  const { name, modified, changed } = file
  if (modified === null) return fill(words.gone, { name })
  return fill(changed ? words.changed : words.same, { name, at: recentWhen(modified, new Date(session.now())) })
}
