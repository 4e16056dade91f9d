import { fill } from '@shared/message'
import { settingsWords as words } from '@shared/message/screen/settings'
import type { LedgerMemory } from '@shared/settings'
import { X } from 'lucide-react'
import { Button, IconButton, looks } from '../ui'
import style from './settings-dialog.module.css'
import { Switch } from './switch'

interface LedgerSectionProps {
  ledger: LedgerMemory
  onChange: (ledger: LedgerMemory) => void
}

const KINDS = ['applicants', 'results'] as const
const NAMES = { applicants: words.applicantWords, results: words.resultWords }

export function LedgerSection({ ledger, onChange }: LedgerSectionProps) {
  const n = KINDS.reduce((sum, kind) => sum + Object.keys(ledger[kind]).length, 0)
  const forget = (kind: (typeof KINDS)[number], word: string) =>
    onChange({ ...ledger, [kind]: Object.fromEntries(Object.entries(ledger[kind]).filter(([known]) => known !== word)) })
  return (
    <div className={style.fields}>
      <Switch
        label={words.remember}
        hint={words.rememberHint}
        checked={ledger.remember}
        onChange={(remember) => onChange({ ...ledger, remember })}
      />
      <p role="status">{n === 0 ? words.noWords : fill(words.words, { n })}</p>
      {KINDS.filter((kind) => Object.keys(ledger[kind]).length > 0).map((kind) => (
        <section key={kind} aria-label={NAMES[kind]}>
          <h4 className={looks.label}>{NAMES[kind]}</h4>
          <ul className={style.words}>
            {Object.keys(ledger[kind]).map((word) => (
              <li key={word}>
                <span>{word}</span>
                <IconButton size="small" label={fill(words.forget, { word })} onClick={() => forget(kind, word)}>
                  <X size={13} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {n > 0 && (
        <div>
          <Button onClick={() => onChange({ ...ledger, applicants: {}, results: {} })}>{words.forgetAll}</Button>
        </div>
      )}
    </div>
  )
}
