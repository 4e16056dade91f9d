import { fill } from '@shared/message'
import { keptWords } from '@shared/message/screen/kept'

/** Day and time of an ISO 8601 instant by the clock of this computer. */
export function keptWhen(iso: string): string {
  const at = new Date(iso)
  const two = (n: number) => String(n).padStart(2, '0')
  // To the second: several copies of one minute are told apart.
  const time = `${at.getHours()}:${two(at.getMinutes())}:${two(at.getSeconds())}`
  return fill(keptWords.when, { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate(), time })
}
