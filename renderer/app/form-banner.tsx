import { fill } from '@shared/message'
import { changeFormWords } from '@shared/message/screen/change-form'
import { CalendarClock, X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { Button, IconButton } from '../ui'
import { offerChange } from './change-form'
import { laterForm } from './later-form'
import style from './form-banner.module.css'
import type { OpenDocument, Session } from './session'

/** Says that the report is on an earlier form, and offers the one in force. */
export function FormBanner({ session, document }: { session: Session; document: OpenDocument }) {
  const [hidden, setHidden] = useState(false)
  const form = useStore(document.store, (state) => state.template.name)
  const later = useStore(session.state, () => laterForm(session))
  if (hidden || later === null) return null
  return (
    <div className={style.banner} role="status">
      <CalendarClock size={16} aria-hidden />
      <p>{fill(changeFormWords.banner, { form })}</p>
      <Button size="small" onClick={() => void offerChange(session)}>
        {changeFormWords.convert}
      </Button>
      <IconButton size="small" label={changeFormWords.hideBanner} onClick={() => setHidden(true)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
