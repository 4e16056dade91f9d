import { useEffect, useState } from 'react'

/** So many rows fill more than any screen. */
const PORTION = 60
/** The next portion is drawn before its place comes into view. */
const AHEAD = '800px'

/**
 * A long list, drawn in portions: the next one follows when the end of what is drawn comes near the view. Wherever the
 * list scrolls with it, `end` goes on the last element.
 */
export function usePortions<T>(all: readonly T[]): { shown: readonly T[]; end: ((node: Element | null) => void) | undefined } {
  const [count, setCount] = useState(PORTION)
  const [node, setNode] = useState<Element | null>(null)
  const more = count < all.length
  useEffect(() => {
    if (!node || !more) return
    const watch = new IntersectionObserver(
      (entries) => entries.some((one) => one.isIntersecting) && setCount((before) => before + PORTION),
      { rootMargin: AHEAD },
    )
    watch.observe(node)
    return () => watch.disconnect()
  }, [node, more, count])
  return { shown: all.slice(0, count), end: more ? setNode : undefined }
}
