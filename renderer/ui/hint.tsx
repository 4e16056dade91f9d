import { Tooltip } from 'radix-ui'
import type { FocusEvent, ReactNode } from 'react'
import style from './hint.module.css'

export interface HintProps {
  words: string
  shortcut?: string | undefined
  /** One element that can hold a ref. */
  children: ReactNode
}

/** A few words on hovering or focusing, with the shortcut behind. Needs a `HintProvider` above. */
export function Hint({ words, shortcut, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild onFocus={onlyByKeyboard}>
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={style.hint} sideOffset={6} collisionPadding={8}>
          {words}
          {shortcut && <kbd className={style.shortcut}>{shortcut}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}

export const HintProvider = ({ children }: { children: ReactNode }) => (
  <Tooltip.Provider delayDuration={450} skipDelayDuration={200}>
    {children}
  </Tooltip.Provider>
)

/** Focus that a closing menu or dialog gives back says nothing. */
function onlyByKeyboard(event: FocusEvent): void {
  if (!event.currentTarget.matches(':focus-visible')) event.preventDefault()
}
