import type { CommandId } from '@shared/command'
import { commandLabels } from '@shared/message/screen/commands'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useCommandBus } from '../commands'
import { Menu, classNames, type MenuEntry } from '../ui'
import { shortcutOf } from './command-button'
import style from './toolbar.module.css'

/** Each begins a group of its menu. */
const GROUPS = new Set<CommandId>(['view.preview', 'table.addRow', 'table.deleteRow', 'view.wide', 'help.contents'])
/** Can be on and off. */
const CHECKED = new Set<CommandId>(['view.wide'])

interface CommandMenuProps {
  label: string
  commands: readonly CommandId[]
  arrow?: boolean
  /** Class of a button that does not look like the others. */
  look?: string | undefined
  children: ReactNode
}

/** A button of the toolbar that opens a menu of commands. */
export function CommandMenu({ label, commands, arrow = false, look, children }: CommandMenuProps) {
  const bus = useCommandBus()
  const states = useStore(bus.states)
  const entries = commands.map((id): MenuEntry => ({
    id,
    label: commandLabels[id],
    shortcut: shortcutOf(id),
    enabled: states[id].enabled,
    ...(CHECKED.has(id) ? { checked: states[id].active } : {}),
    group: GROUPS.has(id),
    run: () => void bus.run(id),
  }))
  return (
    <Menu
      entries={entries}
      hint={label}
      trigger={
        <button type="button" className={look ?? classNames(style.menu, arrow && style.withArrow)} aria-label={label}>
          {children}
          {arrow && <ChevronDown size={12} aria-hidden />}
        </button>
      }
    />
  )
}
