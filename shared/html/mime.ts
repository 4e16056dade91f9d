/** Parts of a MIME message (RFC 2045, 2046, 2557), decoded. Written for saved web pages; nothing is fetched. */

export interface MimePart {
  /** Lower case, without parameters. */
  type: string
  charset: string
  /** Without angle brackets. */
  id: string
  location: string
  bytes: Uint8Array
}

const MOST_PARTS = 2000
const MOST_DEPTH = 8
const MOST_HEADER = 64_000

interface Headers {
  rest: number
  fields: Record<string, string>
}

/** Leaves in order; the one the container names as its start comes first. `null` when there is none. */
export function mimeParts(bytes: Uint8Array): MimePart[] | null {
  // One character for each byte: bodies are cut out before their encoding is known.
  const message = binaryText(bytes)
  const parts: MimePart[] = []
  collect(message.replace(/^(?:\u00ef\u00bb\u00bf)?\s+|^\u00ef\u00bb\u00bf/, ''), 0, parts)
  return parts.length > 0 ? parts : null
}

function collect(entity: string, depth: number, parts: MimePart[]): void {
  if (depth > MOST_DEPTH || parts.length >= MOST_PARTS) return
  const { fields, rest } = readHeaders(entity)
  const [type, parameters] = parameterised(fields['content-type'] ?? 'text/plain')
  const body = entity.slice(rest)
  if (type.startsWith('multipart/') && parameters['boundary']) {
    const inner: MimePart[] = []
    for (const piece of pieces(body, parameters['boundary'])) collect(piece, depth + 1, inner)
    const start = unbracketed(parameters['start'] ?? '')
    const first = start === '' ? -1 : inner.findIndex(({ id }) => id === start)
    parts.push(...(first > 0 ? [inner[first]!, ...inner.slice(0, first), ...inner.slice(first + 1)] : inner))
    return
  }
  parts.push({
    type,
    charset: parameters['charset'] ?? '',
    id: unbracketed(fields['content-id'] ?? ''),
    location: (fields['content-location'] ?? '').replace(/\s+/g, ''),
    bytes: decoded(body, (fields['content-transfer-encoding'] ?? '').trim().toLowerCase()),
  })
}

function readHeaders(entity: string): Headers {
  const head = entity.slice(0, MOST_HEADER)
  const end = /\r?\n\r?\n|\r\r/.exec(head)
  // A part without headers begins with the empty line itself.
  if (/^\r?\n/.test(head)) return { fields: {}, rest: /^\r?\n/.exec(head)![0].length }
  const fields: Record<string, string> = {}
  const unfolded = head.slice(0, end?.index ?? head.length).replace(/\r?\n[ \t]+/g, ' ')
  for (const line of unfolded.split(/\r?\n|\r/)) {
    const colon = line.indexOf(':')
    if (colon > 0) fields[line.slice(0, colon).trim().toLowerCase()] ??= line.slice(colon + 1).trim()
  }
  return { fields, rest: end ? end.index + end[0].length : entity.length }
}

function parameterised(value: string): [string, Record<string, string>] {
  const parameters: Record<string, string> = {}
  for (const [, name, quoted, bare] of value.matchAll(/;\s*([\w-]{1,40})\s*=\s*(?:"([^"]*)"|([^;\s]*))/g))
    parameters[name!.toLowerCase()] ??= quoted ?? bare ?? ''
  return [(value.split(';')[0] ?? '').trim().toLowerCase(), parameters]
}

/** What stands between the lines of the boundary. A message cut short loses its end, not its beginning. */
function pieces(body: string, boundary: string): string[] {
  const found: string[] = []
  const mark = `--${boundary}`
  let from = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n' && body[at - 1] !== '\r') continue
    if (from >= 0) found.push(body.slice(from, at).replace(/\r?\n$/, ''))
    const line = body.indexOf('\n', at)
    if (body.startsWith('--', at + mark.length) || line < 0 || found.length >= MOST_PARTS) return found
    from = line + 1
  }
  if (from >= 0) found.push(body.slice(from))
  return found
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return base64Bytes(body)
  return bytesOf(encoding === 'quoted-printable' ? unquoted(body) : body)
}

const unquoted = (body: string) =>
  body
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Damaged or cut base64 gives what can be read of it. */
function base64Bytes(body: string): Uint8Array {
  const letters = body.replace(/[^A-Za-z0-9+/]/g, '')
  try {
    return bytesOf(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))))
  } catch {
    return new Uint8Array()
  }
}

const unbracketed = (id: string) => id.trim().replace(/^<|>$/g, '')

function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

function binaryText(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let i = 0; i < bytes.length; i += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)))
  return pieces.join('')
}
