import { fill } from '@shared/message'
import { startWords } from '@shared/message/screen/start'

/** When a file was last opened, in words: the hour on the last two days, else the date. `iso`: ISO 8601. */
export function recentWhen(iso: string, now: Date): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000)
  if (days === 0) return fill(startWords.today, { time })
  if (days === 1) return fill(startWords.yesterday, { time })
  return fill(startWords.date, { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() })
}

const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
