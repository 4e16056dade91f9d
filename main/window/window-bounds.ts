/** Where a window appears: where the last one was, as far as that is still on a screen. */
import { z } from 'zod'

const pixels = z.number().int().min(-100_000).max(100_000)

export const windowPlace = z.object({
  x: pixels,
  y: pixels,
  width: pixels.positive(),
  height: pixels.positive(),
  maximized: z.boolean(),
})

export type WindowPlace = z.output<typeof windowPlace>
export type Area = Pick<WindowPlace, 'x' | 'y' | 'width' | 'height'>

/** Outline, an A4 page at full size and findings beside each other. */
const PREFERRED = { width: 1400, height: 920 }
export const SMALLEST = { width: 880, height: 560 }
const STEP = 28
/** So much of a window must be on a screen for a hand to get hold of it. */
const GRIP = 120

/** `screens`: usable areas, the main one first. `others`: windows already open, each pushes the next one aside. */
export function placeWindow(last: WindowPlace | null, screens: readonly Area[], others: number): WindowPlace {
  const [main = { x: 0, y: 0, ...PREFERRED }] = screens
  const screen = last && screens.find((area) => isReachable(last, area))
  if (!last || !screen) {
    const width = Math.min(PREFERRED.width, main.width)
    const height = Math.min(PREFERRED.height, main.height)
    const x = main.x + Math.round((main.width - width) / 2)
    const y = main.y + Math.round((main.height - height) / 2)
    return stepAside({ x, y, width, height, maximized: false }, main, others)
  }
  const width = Math.min(Math.max(last.width, SMALLEST.width), screen.width)
  const height = Math.min(Math.max(last.height, SMALLEST.height), screen.height)
  return stepAside({ ...last, width, height }, screen, others)
}

function isReachable(place: Area, area: Area): boolean {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  return across >= GRIP && place.y >= area.y && place.y <= area.y + area.height - GRIP
}

/** Comes round again after a few windows instead of walking off the screen. */
function stepAside(place: WindowPlace, screen: Area, others: number): WindowPlace {
  const room = Math.max(
    0,
    Math.min(screen.x + screen.width - place.x - place.width, screen.y + screen.height - place.y - place.height),
  )
  const step = (others * STEP) % (room + STEP)
  return { ...place, x: place.x + step, y: place.y + step, maximized: place.maximized && others === 0 }
}
