import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef, type ReactNode } from 'react'
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
  const before = useRef<HTMLElement | null>(null)
  const chosen = useRef(false)
  const onOpenChange = (open: boolean) => {
    if (!open) return
    chosen.current = false
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
  /** Chosen: back to where the person was writing. Given up: to the button, as usual. */
  const onCloseAutoFocus = (event: Event) => {
    if (!chosen.current) return
    event.preventDefault()
    if (document.activeElement === document.body) before.current?.focus({ preventScroll: true })
  }
  return (
    <DropdownMenu.Root modal={false} onOpenChange={onOpenChange}>
      {hint === undefined ? opener : <Hint words={hint}>{opener}</Hint>}
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={style.menu}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} checkable={checkable} onChoose={() => (chosen.current = true)} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface EntryProps {
  entry: MenuEntry
  checkable: boolean
  onChoose: () => void
}

function Entry({ entry, checkable, onChoose }: EntryProps) {
  const choose = () => {
    onChoose()
    entry.run()
  }
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
        <DropdownMenu.Item {...shared} onSelect={choose}>
          {inside}
        </DropdownMenu.Item>
      ) : (
        <DropdownMenu.CheckboxItem {...shared} checked={entry.checked} onSelect={choose}>
          {inside}
        </DropdownMenu.CheckboxItem>
      )}
    </>
  )
}
