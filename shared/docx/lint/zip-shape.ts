/** The zip as Word wants it: nothing behind its end, plain relative names, deflated or stored, no folders of their own. */
import type { LintBreach } from './breach'

const END_SIZE = 22
const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const ENTRY_SIZE = 46
const ENCRYPTED = 1
const UTF8 = 0x800
const MOST_BYTES = 100 * 1024 * 1024

export function lintZip(bytes: Uint8Array): LintBreach[] {
  return zipFaults(bytes).map((what) => ({ rule: 'zip', place: 'file', what }))
}

function zipFaults(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - END_SIZE
  if (end < 0 || view.getUint32(end, true) !== END_MARK) return ['no end record, or data behind it']
  const faults: string[] = []
  const seen = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY_MARK) return ['the directory does not hold together']
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength))
    faults.push(...entryFaults(view, at, name).map((what) => `${name}: ${what}`))
    if (seen.has(name.toLowerCase())) faults.push(`${name}: occurs twice`)
    if (i === 0 && name !== '[Content_Types].xml') faults.push('the content types do not come first')
    seen.add(name.toLowerCase())
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return at === end ? faults : [...faults, 'data between directory and end record']
}

function entryFaults(view: DataView, at: number, name: string): string[] {
  const flags = view.getUint16(at + 8, true)
  const faults: string[] = []
  if (name === '' || name.startsWith('/') || /[\\:]/.test(name) || name.split('/').includes('..'))
    faults.push('not a relative name')
  if (name.endsWith('/')) faults.push('a folder')
  if (/[^\x20-\x7e]/.test(name) && (flags & UTF8) === 0) faults.push('a name that is not marked as UTF-8')
  if (flags & ENCRYPTED) faults.push('encrypted')
  if (![0, 8].includes(view.getUint16(at + 10, true))) faults.push('neither stored nor deflated')
  const size = view.getUint32(at + 24, true)
  if (size === 0 || size > MOST_BYTES) faults.push(`${size} bytes`)
  return faults
}
