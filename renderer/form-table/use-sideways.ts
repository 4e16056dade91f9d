import { useEffect, useState, type RefObject } from 'react'

/** Whether the paper around the table is wider than what shows of it, so that it scrolls sideways. */
export function useSideways(table: RefObject<HTMLElement | null>): boolean {
  const [sideways, setSideways] = useState(false)
  useEffect(() => {
    const paper = table.current?.closest<HTMLElement>('[data-paper]')
    const scroller = paper?.parentElement
    if (!paper || !scroller) return undefined
    const observer = new ResizeObserver(() => setSideways(scroller.scrollWidth > scroller.clientWidth + 1))
    observer.observe(paper)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [table])
  return sideways
}
