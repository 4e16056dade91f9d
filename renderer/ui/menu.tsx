import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Hint } from './hint'
import style from './menu.module.css'

export interface MenuEntry {
  id: string
  label: string
  shortcut?: string | undefined
  enabled?: boolean
  /** For entries of which one or some are on. */
  checked?: boolean
  /** Starts a new group. */
  group?: boolean
  run: () => void
}

export interface MenuProps {
  /** The button that opens it; holds a ref. */
  trigger: ReactNode
  entries: readonly MenuEntry[]
  /** A few words on hovering the button. */
  hint?: string
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom'
}

export function Menu({ trigger, hint, entries, align = 'start', side = 'bottom' }: MenuProps) {
  const checkable = entries.some((e) => e.checked !== undefined)
  const opener = <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
  return (
    <DropdownMenu.Root modal={false}>
      {hint === undefined ? opener : <Hint words={hint}>{opener}</Hint>}
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={style.menu} align={align} side={side} sideOffset={4} collisionPadding={8} loop>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} checkable={checkable} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Entry({ entry, checkable }: { entry: MenuEntry; checkable: boolean }) {
  const inside = (
    <>
      {checkable && <span className={style.check}>{entry.checked && <Check size={14} aria-hidden />}</span>}
      <span className={style.label}>{entry.label}</span>
      {entry.shortcut && <kbd className={style.shortcut}>{entry.shortcut}</kbd>}
    </>
  )
  const shared = { className: style.entry, disabled: entry.enabled === false }
  return (
    <>
      {entry.group && <DropdownMenu.Separator className={style.line} />}
      {entry.checked === undefined ? (
        <DropdownMenu.Item {...shared} onSelect={entry.run}>
          {inside}
        </DropdownMenu.Item>
      ) : (
        <DropdownMenu.CheckboxItem {...shared} checked={entry.checked} onSelect={entry.run}>
          {inside}
        </DropdownMenu.CheckboxItem>
      )}
    </>
  )
}
