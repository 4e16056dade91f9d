import { fill } from '@shared/message'
import { settingsWords as words } from '@shared/message/screen/settings'
import type { LookSettings } from '@shared/settings'
import { DropdownChoice, Field, PillField } from '../ui'
import style from './settings-dialog.module.css'
import { Switch } from './switch'

interface LookSectionProps {
  look: LookSettings
  zoomSteps: readonly number[]
  onChange: (look: LookSettings) => void
}

const THEMES = ['system', 'light', 'dark'] as const

export function LookSection({ look, zoomSteps, onChange }: LookSectionProps) {
  return (
    <div className={style.fields}>
      <PillField
        label={words.theme}
        value={look.theme}
        options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        onChange={(value) => onChange({ ...look, theme: value })}
      />
      <Field label={words.zoom} hint={words.zoomHint}>
        {({ id }) => (
          <DropdownChoice
            id={id}
            value={String(look.zoom)}
            options={[...new Set([...zoomSteps, look.zoom])]
              .sort((a, b) => a - b)
              .map((step) => ({ value: String(step), label: fill(words.percent, { n: Math.round(step * 100) }) }))}
            onChange={(value) => onChange({ ...look, zoom: Number(value) })}
          />
        )}
      </Field>
      <Switch label={words.wide} hint={words.wideHint} checked={look.wide} onChange={(wide) => onChange({ ...look, wide })} />
    </div>
  )
}
