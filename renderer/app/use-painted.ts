import { useEffect, useRef } from 'react'
import type { Session } from './session'

/** Tells the main process, once, that what the window was opened for stands on the screen. */
export function usePainted({ bridge }: Session, ready: boolean): void {
  const told = useRef(false)
  useEffect(() => {
    if (!ready || told.current) return
    told.current = true
    // The second frame begins when the first one has been handed to the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => void bridge.painted()))
  }, [bridge, ready])
}
