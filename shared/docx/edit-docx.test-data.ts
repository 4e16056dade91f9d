/** A Word file with some of its parts changed, for tests of what notices. */
import { strToU8, strFromU8, unzipSync } from 'fflate'
import { writeZip } from '../zip'

/** New text of a part; `null` takes it out. */
export type PartEdits = Record<string, ((text: string) => string) | null>

export function docxParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

/** Parts that the file does not have begin as an empty text. An edit that changes nothing is a mistake of the test. */
export function editDocx(bytes: Uint8Array, edits: PartEdits): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes)
  for (const [name, edit] of Object.entries(edits)) {
    if (edit === null) {
      delete files[name]
      continue
    }
    const before = files[name] ? strFromU8(files[name]) : ''
    const after = edit(before)
    if (after === before) throw new Error(`nothing changed in ${name}`)
    files[name] = strToU8(after)
  }
  return writeZip(Object.entries(files).map(([name, content]) => ({ name, bytes: content })))
}
