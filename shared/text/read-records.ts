import { ok, type Result } from '../finding'
import { decodeText } from './decode-text'
import { parseRecords, type SeparatedRecord } from './separated-values'

const DELIMITERS = ['\t', ',', ';', '|']

/** A list of separated values, one record a line, from the bytes of a file. Troubles: E30 empty · E32 no text. */
export function readRecords(bytes: Uint8Array): Result<SeparatedRecord[]> {
  const decoded = decodeText(bytes)
  return decoded.ok ? ok(textRecords(decoded.value)) : decoded
}

/**
 * The same for text that is already characters: the delimiter is the one that most lines agree on. A quote that never
 * ends is a character like any other.
 */
export function textRecords(text: string): SeparatedRecord[] {
  const plain = text.replace(/^\ufeff/, '').replace(/\s+$/, '')
  const readings = DELIMITERS.map(
    (delimiter) => parseRecords(plain, delimiter) ?? parseRecords(plain.replace(/"/g, ''), delimiter) ?? [],
  )
  return readings.reduce((best, records) => (agreement(records) > agreement(best) ? records : best))
}

/** How many records have the commonest number of fields, if that is more than one. */
function agreement(records: readonly SeparatedRecord[]): number {
  const counts = new Map<number, number>()
  for (const { fields } of records) if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}
