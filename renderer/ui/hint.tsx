import { Tooltip } from 'radix-ui'
import { cloneElement, useEffect, useId, useState, type ReactElement, type ReactNode } from 'react'
import style from './hint.module.css'
import { watchHints, type ShownHint } from './watch-hints'

export interface HintProps {
  words: string
  shortcut?: string | undefined
  /** One element that takes attributes. */
  children: ReactElement
}

/**
 * A few words on hovering or focusing, with the shortcut behind. Needs a `HintProvider` above: one for the whole window
 * shows them all, so that dozens of buttons carry no more than their words.
 */
export const Hint = ({ words, shortcut, children }: HintProps) =>
  // The words are the element's own; a wrapper would be one more thing to lay out.
  // oxlint-disable-next-line react/no-clone-element
  cloneElement(children as ReactElement<Record<string, unknown>>, { 'data-hint': words, 'data-hint-keys': shortcut })

export function HintProvider({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Tooltip.Provider>
        <Bubble />
      </Tooltip.Provider>
    </>
  )
}

/** Stands where the hovered element stands, as large as it, and holds the bubble. */
function Bubble() {
  const [shown, setShown] = useState<ShownHint | null>(null)
  const id = useId()
  useEffect(() => watchHints(document, setShown), [])
  useEffect(() => {
    const element = shown?.element
    // What the element is called already is not said twice.
    if (!element || element.getAttribute('aria-label') === shown.words || element.hasAttribute('aria-describedby')) return
    element.setAttribute('aria-describedby', id)
    return () => element.removeAttribute('aria-describedby')
  }, [shown, id])
  if (!shown) return null
  const { left, top, width, height } = shown.place
  return (
    <Tooltip.Root open>
      <Tooltip.Trigger asChild>
        <span aria-hidden style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={style.hint} sideOffset={6} collisionPadding={8}>
          <span id={id}>{shown.words}</span>
          {shown.keys && <kbd className={style.shortcut}>{shown.keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
