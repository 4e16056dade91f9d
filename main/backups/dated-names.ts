/**
 * Names of things that are kept: when by the clock, and the how-manieth. The number, not the clock, says what is newer: a
 * clock that is put back or forward neither mixes them up nor lets a fresh one pass for an old one.
 */

export interface DatedName {
  /** As in the folder. */
  file: string
  /** Milliseconds since 1970, by the clock of that moment. */
  at: number
  order: number
  /** What was named. */
  name: string
}

const PATTERN = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(\d{3})\.(\d{1,9}) (.+)$/

/** `20261121-140305123.000007 name`, in UTC, so that another time zone changes nothing. */
export function datedName(at: Date, order: number, name: string): string {
  const digits = at.toISOString().replace(/[^\d]/g, '')
  return `${digits.slice(0, 8)}-${digits.slice(8, 17)}.${String(order).padStart(6, '0')} ${name}`
}

/** Newest first; names of any other pattern are left out. */
export function datedNames(files: readonly string[]): DatedName[] {
  return files.flatMap(datedNameOf).sort((a, b) => b.order - a.order || b.at - a.at)
}

function datedNameOf(file: string): DatedName[] {
  const [, year, month, day, hour, minute, second, ms, order, name] = PATTERN.exec(file) ?? []
  if (name === undefined) return []
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), Number(ms))
  return Number.isNaN(at) ? [] : [{ file, at, order: Number(order), name }]
}

export const nextOrder = (names: readonly DatedName[]): number => (names[0]?.order ?? 0) + 1
