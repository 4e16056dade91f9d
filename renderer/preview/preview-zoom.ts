/** Size of the previewed pages: a share of the true size, or whatever the room asks for. */
export type PreviewZoom = 'width' | 'page' | number

export const PREVIEW_STEPS: readonly number[] = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

const LEAST = 0.25
const MOST = 2

export interface Size {
  width: number
  height: number
}

/** Share of the true size at which a page (CSS pixels) is drawn in a room. */
export function shownScale(zoom: PreviewZoom, page: Size, room: Size): number {
  if (typeof zoom === 'number') return zoom
  const byWidth = room.width / page.width
  const scale = zoom === 'width' ? byWidth : Math.min(byWidth, room.height / page.height)
  return Math.min(MOST, Math.max(LEAST, scale))
}

/** The next step from what is shown. */
export function stepScale(shown: number, direction: 1 | -1): number {
  const next =
    direction === 1 ? PREVIEW_STEPS.find((step) => step > shown + 0.005) : PREVIEW_STEPS.findLast((step) => step < shown - 0.005)
  return next ?? Math.min(MOST, Math.max(PREVIEW_STEPS[0]!, shown))
}
