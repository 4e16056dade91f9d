/** Report -> Word file. The same report, template, profile and options always give the same bytes. */
import { evaluate } from '../../calculate'
import { failed, ok, type Result, type Trouble } from '../../finding'
import { message } from '../../message'
import { element, type XmlElement } from '../../ooxml/xml-writer'
import { writePackage, type PackagePart, type Relationship } from '../../ooxml/write-package'
import type { Report } from '../../report'
import type { Template } from '../../template'
import { copyPart, copyProperties, LARGEST_COPY } from '../copy-part'
import { lintDocx } from '../lint'
import { textWidth, type WordProfile } from '../profile'
import { chosenProfile } from '../chosen-profile'
import { bodyXml } from './body'
import { bodyWithChanges } from './changes/body-with-changes'
import { fontTablePart } from './font-table-part'
import { footerPart } from './footer-part'
import { OFFICE_RELATIONSHIPS, WORD } from './namespaces'
import { numberLinks } from './number-links'
import { pictureParts, type PicturePart } from './pictures'
import { coreProperties, extendedProperties } from './properties-parts'
import { MOST_COLUMNS, proseTableColumns } from './prose-table'
import { sectionName } from './section-name'
import { sectionProperties } from './section-properties'
import { settingsPart } from './settings-part'
import { stylesPart } from './styles-part'
import { defaultWordOptions, type WordOptions } from './word-options'

export interface WriteDocxOptions {
  /** What the person chose; the official defaults when left out. `profile` is the look it names. */
  options?: WordOptions
  /** The report in its saved form, to travel inside the file; left out, or larger than 2 MB: no copy. */
  copy?: string
  /** An earlier report on the same template: the file shows what changed since, as tracked changes of the organ. */
  changesSince?: Report
}

/**
 * Bytes of a .docx, or trouble: E50 the file breaks a rule of Word (a fault of the program) · E52 a table with too many
 * columns · E53 a broken picture · E121 the earlier report is on another template. Asynchronous, so that a caller may later do it elsewhere.
 */
export async function writeDocx(
  report: Report,
  template: Template,
  look: WordProfile,
  writing: WriteDocxOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const settings = { ...defaultWordOptions, ...writing.options }
  const profile = chosenProfile(look, settings)
  const copy = settings.copy && writing.copy !== undefined && writing.copy.length <= LARGEST_COPY ? writing.copy : undefined
  const { changesSince } = writing
  if (changesSince && changesSince.templateId !== report.templateId) return failed({ code: 'E121', message: message('E121') })
  const shown = changesSince ? withBoth(report, changesSince) : report
  const wide = tooWideTable(shown, template)
  if (wide) return failed(wide)
  const pictures = pictureParts(shown, template, FIRST_PICTURE)
  if (!pictures.ok) return pictures
  const document = documentPart({ report, changesSince, template, profile, options: settings, pictures: pictures.value })
  const bytes = writePackage(ROOT, [
    ...wordParts(profile, document, { copy, runIn: settings.runInHeadings }, pictures.value),
    ...otherParts(report, copy),
    ...mediaParts(pictures.value),
  ])
  const [breach] = lintDocx(bytes, widestTable(profile))
  if (breach)
    return failed({ code: 'E50', message: message('E50', { rule: breach.rule, place: breach.place, what: breach.what }) })
  return ok(bytes)
}

/** The text area, or a standard table that a profile lets reach beyond it (the circulated file does). */
function widestTable(profile: WordProfile): number {
  const grids = Object.values(profile.tables.forms).map(({ grid }) => grid.reduce((a, b) => a + b, 0))
  return Math.max(textWidth(profile), ...grids)
}

function tooWideTable(report: Report, template: Template): Trouble | null {
  for (const { id, blocks } of report.sections) {
    for (const block of blocks) {
      const columns = block.kind === 'table' ? proseTableColumns(block) : 0
      if (columns > MOST_COLUMNS)
        return { code: 'E52', message: message('E52', { section: sectionName(report, template, id), columns }) }
    }
  }
  return null
}

