/** The settings with what other rooms bring to them: the choices of a look, and the keys. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { ShortcutList } from '../dialogs'
import { LookChoices } from '../export'
import { SettingsDialog } from '../settings'
import { ZOOM_STEPS } from '../store'
import type { LookSummary } from '../worker'
import { showDialog, type Session } from './session'
import { changeSettings, loadOfficeData } from './settings-session'

export function SettingsRoom({ session }: { session: Session }) {
  const { value, office } = useStore(session.settings)
  const look = useLook(session, value.export.options.look)
  useEffect(() => void loadOfficeData(session), [session])
  const { options } = value.export
  return (
    <SettingsDialog
      settings={value}
      office={office}
      zoomSteps={ZOOM_STEPS}
      lookChoices={
        look && (
          <LookChoices
            key={look.look}
            look={look}
            options={options}
            onChange={(next) => changeSettings(session, { export: { ...value.export, options: next } })}
          />
        )
      }
      keys={<ShortcutList />}
      onChange={(parts) => changeSettings(session, parts)}
      onClose={() => showDialog(session, null)}
    />
  )
}

/** What the look offers; `null` until the worker has said it. */
function useLook(session: Session, chosen: LookSummary['look']): LookSummary | null {
  const [looks, setLooks] = useState<LookSummary[]>([])
  useEffect(() => {
    let gone = false
    void session.worker.call({ kind: 'looks' }).then((answer) => {
      if (!gone && answer !== 'cancelled' && answer.ok) setLooks(answer.value)
    })
    return () => {
      gone = true
    }
  }, [session])
  return looks.find(({ look }) => look === chosen) ?? null
}
