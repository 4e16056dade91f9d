import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idleWork } from './idle-work'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** Work of `steps` steps each time it is asked for. */
function work(steps: number) {
  const log = { stepped: 0, done: 0 }
  let left = 0
  const ask = idleWork(
    () => {
      if (left === 0) return false
      left--
      log.stepped++
      return true
    },
    () => log.done++,
  )
  return {
    log,
    ask: () => {
      left = steps
      ask()
    },
  }
}

test('keys that follow each other closely put the work off to the pause behind them', () => {
  const { log, ask } = work(3)
  for (let key = 0; key < 4; key++) {
    ask()
    vi.advanceTimersByTime(40)
  }
  expect(log).toEqual({ stepped: 0, done: 0 })
  vi.runAllTimers()
  expect(log).toEqual({ stepped: 3, done: 1 })
})

test('keys that never pause do not put it off for ever', () => {
  const { log, ask } = work(3)
  for (let time = 0; time < 1000; time += 30) {
    ask()
    vi.advanceTimersByTime(30)
  }
  expect(log.done).toBeGreaterThan(0)
})

test('what is asked for while the work goes on is done as well, and then it rests', () => {
  const { log, ask } = work(3)
  ask()
  vi.advanceTimersByTime(61)
  ask()
  vi.runAllTimers()
  expect(log.done).toBeGreaterThan(0)
  const { done } = log
  vi.advanceTimersByTime(1000)
  expect(log.done).toBe(done)
  ask()
  vi.runAllTimers()
  expect(log.done).toBe(done + 1)
})

test('between keys that never pause a turn takes less than in a pause', () => {
  let clock = 0
  const now = vi.spyOn(performance, 'now').mockImplementation(() => clock)
  const turns: number[] = []
  vi.stubGlobal('requestIdleCallback', (turn: (deadline: { timeRemaining: () => number }) => void) =>
    setTimeout(() => {
      const begun = clock
      turn({ timeRemaining: () => 8 })
      turns.push(clock - begun)
    }, 1),
  )
  const ask = idleWork(
    () => {
      clock++
      return true
    },
    () => {},
  )
  ask()
  vi.advanceTimersByTime(62)
  expect(turns[0]).toBe(8)
  turns.length = 0
  for (let time = 0; time < 1000; time += 30) {
    ask()
    vi.advanceTimersByTime(30)
  }
  expect(turns.at(-1)).toBeLessThanOrEqual(3)
  now.mockRestore()
  vi.unstubAllGlobals()
})
