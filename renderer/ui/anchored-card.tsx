import { X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useMemo, type ReactNode } from 'react'
import { uiWords } from '@shared/message/screen/ui'
import style from './anchored-card.module.css'

export interface AnchoredCardProps {
  /** What the card stands beside. */
  anchor: HTMLElement
  title: string
  onClose: () => void
  /** Takes the focus when the card closes without having led elsewhere. */
  returnTo: () => HTMLElement | null
  children: ReactNode
}

/** A card beside a place, on demand. It is open as long as it is rendered; Escape and a click elsewhere close it. */
export function AnchoredCard({ anchor, title, onClose, returnTo, children }: AnchoredCardProps) {
  const virtual = useMemo(() => ({ current: anchor }), [anchor])
  const giveFocusBack = (event: Event) => {
    event.preventDefault()
    if (document.activeElement === document.body) returnTo()?.focus({ preventScroll: true })
  }
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={virtual} />
      <Popover.Portal>
        <Popover.Content
          className={style.card}
          aria-label={title}
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={focusCard}
          onCloseAutoFocus={giveFocusBack}
        >
          <h3 className={style.title}>{title}</h3>
          <div className={style.body}>{children}</div>
          <Popover.Close className={style.close} aria-label={uiWords.close}>
            <X size={14} aria-hidden />
          </Popover.Close>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** What it says is read first; Tab goes on to what it offers. */
function focusCard(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus({ preventScroll: true })
}
