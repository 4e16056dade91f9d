import { useEffect } from 'react'
import type { ScreenSettings } from '../store'
import type { Session } from './session'

/** Up to which width the report needs the room of a panel: the lines of the text stay whole. */
const ROOM: readonly ['outline' | 'findings', string][] = [
  ['outline', '(max-width: 1240px)'],
  // As in the style sheet of the report screen: there it would lie over the paper.
  ['findings', '(max-width: 820px)'],
]

/**
 * In a narrow window, or one enlarged twice, panels would hide the report: they are put away until they are asked for, and
 * come back with the room.
 */
export function useNarrowPanels({ screen }: Session): void {
  useEffect(() => {
    const ends = ROOM.map(([panel, width]) => putAway(panel, matchMedia(width), screen))
    return () => ends.forEach((end) => end())
  }, [screen])
}

function putAway(panel: keyof Pick<ScreenSettings, 'outline' | 'findings'>, media: MediaQueryList, screen: Session['screen']) {
  let before = false
  const bringBack = () => {
    if (before) screen.getState().change({ [panel]: true })
    before = false
  }
  const follow = () => {
    if (!media.matches) return bringBack()
    before = screen.getState()[panel]
    if (before) screen.getState().change({ [panel]: false })
  }
  if (media.matches) follow()
  media.addEventListener('change', follow)
  // What a person likes is kept between starts; a narrow window is no liking.
  addEventListener('pagehide', bringBack)
  return () => {
    media.removeEventListener('change', follow)
    removeEventListener('pagehide', bringBack)
    bringBack()
  }
}
