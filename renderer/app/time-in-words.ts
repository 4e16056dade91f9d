import { fill } from '@shared/message'
import { exportWords } from '@shared/message/screen/export'

/** Day and time of an ISO 8601 instant, as the clock of this computer shows it. */
export function timeInWords(at: string): string {
  const time = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return fill(exportWords.time, {
    month: time.getMonth() + 1,
    day: time.getDate(),
    time: `${two(time.getHours())}:${two(time.getMinutes())}`,
  })
}
