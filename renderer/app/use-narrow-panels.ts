import { useEffect } from 'react'
import type { ScreenSettings } from '../store'
import type { Session } from './session'

/** As in the style sheet of the report screen: both panels lie over the paper. */
const NARROW = '(max-width: 820px)'

/**
 * In a narrow window, or one enlarged twice, panels would hide the report: they are put away until they are asked for, and
 * come back with the room.
 */
export function useNarrowPanels({ screen }: Session): void {
  useEffect(() => {
    const media = matchMedia(NARROW)
    let before: Pick<ScreenSettings, 'outline' | 'findings'> | null = null
    const bringBack = () => {
      if (before) screen.getState().change(before)
      before = null
    }
    const follow = () => {
      if (!media.matches) return bringBack()
      const { outline, findings, change } = screen.getState()
      before = { outline, findings }
      change({ outline: false, findings: false })
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
  }, [screen])
}