const relation = (kind: string) => `${OFFICE_RELATIONSHIPS}/${kind}`
const wordType = (kind: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`

const ROOT: Relationship[] = [
  { id: 'rId1', type: relation('officeDocument'), target: 'word/document.xml' },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rId3', type: relation('extended-properties'), target: 'docProps/app.xml' },
]

const ODD_FOOTER = 'rId4'
const EVEN_FOOTER = 'rId5'
const FIRST_PICTURE = 7

/** Everything that is shown: pictures and tables of the earlier report too, behind those of the new one. */
const withBoth = (report: Report, before: Report): Report => ({
  ...report,
  media: { ...before.media, ...report.media },
  sections: [...report.sections, ...before.sections],
})

interface DocumentWriting {
  report: Report
  changesSince: Report | undefined
  template: Template
  profile: WordProfile
  options: WordOptions
  pictures: ReadonlyMap<string, PicturePart>
}

function documentPart({ report, changesSince, template, profile, options, pictures }: DocumentWriting): XmlElement {
  const nextPicture = counter(1)
  const body = (of: Report, nextBookmark: (() => number) | null) =>
    bodyXml(
      {
        profile,
        template,
        values: evaluate(template, of.figures),
        nextBookmark,
        pictures,
        nextPicture,
        seal: options.seal && profile.choices.seal,
        runInHeadings: options.runInHeadings && profile.choices.runInHeadings,
      },
      of,
    )
  const nextBookmark = options.copy ? counter(0) : null
  const now = body(report, nextBookmark)
  const before = changesSince ? body(changesSince, null) : null
  // Tracked changes go through the runs of a paragraph: no bookmark stands in their way.
  numberLinks(now, before ? null : nextBookmark)
  if (before) numberLinks(before, null)
  const content = before ? bodyWithChanges(report, before, now) : now
  return element(
    'w:document',
    { 'xmlns:w': WORD, 'xmlns:r': OFFICE_RELATIONSHIPS },
    element('w:body', {}, ...content, sectionProperties(profile, ODD_FOOTER, EVEN_FOOTER)),
  )
}

function counter(from: number): () => number {
  let next = from
  return () => next++
}

function wordParts(
  profile: WordProfile,
  document: XmlElement,
  { copy, runIn }: { copy: string | undefined; runIn: boolean },
  pictures: ReadonlyMap<string, PicturePart>,
): PackagePart[] {
  const even = profile.pageNumber.layout === 'outer'
  const relationships: Relationship[] = [
    { id: 'rId1', type: relation('styles'), target: 'word/styles.xml' },
    { id: 'rId2', type: relation('settings'), target: 'word/settings.xml' },
    { id: 'rId3', type: relation('fontTable'), target: 'word/fontTable.xml' },
    { id: ODD_FOOTER, type: relation('footer'), target: 'word/footer1.xml' },
    ...(even ? [{ id: EVEN_FOOTER, type: relation('footer'), target: 'word/footer2.xml' }] : []),
    ...(copy === undefined ? [] : [{ id: 'rId6', type: relation('customXml'), target: 'customXml/item1.xml' }]),
    ...[...pictures.values()].map((p) => ({ id: p.relationship, type: relation('image'), target: p.name })),
  ]
  return [
    { name: 'word/document.xml', type: wordType('document.main'), content: document, relationships },
    { name: 'word/styles.xml', type: wordType('styles'), content: stylesPart(profile, runIn && profile.choices.runInHeadings) },
    { name: 'word/settings.xml', type: wordType('settings'), content: settingsPart(profile) },
    { name: 'word/fontTable.xml', type: wordType('fontTable'), content: fontTablePart(profile) },
    { name: 'word/footer1.xml', type: wordType('footer'), content: footerPart(profile, 'odd') },
    ...(even ? [{ name: 'word/footer2.xml', type: wordType('footer'), content: footerPart(profile, 'even') }] : []),
  ]
}

function otherParts(report: Report, copy: string | undefined): PackagePart[] {
  const core = 'application/vnd.openxmlformats-package.core-properties+xml'
  const extended = 'application/vnd.openxmlformats-officedocument.extended-properties+xml'
  const properties = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
  const own: Relationship = { id: 'rId1', type: relation('customXmlProps'), target: 'customXml/itemProps1.xml' }
  return [
    { name: 'docProps/core.xml', type: core, content: coreProperties(report) },
    { name: 'docProps/app.xml', type: extended, content: extendedProperties(report) },
    ...(copy === undefined
      ? []
      : [
          { name: 'customXml/item1.xml', type: 'application/xml', content: copyPart(copy), relationships: [own] },
          { name: 'customXml/itemProps1.xml', type: properties, content: copyProperties() },
        ]),
  ]
}

const mediaParts = (pictures: ReadonlyMap<string, PicturePart>): PackagePart[] =>
  [...pictures.values()].map(({ name, type, bytes }) => ({ name, type, content: bytes }))
