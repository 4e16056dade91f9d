import { useEffect, useRef } from 'react'
import type { Session } from './session'

/** Tells the main process, once, that what the window was opened for stands on the screen; `then` is what can wait for that. */
export function usePainted({ bridge }: Session, ready: boolean, then: () => void): void {
  const told = useRef(false)
  useEffect(() => {
    if (!ready || told.current) return
    told.current = true
    // The second frame begins when the first one has been handed to the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        void bridge.painted()
        then()
      }),
    )
  }, [bridge, ready, then])
}
