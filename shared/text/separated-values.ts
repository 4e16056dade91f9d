/** A file of separated values (CSV, TSV) as its records, or `null` when the text is something else. */
const DELIMITERS = [',', ';', '\t']
const MOST_FIELDS = 1000
const LEAST_RECORDS = 3
const FIGURE = /^[-+]?\d[\d,]*(?:\.\d+)?$/

export interface SeparatedRecord {
  fields: string[]
  /** 1-based line on which it begins. */
  line: number
}

/**
 * Programs write the same number of fields on every line; prose with commas does not, and prose has no figures that
 * stand alone between them.
 */
export function separatedValues(text: string): SeparatedRecord[] | null {
  for (const delimiter of DELIMITERS) {
    const records = text.includes(delimiter) ? parseRecords(text, delimiter) : null
    if (records && isTable(records, delimiter)) return records
  }
  return null
}

function isTable(records: readonly SeparatedRecord[], delimiter: string): boolean {
  const filled = records.filter(({ fields }) => fields.some((field) => field.trim() !== ''))
  if (filled.length < LEAST_RECORDS) return false
  const width = Math.max(...filled.map(({ fields }) => fields.length))
  // Tabs are read line by line anyway; only quotes around line breaks need the whole file.
  const [least, quoted] = delimiter === '\t' ? [2, filled.some(({ fields }) => fields.some((f) => f.includes('\n')))] : [3, true]
  const withFigures = filled.filter(({ fields }) => fields.some((field) => FIGURE.test(field.trim()))).length
  return (
    quoted && width >= least && width <= MOST_FIELDS && withFigures > 0 && filled.every(({ fields }) => fields.length === width)
  )
}

/** RFC 4180: quotes around a field hide delimiters and line breaks; two of them are one. `null`: a quote never ends. */
export function parseRecords(text: string, delimiter: string): SeparatedRecord[] | null {
  const records: SeparatedRecord[] = []
  let fields: string[] = []
  let line = 1
  let begun = 1
  let at = 0
  while (at <= text.length) {
    const [field, end] = text[at] === '"' ? quotedField(text, at) : bareField(text, at, delimiter)
    if (end < 0) return null
    line += field.split('\n').length - 1
    fields.push(field)
    at = end
    if (text[at] === delimiter) {
      at++
      continue
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') return null
    records.push({ fields, line: begun })
    fields = []
    at += text.startsWith('\r\n', at) ? 2 : 1
    begun = ++line
  }
  return records
}

function quotedField(text: string, from: number): [string, number] {
  let end = text.indexOf('"', from + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return [
    text
      .slice(from + 1, end)
      .replace(/""/g, '"')
      .replace(/\r\n?/g, '\n'),
    end < 0 ? -1 : end + 1,
  ]
}

function bareField(text: string, from: number, delimiter: string): [string, number] {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return [text.slice(from, end), end]
}
