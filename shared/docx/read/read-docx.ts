import { ok, type Result } from '../../finding'
import { child, childrenNamed, openPackage, textBelow, type OfficePackage, type Relation, type XmlElement } from '../../ooxml'
import type { Media } from '../../report'
import { colourOf, isTooLarge, type SourceDocument } from '../../source'
import { refuseKind, refuseNoZip, refusePart, wholeFile } from './docx-trouble'
import { authorFindings } from './author-names'
import { fieldState, tornFields } from './fields'
import { findCopy } from './find-copy'
import { findNotes } from './find-notes'
import { findPictures } from './find-pictures'
import { numberParagraphs } from './number-paragraphs'
import { noteMargins } from './note-margins'
import { readLists } from './numbering'
import { readBlocks } from './read-blocks'
import { readerFindings, type ReaderFindings } from './reader-findings'
import { runLooks } from './run-looks'
import { readStyles } from './styles'

const PAPER = colourOf('white')

export interface DocxContent {
  source: SourceDocument
  /** JSON text of the report that travels inside our own files, not yet checked; empty when it was damaged, `null` when there is none. */
  copy: string | null
}

/**
 * Reads a Word document of any origin. Troubles: E40 no Word document · E41 password · E42 damaged, with the place ·
 * E43 beyond the limits · E44 unsafe content · E45 a file of another office program. What could not be kept is among the
 * findings (O50 … O66, O50N, O164, O165, O207). Nothing outside the file is ever fetched, nothing in it is run.
 */
export function readDocx(bytes: Uint8Array): Result<DocxContent> {
  const file = openPackage(bytes)
  if (!file.ok) return file.fault === 'not-a-zip' ? refuseNoZip(bytes) : refusePart(file.fault, wholeFile(file.fault))
  const main = mainPart(file.value)
  if (main === null) return refuseKind()
  const document = file.value.xml(main)
  if (!document.ok) return refusePart(document.fault, main)
  const body = document.value.name === 'w:document' ? child(document.value, 'w:body') : undefined
  if (!body) return refuseKind()
  return readBody(file.value, main, body)
}

/** By the package's relationship, or by its declared type when the list of relationships is damaged. */
function mainPart(file: OfficePackage): string | null {
  const relation = file.relations('').find((r) => r.type === 'officeDocument' && !r.external)
  if (relation) return relation.target
  return file.names.find((name) => /wordprocessingml.*\.main\+xml$|ms-word.*\.main\+xml$/.test(file.contentType(name))) ?? null
}

function readBody(file: OfficePackage, main: string, body: XmlElement): Result<DocxContent> {
  const relations = file.relations(main)
  const findings = readerFindings()
  const media: Record<string, Media> = {}
  const numberOf = numbering(file, relations)
  if (!numberOf.ok) return numberOf
  let line = 0
  let note = 0
  const blocks = readBlocks(body, {
    ...numberOf.value,
    looks: runLooks(numberOf.value.styles),
    findings,
    media,
    fields: fieldState(tornFields(body)),
    picture: findPictures(file, relations, media, findings),
    note: findNotes(file, relations),
    nextNote: () => ++note,
    nextLine: () => ++line,
    aside: null,
    ground: PAPER,
    readBlocks,
  })
  if (blocks.some(isTooLarge)) return refusePart('too-large', main)
  noteRest(file, relations, findings)
  noteMargins(file, relations, { styles: numberOf.value.styles, findings })
  const source: SourceDocument = { format: 'docx', blocks, media, findings: [...findings.list(), ...authorFindings(file)] }
  return ok({ source, copy: findCopy(file, relations) })
}

/** Styles and lists. Without them text would lose its numbers in silence, so a damaged part is a damaged file. */
function numbering(file: OfficePackage, relations: readonly Relation[]) {
  const parts: Record<'styles' | 'numbering', XmlElement | undefined> = { styles: undefined, numbering: undefined }
  for (const type of ['styles', 'numbering'] as const) {
    const relation = relations.find((r) => r.type === type && !r.external)
    const part = relation && file.xml(relation.target)
    if (part?.ok) parts[type] = part.value
    else if (part && part.fault !== 'missing') return refusePart(part.fault, relation.target)
  }
  const styles = readStyles(parts.styles)
  return ok({ styles, numberOf: numberParagraphs(readLists(parts.numbering, styles)) })
}

function noteRest(file: OfficePackage, relations: readonly Relation[], findings: ReaderFindings): void {
  const comments = relations.find((r) => r.type === 'comments' && !r.external)
  const part = comments && file.xml(comments.target)
  if (part?.ok) {
    for (const comment of childrenNamed(part.value, 'w:comment')) findings.note('O51', textBelow(comment))
  }
  if (relations.some((r) => r.type === 'vbaProject')) findings.note('O59')
}
