/** Word documents for tests, put together from the XML that matters to the test. */
import { inlineText, type Inline } from '../../report'
import type { SourceBlock, SourceLine, SourceTable } from '../../source'
import { writeZip, type ZipPart } from '../../zip'
import { readDocx, type DocxContent } from './read-docx'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${TYPES}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

export interface DocxFixture {
  /** Content of `w:body`. */
  body: string
  /** Content of the parts, without their root. */
  styles?: string
  numbering?: string
  footnotes?: string
  comments?: string
  /** Bytes of `word/media/…`, by file name; the relationship's id is the name without its ending. */
  media?: Record<string, Uint8Array>
  /** Further relationships of the document, as XML. */
  relations?: string
  /** Further parts, or others in place of the usual ones. */
  parts?: Record<string, string | Uint8Array>
}

const encode = (text: string) => new TextEncoder().encode(text)

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const root = (name: string, content: string) => `${XML}<w:${name} ${NAMESPACES}>${content}</w:${name}>`

const relationships = (content: string) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`

export function docx(fixture: DocxFixture): Uint8Array<ArrayBuffer> {
  const { body, media = {}, relations = '', parts = {} } = fixture
  const named = (['styles', 'numbering', 'footnotes', 'comments'] as const).filter((name) => fixture[name] !== undefined)
  const links = [
    ...named.map((name) => relation(name, name, `${name}.xml`)),
    ...Object.keys(media).map((name) => relation(name.replace(/\..*$/, ''), 'image', `media/${name}`)),
  ]
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationships(links.join('') + relations),
    ...Object.fromEntries(named.map((name) => [`word/${name}.xml`, root(name, fixture[name]!)])),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
    ...parts,
  }
  return writeZip(
    Object.entries(all).map(([name, content]): ZipPart => ({
      name,
      bytes: typeof content === 'string' ? encode(content) : content,
    })),
  )
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`

/** A plain paragraph of text. */
export const line = (text: string, properties = '') => paragraph(run(text), properties)

export const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content || '<w:p/>'}</w:tc>`

export const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`

export const table = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`

export function opened(bytes: Uint8Array): DocxContent {
  const result = readDocx(bytes)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

export const blocksOf = (fixture: DocxFixture): SourceBlock[] => opened(docx(fixture)).source.blocks

export const linesOf = (fixture: DocxFixture): SourceLine[] =>
  blocksOf(fixture).filter((block): block is SourceLine => block.kind === 'line')

/** Text of the lines, in order. */
export const textOf = (fixture: DocxFixture): string[] => linesOf(fixture).map((l) => inlineText(l.content))

export const codesOf = (fixture: DocxFixture): string[] => opened(docx(fixture)).source.findings.map((f) => f.code)

/** Text of a run with its marks, such as `本年:bold`. */
export const shown = (content: Inline[]): string =>
  content.map((i) => (i.kind === 'break' ? '⏎' : [i.text, ...i.marks].join(':'))).join('|')

/** Every cell as `column colspan×rowspan text`. */
export const gridOf = (source: SourceTable): string[][] =>
  source.rows.map((r) =>
    r.cells.map((c) => `${c.column} ${c.colspan}×${c.rowspan} ${c.paragraphs.map(inlineText).join('¶')}`.trim()),
  )
