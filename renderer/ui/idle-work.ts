/** Work that must not delay a key: done in the pauses of typing, soon at the latest, and never while an input method composes. */

/** A pause is so long (ms): shorter than what lies between two keys of a quick writer. */
export const PAUSE = 60
/** So many pauses that did not come are waited for; then the work is done between the keys. */
const MOST_PAUSES = 6
/** What one turn may take when there is no idle time left (ms). */
const SLICE = 4
/** What one turn may take between two keys of somebody who does not pause (ms): the next key may come at any moment. */
const BETWEEN_KEYS = 2
/** How long the window may be too busy for an idle moment before a turn is taken all the same (ms). */
const MOST_BUSY = 150

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

/**
 * `step` does a little and says whether there was something to do; `done` is called when there is nothing left. The answer
 * asks for the work; asked again meanwhile, it waits for the next pause.
 */
export function idleWork(step: () => boolean, done: () => void): () => void {
  let running = false
  let askedAgain = false
  let missed = 0

  const ask = () => {
    askedAgain = running
    if (running) return
    running = true
    missed = 0
    pause()
  }
  const pause = () => void setTimeout(go, PAUSE)
  const go = () => {
    if (composing) return void waiting.add(pause)
    const wait = askedAgain && missed < MOST_PAUSES
    askedAgain = false
    if (!wait) return soon(turn)
    missed++
    pause()
  }
  const turn = (timeLeft: () => number) => {
    if (composing || askedAgain) return go()
    const until = performance.now() + (missed < MOST_PAUSES ? Math.max(SLICE, timeLeft()) : BETWEEN_KEYS)
    while (step()) if (performance.now() >= until) return soon(turn)
    running = false
    done()
  }
  return ask
}

function soon(turn: (timeLeft: () => number) => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(() => turn(() => 0), 0)
  else requestIdleCallback((deadline) => turn(() => Math.min(deadline.timeRemaining(), 8)), { timeout: MOST_BUSY })
}
