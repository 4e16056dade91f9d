/** Works that wait for the beginning; more of them than this are given up. */
const MOST = 20

/** Does each work as soon as `begun` has settled, in the order in which they came. */
export function behind(begun: Promise<unknown>): (work: () => void) => void {
  let waiting = 0
  let over = false
  const end = begun.then(
    () => void (over = true),
    () => void (over = true),
  )
  return (work) => {
    if (over) return work()
    if (waiting === MOST) return
    waiting++
    void end.then(work)
  }
}
