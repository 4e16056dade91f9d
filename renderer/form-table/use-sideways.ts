import { useEffect, useState, type RefObject } from 'react'

/**
 * Width of what shows of the paper around the table, in pixels, where the paper is wider and scrolls sideways; `null` where
 * all of it shows.
 */
export function useSideways(table: RefObject<HTMLElement | null>): number | null {
  const [seen, setSeen] = useState<number | null>(null)
  useEffect(() => {
    const paper = table.current?.closest<HTMLElement>('[data-paper]')
    const scroller = paper?.parentElement
    if (!paper || !scroller) return undefined
    const observer = new ResizeObserver(() =>
      setSeen(scroller.scrollWidth > scroller.clientWidth + 1 ? scroller.clientWidth : null),
    )
    observer.observe(paper)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [table])
  return seen
}
