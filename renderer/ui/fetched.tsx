import { useEffect, useState, type ComponentType } from 'react'

/** A component whose code is fetched when it is first drawn, or before. */
export type Fetched<P> = ComponentType<P> & { fetch: () => Promise<void> }

/**
 * Nothing stands in its place while it is fetched; once its code is there it is drawn at once. Not React's `lazy`, which
 * holds back for a third of a second what was ever waited for, though it be there in the next moment.
 */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>): Fetched<P> {
  let known: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  const fetch = () => {
    loading ??= load().then(
      (component) => void (known = component),
      // Not kept: the next one who asks tries again.
      (reason: unknown) => {
        loading = null
        throw reason
      },
    )
    return loading
  }
  function Component(props: P) {
    const [Drawn, setDrawn] = useState(() => known)
    useEffect(() => {
      let gone = false
      if (!Drawn) void fetch().then(() => gone || setDrawn(() => known))
      return () => {
        gone = true
      }
    }, [Drawn])
    return Drawn && <Drawn {...props} />
  }
  return Object.assign(Component, { fetch })
}
