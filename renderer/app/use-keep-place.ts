import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { shownZoom, type Session } from './session'

/** Shares of the height at which reading is taken to be. */
const LINES = [0.35, 0.5, 0.65] as const

/** What is read stays where it is while the paper is drawn larger or smaller. */
export function useKeepPlace(session: Session, scroller: RefObject<HTMLElement | null>, zoom: number): void {
  const place = useRef<{ element: Element; top: number } | null>(null)
  useEffect(() => {
    let before = shownZoom(session)
    // Told before anything is drawn anew.
    const changed = () => {
      const now = shownZoom(session)
      if (now !== before) place.current ??= placeOf(scroller.current)
      before = now
    }
    const ends = [session.screen.subscribe(changed), session.state.subscribe(changed)]
    return () => ends.forEach((end) => end())
  }, [session, scroller])
  useLayoutEffect(() => {
    const kept = place.current
    place.current = null
    if (kept) scroller.current?.scrollBy(0, kept.element.getBoundingClientRect().top - kept.top)
  }, [scroller, zoom])
}

function placeOf(scroller: HTMLElement | null): { element: Element; top: number } | null {
  // At the top there is nothing to keep.
  if (!scroller || scroller.scrollTop === 0) return null
  const { left, top, width, height } = scroller.getBoundingClientRect()
  for (const line of LINES) {
    const at = document.elementFromPoint(left + width / 2, top + height * line)
    // The head of a table stays where it is by itself; a whole chapter says nothing of the place in it.
    const element = at?.closest('tbody tr, p, h2, h3, h4, li') ?? null
    if (element && scroller.contains(element)) return { element, top: element.getBoundingClientRect().top }
  }
  return null
}
