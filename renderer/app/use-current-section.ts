import { useEffect, useState, type RefObject } from 'react'

/** How far below the upper edge a section's head may stand and still count as the one being read, in px. */
const READING_LINE = 160

/** Id of the section that the scrolled paper is showing; `null` above the first one. */
export function useCurrentSection(scroller: RefObject<HTMLElement | null>): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    let frame = 0
    const look = () => {
      frame = 0
      const line = element.getBoundingClientRect().top + READING_LINE
      const sections = [...element.querySelectorAll<HTMLElement>('[data-section]')]
      const above = sections.filter((section) => section.getBoundingClientRect().top <= line)
      setCurrent(above[above.length - 1]?.dataset.section ?? null)
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(look)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])
  return current
}
