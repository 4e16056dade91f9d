import { fill } from '@shared/message'
import { keptWords } from '@shared/message/screen/kept'

/** Day and time of an ISO 8601 instant by the clock of this computer. */
export function keptWhen(iso: string): string {
  const at = new Date(iso)
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
  return fill(keptWords.when, { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate(), time })
}
