/** What a file is, told by its content; names and extensions lie. */
import { PARTS } from '../report-file/format'
import { openZip, ZIP_LIMITS } from '../zip'

export type FileKind = 'docx' | 'flatDocx' | 'nianbao' | 'text' | ForeignKind

/** Kinds with a reader of their own in `foreign-readers`, or with none: then they are refused by name. */
export type ForeignKind =
  | 'pdf'
  | 'doc'
  | 'html'
  | 'markedText'
  | 'mhtml'
  | 'rtf'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ofd'
  | 'wordXml'
  | 'flatOdt'
  | 'picture'
  | 'zip'

const HEAD = 4096
const MB = 1024 * 1024

export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b])) return zipKind(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'doc'
  if (
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x47, 0x49, 0x46, 0x38])
  )
    return 'picture'
  const kind = markedKind(new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD)).replace(/\0/g, ''))
  return (kind === 'text' || kind === 'html') && hasTablesOnly(bytes) ? 'markedText' : kind
}

const MOST_TEXT = 10 * MB
const TABLE_TAG = /<\/?(?:table|thead|tbody|tfoot|tr|td|th|colgroup|col|caption)\b/gi
const PAGE_TAG = /<(?:!doctype|html|head|body|meta|script|style|div|section|article|p|span|font|h[1-6]|ul|ol|li)\b/i

/** A text whose tables alone are written as those of a page: readers of scans and converters to Markdown do so. */
function hasTablesOnly(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_TEXT) return false
  const text = new TextDecoder('latin1').decode(bytes)
  const outside = text.split(/<table\b[^>]*>/i).slice(1)
  if (outside.length === 0 || (text.match(TABLE_TAG)?.length ?? 0) < LEAST_TAGS || /^\s*</.test(text)) return false
  return ![text.slice(0, text.search(/<table\b/i)), ...outside.map((part) => part.split(/<\/table>/i)[1] ?? '')].some((part) =>
    PAGE_TAG.test(part),
  )
}
const LEAST_TAGS = 6

const startsWith = (bytes: Uint8Array, head: number[]) => head.every((byte, i) => bytes[i] === byte)

/** Kinds that begin with words. A PDF may have some bytes in front of its own. */
function markedKind(head: string): FileKind {
  const start = head.replace(/^[\ufeff\s]+/, '')
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:MIME-Version|Content-Type|From):/im.test(start.slice(0, 400)) && /multipart\/related|text\/html/i.test(head))
    return 'mhtml'
  if (/<pkg:package\b/.test(head)) return 'flatDocx'
  if (/<office:document\b/.test(head)) return 'flatOdt'
  if (/progid="Word\.Document"|schemas\.microsoft\.com\/office\/word\/2003/.test(head)) return 'wordXml'
  if (/^<(?:!doctype\s+html|html|head|body|table|div|p|meta|script|style|span|article|section)\b/i.test(start)) return 'html'
  return /<(?:html|body|table)\b[^>]*>/i.test(head) && /<\/?(?:td|tr|p|div|head|meta)\b/i.test(head) ? 'html' : 'text'
}

const ZIP_KINDS: [RegExp, FileKind][] = [
  [/^word\/.*\.xml$/i, 'docx'],
  [/^xl\/workbook/i, 'xlsx'],
  [/^ppt\/presentation/i, 'pptx'],
  [/^OFD\.xml$/i, 'ofd'],
  [/^content\.xml$/i, 'odt'],
]

/** A Word file is also known by its package parts, whatever its main part is called: the reader decides then. */
function zipKind(bytes: Uint8Array): FileKind {
  const zip = openZip(bytes, { ...ZIP_LIMITS, file: 200 * MB, total: 400 * MB, ratio: 1000 })
  // Cut off: what its first part is called still tells whose it is.
  if (!zip.ok) return new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).includes(PARTS.mark) ? 'nianbao' : 'docx'
  const { names } = zip.value
  if (names.includes(PARTS.mark) || names.includes(PARTS.report)) return 'nianbao'
  const known = ZIP_KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))
  if (known) return known[1]
  return names.includes('[Content_Types].xml') ? 'docx' : 'zip'
}
