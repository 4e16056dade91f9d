import { useEffect, useState, type RefObject } from 'react'

/** Share of the window's height above which a section has begun to be read. */
const READING_LINE = 0.35

/** Id of the section a person is in: where the cursor stands, or what the scrolled paper shows; `null` above the first. */
export function useCurrentSection(scroller: RefObject<HTMLElement | null>): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    let frame = 0
    const look = () => {
      frame = 0
      setCurrent((cursorSection(element) ?? shownSection(element))?.dataset.section ?? null)
    }
    const soon = () => {
      frame ||= requestAnimationFrame(look)
    }
    soon()
    element.addEventListener('scroll', soon, { passive: true })
    document.addEventListener('selectionchange', soon)
    element.addEventListener('focusin', soon)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', soon)
      document.removeEventListener('selectionchange', soon)
      element.removeEventListener('focusin', soon)
    }
  }, [scroller])
  return current
}

/** The section of the focused cell or of the cursor, as long as it is in sight. */
function cursorSection(scroller: HTMLElement): HTMLElement | null {
  const focused = document.activeElement
  if (!focused || !scroller.contains(focused)) return null
  const anchor = focused.matches('input, output') ? focused : document.getSelection()?.anchorNode
  const element = anchor instanceof Element ? anchor : anchor?.parentElement
  const section = element?.closest<HTMLElement>('[data-section]') ?? null
  if (!section) return null
  const [paper, own] = [scroller.getBoundingClientRect(), section.getBoundingClientRect()]
  return own.top < paper.bottom && own.bottom > paper.top ? section : null
}

/** The last section that begins above the reading line. */
function shownSection(scroller: HTMLElement): HTMLElement | null {
  const { top, height } = scroller.getBoundingClientRect()
  const sections = [...scroller.querySelectorAll<HTMLElement>('[data-section]')]
  return sections.filter((section) => section.getBoundingClientRect().top <= top + height * READING_LINE).pop() ?? null
}
