/** OpenDocument text (.odt), as LibreOffice, WPS and others save it: content and styles, nothing run, nothing fetched. */
import { readerFindings } from '../docx/read/reader-findings'
import { ok, type Result } from '../finding'
import { child, readXml, type PartFault, type XmlElement } from '../ooxml'
import type { Media } from '../report'
import { colourOf, isTooLarge, type SourceDocument } from '../source'
import { openZip, type ZipArchive } from '../zip'
import { refuseKind, refusePart } from './odt-trouble'
import { readBlocks } from './read-blocks'
import { readStyles } from './styles'

const TEXT = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?$/
const CONTENT = 'content.xml'
const STYLES = 'styles.xml'

/**
 * Reads an OpenDocument text of any origin. Troubles: E110 damaged, with the place · E111 password · E112 beyond the limits ·
 * E113 unsafe content · E114 another kind of OpenDocument file. What could not be kept is among the findings (O50 … O66,
 * the same as for Word files).
 */
export function readOdt(bytes: Uint8Array): Result<SourceDocument> {
  const zip = openZip(bytes)
  if (!zip.ok) return refusePart(zip.fault, CONTENT)
  if (isEncrypted(zip.value)) return refusePart('encrypted', CONTENT)
  const content = xml(zip.value, CONTENT)
  if (!content.ok) return refusePart(content.fault, CONTENT)
  const text = documentText(zip.value, content.value)
  if (!text) return refuseKind()
  const styles = zip.value.has(STYLES) ? xml(zip.value, STYLES) : null
  // Without its styles the text would lose its numbers in silence.
  if (styles && !styles.ok) return refusePart(styles.fault, STYLES)
  return readText(zip.value, text, [...(styles ? [styles.value] : []), content.value])
}

function xml(zip: ZipArchive, name: string): { ok: true; value: XmlElement } | { ok: false; fault: PartFault } {
  const part = zip.read(name)
  return part.ok ? readXml(part.value) : part
}

/** The body, unless the file says that it is a spreadsheet or something else. */
function documentText(zip: ZipArchive, content: XmlElement): XmlElement | undefined {
  const mimetype = zip.has('mimetype') ? zip.read('mimetype') : null
  if (mimetype?.ok && !TEXT.test(new TextDecoder().decode(mimetype.value).trim())) return undefined
  return child(child(content, 'office:body'), 'office:text')
}

function isEncrypted(zip: ZipArchive): boolean {
  const manifest = zip.has('META-INF/manifest.xml') ? zip.read('META-INF/manifest.xml') : null
  return manifest?.ok === true && /<(?:\w+:)?encryption-data\b/.test(new TextDecoder().decode(manifest.value))
}

function readText(zip: ZipArchive, text: XmlElement, roots: readonly XmlElement[]): Result<SourceDocument> {
  const findings = readerFindings()
  const media: Record<string, Media> = {}
  let line = 0
  let note = 0
  const blocks = readBlocks(text, {
    styles: readStyles(roots),
    findings,
    media,
    part: (name) => {
      const content = zip.has(name) ? zip.read(name) : null
      return content?.ok ? content.value : null
    },
    nextLine: () => ++line,
    nextNote: () => ++note,
    lists: { byId: new Map(), byStyle: new Map(), outline: [] },
    aside: null,
    ground: colourOf('white'),
    readBlocks,
  })
  if (blocks.some(isTooLarge)) return refusePart('too-large', CONTENT)
  if (zip.names.some((name) => /^(?:Basic|Scripts)\//.test(name))) findings.note('O59')
  return ok({ format: 'odt', blocks, media, findings: findings.list() })
}
