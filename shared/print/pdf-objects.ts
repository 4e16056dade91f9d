/**
 * As much of PDF as is needed to add to a file that the browser has just made: objects behind a plain cross-reference
 * table (ISO 32000-1, 7.5.4). Anything else is declined, never guessed at.
 */

export interface PdfObjects {
  /** Bytes of the file, a character each. */
  text: string
  size: number
  root: number
  info: number | null
  /** Where the cross-reference table begins. */
  table: number
  /** First and last byte of what stands between `obj` and `endobj`. */
  range: (number: number) => [number, number] | null
  /** Text of an object between `obj` and `endobj`; `null`: there is none. */
  read: (number: number) => string | null
}

export function readPdfObjects(bytes: Uint8Array): PdfObjects | null {
  const text = latin1(bytes)
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-TAIL))
  const table = Number(start?.[1] ?? -1)
  if (table < 0 || !text.startsWith('xref', table)) return null
  const offsets = readTable(text, table)
  const trailer = /trailer\s*<<([^]*?)>>\s*startxref/.exec(text.slice(table))?.[1]
  if (!offsets || trailer === undefined || /\/(Encrypt|Prev)\b/.test(trailer)) return null
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1])
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1]
  if (!Number.isInteger(size) || !Number.isInteger(root)) return null
  const range = (number: number): [number, number] | null => {
    const offset = offsets.get(number)
    if (offset === undefined || !text.startsWith(`${number} 0 obj`, offset)) return null
    const end = text.indexOf('endobj', offset)
    return end < 0 ? null : [offset + `${number} 0 obj`.length, end]
  }
  const read = (number: number) => {
    const place = range(number)
    return place && text.slice(...place).trim()
  }
  return { text, size, root, info: info === undefined ? null : Number(info), table, range, read }
}

/** Where the last lines of a file are looked for. */
const TAIL = 1024

function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += PART) parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)))
  return parts.join('')
}
const PART = 8192

/** One section from object 0; browsers write no other. */
function readTable(text: string, at: number): Map<number, number> | null {
  const head = /^xref\s+0 (\d+)\s*?\r?\n/.exec(text.slice(at, at + 64))
  if (!head) return null
  const offsets = new Map<number, number>()
  const first = at + head[0].length
  for (let number = 0; number < Number(head[1]); number++) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(text.slice(first + number * ENTRY, first + (number + 1) * ENTRY))
    if (!entry) return null
    if (entry[2] === 'n') offsets.set(number, Number(entry[1]))
  }
  return offsets
}
/** Bytes of a line of the table. */
const ENTRY = 20

const MOST_DEPTH = 20

/** Numbers of the page objects in order; `null` where the tree is not as expected. */
export function pageNumbers({ read }: PdfObjects, root: number, depth = 0): number[] | null {
  const node = read(root)
  if (node === null || depth > MOST_DEPTH) return null
  if (/\/Type\s*\/Page\b/.test(node)) return [root]
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1]
  if (kids === undefined) return null
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map((kid) => pageNumbers({ read } as PdfObjects, Number(kid[1]), depth + 1))
  return pages.some((list) => list === null) ? null : pages.flatMap((list) => list!)
}

/** A text string in UTF-16 with its mark, as hexadecimal digits. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

/** The file with objects added or replaced behind its end (ISO 32000-1, 7.5.6). `objects`: text by number. */
export function appendObjects(
  bytes: Uint8Array,
  file: PdfObjects,
  objects: ReadonlyMap<number, string>,
): Uint8Array<ArrayBuffer> {
  let body = '\n'
  const entries: string[] = []
  for (const [number, content] of [...objects].sort(([a], [b]) => a - b)) {
    entries.push(`${number} 1\n${String(bytes.length + body.length).padStart(10, '0')} 00000 n \n`)
    body += `${number} 0 obj\n${content}\nendobj\n`
  }
  const size = Math.max(file.size, ...[...objects.keys()].map((number) => number + 1))
  const info = file.info === null ? '' : `\n/Info ${file.info} 0 R`
  const end = `xref\n${entries.join('')}trailer\n<</Size ${size}\n/Root ${file.root} 0 R${info}\n/Prev ${file.table}>>\nstartxref\n${bytes.length + body.length}\n%%EOF\n`
  const added = Uint8Array.from(body + end, (character) => character.charCodeAt(0))
  const whole = new Uint8Array(bytes.length + added.length)
  whole.set(bytes)
  whole.set(added, bytes.length)
  return whole
}
