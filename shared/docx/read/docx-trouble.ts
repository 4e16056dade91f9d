import { failed, type Result } from '../../finding'
import { message } from '../../message'
import type { PartFault } from '../../ooxml'

const CODES: Record<PartFault, 'E40' | 'E41' | 'E42' | 'E43' | 'E44'> = {
  'not-a-zip': 'E40',
  encrypted: 'E41',
  damaged: 'E42',
  malformed: 'E42',
  missing: 'E42',
  'too-large': 'E43',
  unsafe: 'E44',
  doctype: 'E44',
}

/** `place`: the part of the file concerned. */
export function refusePart(fault: PartFault, place: string): Result<never> {
  const code = CODES[fault]
  return failed({ code, message: message(code, { place }) })
}

/** Words for trouble with the container itself, which has no part to name. */
export const wholeFile = (fault: PartFault): string => message(CODES[fault] === 'E42' ? 'E102' : 'E103')

export function refuseKind(): Result<never> {
  return failed({ code: 'E45', message: message('E45') })
}

const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENCRYPTED_STREAM = 'EncryptedPackage'

/** Why bytes without a table of contents cannot be read: a password, a file cut short, or something else altogether. */
export function refuseNoZip(bytes: Uint8Array): Result<never> {
  if (OLD_CONTAINER.every((byte, i) => bytes[i] === byte)) {
    return refusePart(holdsUtf16(bytes, ENCRYPTED_STREAM) ? 'encrypted' : 'not-a-zip', '')
  }
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? refusePart('damaged', message('E102')) : refusePart('not-a-zip', '')
}

/** With a password the whole package lies in a stream of an old container, whose directory has names in UTF-16. */
function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if ([...word].every((c, i) => bytes[at + 2 * i] === c.charCodeAt(0) && bytes[at + 2 * i + 1] === 0)) return true
  }
  return false
}
