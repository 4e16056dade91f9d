import { fill } from '@shared/message'
import { settingsWords as words } from '@shared/message/screen/settings'
import { AUTOSAVE_MINUTES, BACKUP_COUNTS, type SavingSettings } from '@shared/settings'
import { DropdownChoice, Field } from '../ui'
import style from './settings-dialog.module.css'
import { Switch } from './switch'

interface SavingSectionProps {
  saving: SavingSettings
  onChange: (saving: SavingSettings) => void
}

const options = (values: readonly number[], sentence: string) =>
  values.map((n) => ({ value: String(n), label: fill(sentence, { n }) }))

export function SavingSection({ saving, onChange }: SavingSectionProps) {
  return (
    <div className={style.fields}>
      <Switch label={words.auto} hint={words.autoHint} checked={saving.auto} onChange={(auto) => onChange({ ...saving, auto })} />
      {saving.auto && (
        <Field label={words.minutes}>
          {({ id }) => (
            <DropdownChoice
              id={id}
              value={String(saving.minutes)}
              options={options(AUTOSAVE_MINUTES, words.minutesOption)}
              onChange={(minutes) => onChange({ ...saving, minutes: Number(minutes) })}
            />
          )}
        </Field>
      )}
      <Field label={words.backups} hint={words.backupsHint}>
        {({ id }) => (
          <DropdownChoice
            id={id}
            value={String(saving.backups)}
            options={options(BACKUP_COUNTS, words.backupsOption)}
            onChange={(backups) => onChange({ ...saving, backups: Number(backups) })}
          />
        )}
      </Field>
    </div>
  )
}
