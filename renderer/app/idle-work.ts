/** Work that must not delay a key: done in idle time, soon at the latest, and never while an input method composes. */

/** Later than this it is done even when the window is busy (ms). */
const LATEST = 150
/** What one turn may take when there is no idle time left (ms). */
const SLICE = 4

let composing = false
const waiting = new Set<() => void>()

if (typeof window !== 'undefined') {
  window.addEventListener('compositionstart', () => (composing = true), true)
  window.addEventListener(
    'compositionend',
    () => {
      composing = false
      const all = [...waiting]
      waiting.clear()
      all.forEach((resume) => resume())
    },
    true,
  )
}

/** `step` does a little and says whether there was something to do; `done` is called when there is nothing left. */
export function idleWork(step: () => boolean, done: () => void): () => void {
  let asked = false
  const ask = () => {
    if (composing) waiting.add(ask)
    else if (!asked) {
      asked = true
      soon(turn)
    }
  }
  const turn = (timeLeft: () => number) => {
    asked = false
    if (composing) return void waiting.add(ask)
    const until = performance.now() + Math.max(SLICE, timeLeft())
    while (step()) if (performance.now() >= until) return ask()
    done()
  }
  return ask
}

function soon(turn: (timeLeft: () => number) => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(() => turn(() => 0), 0)
  else requestIdleCallback((deadline) => turn(() => Math.min(deadline.timeRemaining(), 8)), { timeout: LATEST })
}
