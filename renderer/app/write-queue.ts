/** Files are written one after the other: what is asked for meanwhile waits its turn and is not forgotten. */
export interface WriteQueue {
  /** A work of the same name that still waits is the same work: it will write what stands there when its turn comes. */
  run: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve()
  const waiting = new Map<string, Promise<unknown>>()
  return {
    run: <T>(name: string, work: () => Promise<T>) => {
      const same = waiting.get(name)
      if (same) return same as Promise<T>
      const turn = last.then(() => {
        waiting.delete(name)
        return work()
      })
      waiting.set(name, turn)
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
