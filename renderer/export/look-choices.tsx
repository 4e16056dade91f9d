import { fill } from '@shared/message'
import { exportWords as words } from '@shared/message/screen/export'
import { FONT_USES, type FontUse, type WordOptions } from '@shared/docx/write/word-options'
import { useId } from 'react'
import { DropdownChoice, type Option } from '../ui'
import type { LookSummary } from '../worker'
import style from './export-dialog.module.css'

interface LookChoicesProps {
  look: LookSummary
  options: WordOptions
  onChange: (options: WordOptions) => void
}

/** A list cannot hold an empty value. */
const AS_LOOK = '*'
const SWITCHES = ['titleOnThirdLine', 'runInHeadings', 'boldThirdLevel', 'singleSided', 'seal', 'chineseDigits'] as const

/** Everything the chosen look lets a person change. */
export function LookChoices({ look, options, onChange }: LookChoicesProps) {
  const switches = SWITCHES.filter((name) => look.choices[name])
  return (
    <details className={style.more}>
      <summary>{words.more}</summary>
      <div className={style.grid}>
        {FONT_USES.filter((use) => look.choices.fonts[use].length > 0).map((use) => (
          <Labelled
            key={use}
            label={words.fonts[use]}
            value={options.fonts[use] ?? AS_LOOK}
            options={fontOptions(look, use)}
            onChange={(font) => onChange({ ...options, fonts: { ...options.fonts, [use]: font === AS_LOOK ? null : font } })}
          />
        ))}
        {look.choices.lineDistances.length > 0 && (
          <Labelled
            label={words.lineDistance}
            value={String(options.lineDistance ?? look.lineDistance)}
            options={distanceOptions(look)}
            onChange={(distance) => onChange({ ...options, lineDistance: unlessUsual(distance, look.lineDistance) })}
          />
        )}
        {look.choices.tableSizes.length > 0 && (
          <Labelled
            label={words.tableSize}
            value={String(options.tableSize ?? look.tableSize)}
            options={sizeOptions(look)}
            onChange={(size) => onChange({ ...options, tableSize: unlessUsual(size, look.tableSize) })}
          />
        )}
      </div>
      <div className={style.switches}>
        {switches.map((name) => (
          <label key={name} className={style.switch}>
            <input
              type="checkbox"
              checked={options[name]}
              onChange={(event) => onChange({ ...options, [name]: event.target.checked })}
            />
            {words.switches[name]}
          </label>
        ))}
      </div>
    </details>
  )
}

const unlessUsual = (value: string, usual: number) => (Number(value) === usual ? null : Number(value))

interface LabelledProps {
  label: string
  value: string
  options: readonly Option<string>[]
  onChange: (value: string) => void
}

function Labelled({ label, ...choice }: LabelledProps) {
  const id = useId()
  return (
    <div className={style.labelled}>
      <label htmlFor={id}>{label}</label>
      <DropdownChoice id={id} label={label} {...choice} />
    </div>
  )
}

function fontOptions(look: LookSummary, use: FontUse): Option<string>[] {
  const usual = look.fonts[use]
  const others = look.choices.fonts[use].filter((font) => font !== usual)
  return [{ value: AS_LOOK, label: fill(words.asLook, { font: usual }) }, ...others.map((font) => ({ value: font, label: font }))]
}

const POINT = 20
const HALF_POINTS = 2

function distanceOptions({ choices, lineDistance, linesPerPage }: LookSummary): Option<string>[] {
  return choices.lineDistances.map((distance) => {
    const option = fill(words.lineDistanceOption, { points: distance / POINT, lines: linesPerPage[distance] ?? 0 })
    return { value: String(distance), label: distance === lineDistance ? fill(words.usual, { option }) : option }
  })
}

function sizeOptions({ choices, tableSize }: LookSummary): Option<string>[] {
  return choices.tableSizes.map((size) => {
    const option = fill(words.tableSizeOption, { points: size / HALF_POINTS })
    return { value: String(size), label: size === tableSize ? fill(words.usual, { option }) : option }
  })
}
