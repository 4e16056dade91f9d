import { useSyncExternalStore } from 'react'

/** Up to this width not every tool has room beside the export. */
const NARROW = '(max-width: 940px)'

export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(NARROW).matches)
}

function follow(changed: () => void): () => void {
  const media = matchMedia(NARROW)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}
