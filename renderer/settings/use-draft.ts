import { useEffect, useRef, useState } from 'react'

/** Milliseconds of quiet after which what was typed counts. */
const QUIET = 400

/** What is being typed, handed over when the typing rests, and on leaving at the latest. */
export function useDraft<T>(value: T, commit: (value: T) => void): [T, (next: T) => void] {
  const [draft, setDraft] = useState(value)
  const waiting = useRef<{ value: T; timer: number } | null>(null)
  const latest = useRef(commit)
  useEffect(() => {
    latest.current = commit
  })
  useEffect(
    () => () => {
      if (!waiting.current) return
      window.clearTimeout(waiting.current.timer)
      latest.current(waiting.current.value)
    },
    [],
  )
  const change = (next: T) => {
    setDraft(next)
    if (waiting.current) window.clearTimeout(waiting.current.timer)
    const timer = window.setTimeout(() => {
      waiting.current = null
      latest.current(next)
    }, QUIET)
    waiting.current = { value: next, timer }
  }
  return [draft, change]
}
