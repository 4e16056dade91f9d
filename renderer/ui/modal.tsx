import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { uiWords } from '@shared/message/screen/ui'
import style from './modal.module.css'

export interface ModalProps {
  title: string
  /** One sentence under the title. */
  description?: string | undefined
  /** `null` where only the buttons below may end it. */
  onClose: (() => void) | null
  /** Buttons, the default one last. */
  actions?: ReactNode
  /** Something beside the buttons, on the left. */
  aside?: ReactNode
  width?: 'narrow' | 'normal' | 'wide' | 'large' | 'full'
  children?: ReactNode
}

/** A dialog over everything else. It is open as long as it is rendered; focus returns to where it was. */
export function Modal({ title, description, onClose, actions, aside, width = 'normal', children }: ModalProps) {
  const [before] = useState(placesBefore)
  useLayoutEffect(standBefore, [])
  /** There is no button the dialog belongs to: the focus returns to where the person was writing. */
  const giveFocusBack = (event: Event) => {
    event.preventDefault()
    const open = topDialog()
    before.find((place) => place.isConnected && (!open || open.contains(place)))?.focus({ preventScroll: true })
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose?.()}>
      <Dialog.Portal>
        <Dialog.Overlay className={style.overlay} />
        <Dialog.Content
          ref={(node) => void (node && returns.set(node, before))}
          className={style.content}
          data-modal=""
          data-width={width}
          onPointerDownOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={focusDialog}
          onCloseAutoFocus={giveFocusBack}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className={style.header}>
            <Dialog.Title className={style.title}>{title}</Dialog.Title>
            {onClose && (
              <button type="button" className={style.close} aria-label={uiWords.close} onClick={onClose}>
                <X size={16} aria-hidden />
              </button>
            )}
          </div>
          <div ref={(node) => scrollByKeys(node)} className={style.body}>
            {description !== undefined && <Dialog.Description className={style.description}>{description}</Dialog.Description>}
            {children}
          </div>
          {actions && (
            <div className={style.footer}>
              <div className={style.aside}>{aside}</div>
              {actions}
            </div>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

let open = 0

/**
 * Style sheets are told by an attribute that a dialog is open. Asking the page for one with `:has` would search the whole
 * of it with every element that comes or goes, at every key.
 */
function standBefore(): () => void {
  const told = () => document.body.toggleAttribute('data-behind-modal', open > 0)
  open += 1
  told()
  return () => {
    open -= 1
    told()
  }
}

const topDialog = () => [...document.querySelectorAll('[data-modal]')].pop()

/** Where the focus goes when a dialog closes, the best place first. */
const returns = new WeakMap<Element, HTMLElement[]>()

/** A dialog that takes the place of another one has begun in it: behind what is gone with that one stands where that one began. */
function placesBefore(): HTMLElement[] {
  const active = document.activeElement
  const at = active instanceof HTMLElement && active !== document.body ? active : null
  // A button that was pressed and cannot be pressed twice has no focus any more.
  const around = at ? at.closest('[data-modal]') : topDialog()
  // What was pressed may be gone with what the dialog settles: the panel it stood in still stands.
  const panel = at?.closest<HTMLElement>('[role="tabpanel"]')
  return [...(at ? [at] : []), ...(panel ? [panel] : []), ...((around && returns.get(around)) ?? [])]
}

/** Only where nothing inside asks for the focus itself: the dialog, not its closing button. */
function focusDialog(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

/** Text that is longer than the dialog and holds nothing to go to is scrolled with the keys once it has the focus. */
function scrollByKeys(body: HTMLElement | null): void {
  if (!body) return
  const isLong = body.scrollHeight > body.clientHeight
  const holds = body.querySelector('button, input, select, textarea, a[href], summary, [tabindex]') !== null
  if (isLong && !holds) body.tabIndex = 0
  else body.removeAttribute('tabindex')
}
