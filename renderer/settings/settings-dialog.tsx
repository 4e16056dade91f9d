/** Everything that is set once: sections on the left, each with a sentence of what it is for. Every change counts at once. */
import { settingsWords as words } from '@shared/message/screen/settings'
import type { Settings } from '@shared/settings'
import type { OfficeData } from '@shared/template'
import { Tabs } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { Button, Modal } from '../ui'
import { ChecksSection } from './checks-section'
import { ExportSection } from './export-section'
import { LedgerSection } from './ledger-section'
import { LookSection } from './look-section'
import { OrganSection } from './organ-section'
import { SavingSection } from './saving-section'
import style from './settings-dialog.module.css'

export type SettingsSection = keyof typeof words.names

export interface SettingsDialogProps {
  settings: Settings
  /** `null` while they are being fetched. */
  office: OfficeData | null
  zoomSteps: readonly number[]
  /** Section shown first. */
  first?: SettingsSection
  /** What a look lets a person choose for an export; its room draws it. */
  lookChoices: ReactNode
  /** Every shortcut there is. */
  keys: ReactNode
  onChange: (parts: Partial<Settings>) => void
  onClose: () => void
}

const SECTIONS = Object.keys(words.names) as SettingsSection[]

export function SettingsDialog({
  settings,
  office,
  zoomSteps,
  first = 'organ',
  lookChoices,
  keys,
  onChange,
  onClose,
}: SettingsDialogProps) {
  const [section, show] = useState<SettingsSection>(first)
  const rooms: Record<SettingsSection, ReactNode> = {
    organ: <OrganSection organ={settings.organ} areas={office?.areas ?? []} onChange={(organ) => onChange({ organ })} />,
    look: <LookSection look={settings.look} zoomSteps={zoomSteps} onChange={(look) => onChange({ look })} />,
    export: (
      <ExportSection settings={settings.export} onChange={(next) => onChange({ export: next })}>
        {lookChoices}
      </ExportSection>
    ),
    saving: <SavingSection saving={settings.saving} onChange={(saving) => onChange({ saving })} />,
    checks: (
      <ChecksSection checks={settings.checks} ruleSets={office?.ruleSets ?? []} onChange={(checks) => onChange({ checks })} />
    ),
    ledger: <LedgerSection ledger={settings.ledger} onChange={(ledger) => onChange({ ledger })} />,
    keys,
  }
  return (
    <Modal
      title={words.title}
      width="large"
      onClose={onClose}
      aside={<p className={style.saved}>{words.saved}</p>}
      actions={
        <Button look="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <Tabs.Root
        className={style.sections}
        orientation="vertical"
        value={section}
        onValueChange={(next) => show(next as SettingsSection)}
      >
        <Tabs.List className={style.list} aria-label={words.sections}>
          {SECTIONS.map((name) => (
            <Tabs.Trigger key={name} value={name} className={style.name} autoFocus={name === first}>
              {words.names[name]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {SECTIONS.map((name) => (
          <Tabs.Content key={name} value={name} className={style.section} tabIndex={-1}>
            <h3 className={style.heading}>{words.names[name]}</h3>
            <p className={style.hint}>{words.hints[name]}</p>
            {rooms[name]}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Modal>
  )
}
