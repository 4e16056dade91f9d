import { useEffect, type RefObject } from 'react'
import { useStore } from 'zustand'
import { shownZoom, type Session } from './session'

/** Size of the paper as it is drawn, 1 = true size. */
export function useShownZoom(session: Session): number {
  useStore(session.screen, (state) => state.zoom)
  return useStore(session.state, () => shownZoom(session))
}

/** Width of A4 in CSS pixels. */
const PAPER = (210 / 25.4) * 96

/** Keeps the whole width of the paper in sight, in a narrow window and while the source stands beside it. */
export function useFit(session: Session, scroller: RefObject<HTMLElement | null>): void {
  const fitting = useStore(session.state, ({ fit }) => fit !== null)
  useEffect(() => {
    const element = scroller.current
    if (!element || !fitting) return
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(element)
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
      // Drawn smaller than half nobody reads it.
      const fit = Math.max(0.5, Math.floor((room / PAPER) * 100) / 100)
      session.state.setState((state) => (state.fit === null || state.fit === fit ? state : { fit }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [session, scroller, fitting])
}
