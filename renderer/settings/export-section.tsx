import { exportWords } from '@shared/message/screen/export'
import { settingsWords as words } from '@shared/message/screen/settings'
import type { ExportSettings } from '@shared/settings'
import type { ReactNode } from 'react'
import { PillField } from '../ui'
import style from './settings-dialog.module.css'
import { Switch } from './switch'

interface ExportSectionProps {
  settings: ExportSettings
  onChange: (settings: ExportSettings) => void
  /** What the chosen look lets a person change. */
  children: ReactNode
}

const FORMATS = Object.keys(exportWords.formats) as ExportSettings['format'][]
const LOOKS = Object.keys(exportWords.looks) as ExportSettings['options']['look'][]

export function ExportSection({ settings, onChange, children }: ExportSectionProps) {
  const { format, options } = settings
  return (
    <div className={style.fields}>
      <div className={style.choice}>
        <PillField
          label={words.format}
          value={format}
          options={FORMATS.map((value) => ({ value, label: exportWords.formats[value] }))}
          onChange={(value) => onChange({ ...settings, format: value })}
        />
        <p className={style.hint}>{exportWords.formatHints[format]}</p>
      </div>
      <div className={style.choice}>
        <PillField
          label={words.exportLook}
          value={options.look}
          options={LOOKS.map((value) => ({ value, label: exportWords.looks[value] }))}
          onChange={(look) => onChange({ ...settings, options: { ...options, look } })}
        />
        <p className={style.hint}>{exportWords.lookHints[options.look]}</p>
        {children}
      </div>
      <Switch
        label={words.publish}
        hint={exportWords.publishHint}
        checked={!options.copy}
        onChange={(publish) => onChange({ ...settings, options: { ...options, copy: !publish } })}
      />
    </div>
  )
}
