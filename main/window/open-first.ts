import type { Journal } from '../journal/journal'
import { openHandedOver, type OpeningContext } from './open-file'

/**
 * The windows of a start. What earlier runs left unsaved comes back by itself, each report in its window; then the files
 * that were handed over; a start screen where there is neither.
 */
export async function openFirst(paths: readonly string[], journal: Journal, context: OpeningContext): Promise<void> {
  const { windows, newWindow } = context
  for (const recovered of await journal.leftBehind(new Date())) {
    const window = newWindow(recovered.about?.path ?? null)
    window.journal = recovered.id
    window.recovered = recovered
    window.taken = true
  }
  if (paths.length > 0) await openHandedOver(paths, undefined, context)
  else if (windows.all.length === 0) newWindow(null)
}
