import { offerTo, type OpeningContext } from './open-file'
import type { ReportWindow } from './report-window'

/** Hands over what a person asked for before the page stood. What came behind a file waits until that one is there. */
export async function carryOut(window: ReportWindow, context: Pick<OpeningContext, 'backups'>): Promise<void> {
  if (!window.painted) return
  for (let order = window.waiting.next(); order; order = window.waiting.next()) {
    if (order.kind === 'command') void window.choose(order.id)
    else if (await offerTo(window, order.path, context)) return
  }
}
