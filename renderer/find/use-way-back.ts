import { useEffect, useRef, type RefObject } from 'react'

interface WayBack {
  /** What had the focus when the words were asked for. */
  from: HTMLElement | null
  /** A found place was gone to since. */
  went: boolean
}

/**
 * Gives the field the focus each time it is asked for and remembers where the focus came from. `asked` grows with each
 * asking, `null` while the bar is closed.
 */
export function useWayBack(bar: RefObject<HTMLElement | null>, field: RefObject<HTMLInputElement | null>, asked: number | null) {
  const way = useRef<WayBack>({ from: null, went: false })

  useEffect(() => {
    if (asked === null) return
    const from = document.activeElement
    if (from instanceof HTMLElement && !bar.current?.contains(from)) way.current = { from, went: false }
    field.current?.focus()
    field.current?.select()
  }, [asked, bar, field])

  return {
    goTo: (act: () => void) => {
      way.current.went = true
      act()
    },
    /** Back to where the words were asked for, a cell or a panel; who went to a place stays there. */
    goBack: () => {
      const { from, went } = way.current
      if (!went && from?.isConnected && from !== document.body && !from.isContentEditable) from.focus()
    },
  }
}
