import { fill } from '@shared/message'
import { checkNames } from '@shared/message/screen/check-names'
import { settingsWords as words } from '@shared/message/screen/settings'
import { ALWAYS_ON, type CheckSettings } from '@shared/settings'
import type { RuleSet } from '@shared/template'
import { useEffect, useId, useRef } from 'react'
import { DropdownChoice, Field } from '../ui'
import style from './settings-dialog.module.css'
import { Switch } from './switch'

interface ChecksSectionProps {
  checks: CheckSettings
  ruleSets: readonly RuleSet[]
  onChange: (checks: CheckSettings) => void
}

/** A list cannot hold an empty value. */
const NONE = '*'

const CODES = Object.keys(checkNames) as (keyof typeof checkNames)[]
type Family = keyof typeof words.families
const FAMILIES = Object.keys(words.families) as Family[]

export function ChecksSection({ checks, ruleSets, onChange }: ChecksSectionProps) {
  const known = ruleSets.some(({ id }) => id === checks.ruleSet)
  const turn = (codes: readonly string[], on: boolean) => {
    const others = checks.off.filter((code) => !codes.includes(code))
    onChange({ ...checks, off: on ? others : [...others, ...codes] })
  }
  return (
    <div className={style.fields}>
      <Field label={words.ruleSet} hint={words.ruleSetHint}>
        {({ id }) => (
          <DropdownChoice
            id={id}
            value={known ? (checks.ruleSet ?? NONE) : NONE}
            options={[{ value: NONE, label: words.noRuleSet }, ...ruleSets.map((set) => ({ value: set.id, label: set.name }))]}
            onChange={(set) => onChange({ ...checks, ruleSet: set === NONE ? null : set })}
          />
        )}
      </Field>
      <Switch
        label={words.carriedCases}
        hint={words.carriedCasesHint}
        checked={checks.carriedCases}
        onChange={(carriedCases) => onChange({ ...checks, carriedCases })}
      />
      {FAMILIES.map((family) => (
        <FamilyChecks key={family} family={family} off={checks.off} onTurn={turn} />
      ))}
    </div>
  )
}

interface FamilyProps {
  family: Family
  off: readonly string[]
  onTurn: (codes: readonly string[], on: boolean) => void
}

function FamilyChecks({ family, off, onTurn }: FamilyProps) {
  const name = words.families[family]
  const codes = CODES.filter((code) => code.startsWith(family))
  const free = codes.filter((code) => !ALWAYS_ON.has(code))
  const on = free.filter((code) => !off.includes(code)).length
  const all = on === free.length
  return (
    <details className={style.family}>
      <summary>{fill(words.family, { name, on: on + codes.length - free.length, all: codes.length })}</summary>
      <div className={style.codes}>
        <PartlyOn
          label={fill(words.familyAll, { name })}
          state={all ? 'all' : on === 0 ? 'none' : 'some'}
          onChange={(next) => onTurn(free, next)}
        />
        {codes.map((code) => (
          <label key={code} className={style.code}>
            <input
              type="checkbox"
              checked={ALWAYS_ON.has(code) || !off.includes(code)}
              disabled={ALWAYS_ON.has(code)}
              onChange={(event) => onTurn([code], event.target.checked)}
            />
            <span>{checkNames[code]}</span>
            <span className={style.number}>{ALWAYS_ON.has(code) ? `${code} ${words.locked}` : code}</span>
          </label>
        ))}
      </div>
    </details>
  )
}

/** A box for all of them: neither on nor off while they differ. */
function PartlyOn({
  label,
  state,
  onChange,
}: {
  label: string
  state: 'all' | 'some' | 'none'
  onChange: (on: boolean) => void
}) {
  const box = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some'
  }, [state])
  return (
    <div className={style.code} data-all="">
      <input ref={box} id={id} type="checkbox" checked={state === 'all'} onChange={() => onChange(state !== 'all')} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
