/** Files of our own writer: everything the report holds is found again, before anything is interpreted. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../../calculate'
import { inlineText, plain, type Block, type Inline, type Report } from '../../report'
import { arbitraryReport } from '../../report/arbitrary-report.test-data'
import { readReportCopy, writeReportCopy } from '../../report-file'
import type { SourceBlock } from '../../source'
import { figureBookmarks } from '../figure-bookmark'
import { writeDocx } from '../write'
import { hasOffice, officeFolder } from '../libre-office.test-data'
import { opened } from './docx-fixture.test-data'

const template = officialTemplate()
const profile = officialProfile()

async function written(report: Report): Promise<Uint8Array> {
  const result = await writeDocx(report, template, profile, { copy: writeReportCopy(report) })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

type Seen = { kind: string; content?: Inline[]; cells?: string[]; [key: string]: unknown }

const seenLine = (content: Inline[], more: object = {}): Seen => ({ kind: 'line', content, ...more })

/** Cell by cell: columns are not told apart here, spans and words are. */
const cells = (rows: { cells: { colspan: number; rowspan: number; paragraphs: Inline[][] }[] }[]) =>
  rows.flatMap((row) => row.cells.map((c) => JSON.stringify([c.colspan, c.rowspan, c.paragraphs])))

function expectedBlock(block: Block, report: Report): Seen {
  switch (block.kind) {
    case 'heading':
      return seenLine(block.content, { outline: block.level })
    case 'paragraph':
      return seenLine(block.content)
    case 'list-item':
      return seenLine(block.content, { listItem: true })
    case 'note':
      return seenLine(block.content, { role: 'note' })
    case 'table':
      return { kind: 'table', headerRows: block.headerRows, cells: cells(block.rows) }
    case 'image':
      return { kind: 'image', media: block.media, alt: block.alt }
    case 'form': {
      const values = evaluate(template, report.figures)
      const rows = template.forms.get(block.form)!.rows.map((row) => ({
        cells: row.cells.map((c) => ({ ...c, paragraphs: [plain(c.kind === 'text' ? c.text : (values[c.figure] ?? ''))] })),
      }))
      return { kind: 'table', cells: cells(rows) }
    }
  }
}

const expected = (report: Report): Seen[] => [
  seenLine(plain(report.title), { role: 'title' }),
  ...template.sections.flatMap((spec, i) => [
    ...(spec.heading ? [seenLine(plain(spec.heading), { outline: 1 })] : []),
    ...report.sections[i]!.blocks.map((block) => expectedBlock(block, report)),
  ]),
  ...report.signature.organs.map((organ) => seenLine(plain(organ), { role: 'signature' })),
  ...(report.signature.date ? [seenLine(plain(report.signature.date), { role: 'date' })] : []),
]

/** The title's line breaks are the writer's; a standard table's repeated rows are the profile's. */
function seen(block: SourceBlock): Seen {
  if (block.kind === 'table') return { kind: 'table', headerRows: block.headerRows, cells: cells(block.rows) }
  if (block.kind === 'image') return { kind: 'image', media: block.media, alt: block.alt }
  const { place: _, ...line } = block
  return line.role === 'title' ? seenLine(plain(inlineText(line.content).replace(/\n/g, '')), { role: 'title' }) : line
}

describe('a file of our own', () => {
  it('gives back title, headings, prose, tables, pictures, signature and the copy', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(template), async (report) => {
        const content = opened(await written(report))
        expect(content.source.blocks.map(seen)).toMatchObject(expected(report))
        expect(content.source.findings).toEqual([])
        expect(content.source.media).toEqual(report.media)
        const copy = readReportCopy(content.copy!)
        expect(copy.ok && copy.value.report.sections).toEqual(report.sections)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('names each of the 200 figures by a bookmark in its cell', async () => {
    const [report] = fc.sample(arbitraryReport(template), { numRuns: 1, seed: 11 })
    const values = evaluate(template, report!.figures)
    const names = figureBookmarks(template)
    const found = opened(await written(report!)).source.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.cells.filter((cell) => cell.bookmarks.length > 0)) : [],
    )
    expect(found).toHaveLength(200)
    for (const cell of found) {
      expect(cell.bookmarks).toHaveLength(1)
      expect(cell.paragraphs.map(inlineText).join('')).toBe(values[names.get(cell.bookmarks[0]!)!] ?? '')
    }
  })
})

const skipped = hasOffice ? '' : ' (skipped: soffice is not installed)'
const office = officeFolder()
afterAll(() => office.remove())

const REPORTS = fc.sample(arbitraryReport(template), { numRuns: 2, seed: 7 })

describe.skipIf(!hasOffice)(`a file of our own, saved again by LibreOffice${skipped}`, () => {
  it.each(['docx', 'odt'])(
    'through %s, holds the same words, figures, roles and copy',
    async (way) => {
      for (const report of REPORTS) {
        const before = opened(await written(report))
        const first = office.convert('own.docx', await written(report), way)
        const again = way === 'docx' ? first : office.convert('own.odt', first, 'docx')
        const after = opened(again)
        expect(after.source.blocks.map(withUsedColumns).map(seen)).toEqual(before.source.blocks.map(withUsedColumns).map(seen))
        expect(bookmarkedFigures(after.source.blocks)).toEqual(bookmarkedFigures(before.source.blocks))
        if (way === 'docx') expect(after.copy).toBe(before.copy)
      }
    },
    180_000,
  )

  it('names its styles as the profile does', () => {
    const { styles } = profile
    expect([styles.ReportTableNote, styles.ReportSignature, styles.ReportDate, styles.ReportItem].map((s) => s.name)).toEqual([
      '年报表注',
      '年报落款',
      '年报日期',
      '年报条目',
    ])
  })
})

/** LibreOffice drops grid columns in which no cell begins; spans are counted without them on both sides. */
function withUsedColumns(block: SourceBlock): SourceBlock {
  if (block.kind !== 'table') return block
  const begun = new Set(block.rows.flatMap((row) => row.cells.map((c) => c.column)))
  const used = (from: number, to: number) => [...begun].filter((column) => from <= column && column < to).length
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((c) => ({ ...c, column: used(0, c.column), colspan: used(c.column, c.column + c.colspan) })),
  }))
  return { ...block, rows }
}

const bookmarkedFigures = (blocks: SourceBlock[]) =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) =>
            row.cells.flatMap((c) => c.bookmarks.map((name) => [name, c.paragraphs.map(inlineText).join('')])),
          )
        : [],
    ),
  )
