import { useEffect, useState } from 'react'
import { PAUSE } from '../ui/idle-work'

/** The value as it stood in the last pause of typing: for what may follow the keys a moment later. */
export function useWhenQuiet<T>(value: T): T {
  const [shown, setShown] = useState(() => value)
  useEffect(() => {
    if (Object.is(shown, value)) return
    const timer = setTimeout(() => setShown(() => value), PAUSE)
    return () => clearTimeout(timer)
  }, [value, shown])
  return shown
}
