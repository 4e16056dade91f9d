import { settingsWords as words } from '@shared/message/screen/settings'
import { startWords } from '@shared/message/screen/start'
import { tidyName, type OrganKind } from '@shared/report'
import { LONGEST_LINES, OTHER_NAMES, type OrganProfile } from '@shared/settings'
import type { Area } from '@shared/template'
import { DropdownChoice, Field, TextField, looks } from '../ui'
import style from './settings-dialog.module.css'
import { useDraft } from './use-draft'

interface OrganSectionProps {
  organ: OrganProfile
  areas: readonly Area[]
  onChange: (organ: OrganProfile) => void
}

/** A list cannot hold an empty value. */
const NONE = '*'

const KINDS: readonly { value: OrganKind; label: string }[] = [
  { value: 'unknown', label: words.kindUnknown },
  ...(Object.entries(startWords.kinds) as [OrganKind, string][]).map(([value, label]) => ({ value, label })),
]

const tidy = (organ: OrganProfile, otherNames: string): OrganProfile => ({
  ...organ,
  fullName: tidyName(organ.fullName),
  shortName: tidyName(organ.shortName),
  otherNames: [...new Set(otherNames.split('\n').map((name) => tidyName(name).slice(0, OTHER_NAMES.longest)))]
    .filter((name) => name !== '')
    .slice(0, OTHER_NAMES.most),
})

export function OrganSection({ organ, areas, onChange }: OrganSectionProps) {
  const [draft, change] = useDraft({ organ, names: organ.otherNames.join('\n') }, ({ organ: next, names }) =>
    onChange(tidy(next, names)),
  )
  const typed = (key: keyof typeof LONGEST_LINES) => ({
    value: draft.organ[key],
    maxLength: LONGEST_LINES[key],
    onChange: ({ target }: { target: { value: string } }) => change({ ...draft, organ: { ...draft.organ, [key]: target.value } }),
  })
  const choose = (part: Partial<OrganProfile>) => change({ ...draft, organ: { ...draft.organ, ...part } })
  const province = areas.find(({ name }) => name === draft.organ.province)
  return (
    <div className={style.fields}>
      <TextField label={words.fullName} hint={words.fullNameHint} {...typed('fullName')} />
      <TextField label={words.shortName} hint={words.shortNameHint} {...typed('shortName')} />
      <Field label={words.otherNames} hint={words.otherNamesHint}>
        {(ids) => (
          <textarea
            {...ids}
            className={looks.lines}
            rows={3}
            spellCheck={false}
            value={draft.names}
            onChange={({ target }) => change({ ...draft, names: target.value })}
          />
        )}
      </Field>
      <Field label={words.kind} hint={words.kindHint}>
        {({ id }) => <DropdownChoice id={id} value={draft.organ.kind} options={KINDS} onChange={(kind) => choose({ kind })} />}
      </Field>
      <Field label={words.province} hint={words.areaHint}>
        {({ id }) => (
          <DropdownChoice
            id={id}
            value={province ? province.name : NONE}
            options={withNone(
              words.noProvince,
              areas.map(({ name }) => name),
            )}
            onChange={(name) => choose({ province: name === NONE ? '' : name, city: '' })}
          />
        )}
      </Field>
      {province && province.cities.length > 0 && (
        <Field label={words.city}>
          {({ id }) => (
            <DropdownChoice
              id={id}
              value={province.cities.includes(draft.organ.city) ? draft.organ.city : NONE}
              options={withNone(words.noCity, province.cities)}
              onChange={(name) => choose({ city: name === NONE ? '' : name })}
            />
          )}
        </Field>
      )}
      <TextField label={words.signature} hint={words.signatureHint} {...typed('signature')} />
      <TextField label={words.website} hint={words.websiteHint} {...typed('website')} />
      <TextField label={words.address} hint={words.contactHint} {...typed('address')} />
      <div className={style.pair}>
        <TextField label={words.postcode} {...typed('postcode')} />
        <TextField label={words.phone} {...typed('phone')} />
      </div>
    </div>
  )
}

const withNone = (none: string, names: readonly string[]) => [
  { value: NONE, label: none },
  ...names.map((name) => ({ value: name, label: name })),
]
