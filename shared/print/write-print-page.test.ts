import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '@shared/calculate'
import { everyBlockReport } from '@shared/docx/write/every-block-report.test-data'
import { canRender, renderer } from '@shared/docx/write/rendered-pages.test-data'
import { writeDocx } from '@shared/docx/write'
import { defaultWordOptions, type WordOptions } from '@shared/docx/write/word-options'
import { plain, type Report } from '@shared/report'
import { arbitraryReport } from '@shared/report/arbitrary-report.test-data'
import { officialProfile, plainProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { layOutReport, writePrintPage } from '.'
import type { PrintLayout } from './print-layout'

const template = officialTemplate()
const report = everyBlockReport(template)
const valuesOf = (one: Report) => evaluate(template, one.figures)

const laidOut = (options: Partial<WordOptions> = {}, one = report): PrintLayout =>
  layOutReport(one, template, options.look === 'plain' ? plainProfile() : officialProfile(), valuesOf(one), {
    ...defaultWordOptions,
    ...options,
  })
const page = (one: Report, options = defaultWordOptions) =>
  writePrintPage(one, template, officialProfile(), valuesOf(one), options)

/** The lines of the prose, page by page. */
const prose = ({ pages }: PrintLayout) =>
  pages.map(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'text'
        ? piece.lines.map((line) =>
            line.runs
              .map((run) => run.text)
              .join('')
              .replace(/\s/g, ''),
          )
        : [],
    ),
  )

test('the same report gives the same page, without a script and with nothing to fetch', () => {
  const html = page(report)
  expect(page(report)).toBe(html)
  expect(html).not.toMatch(/<script|javascript:|https?:|url\(|<link|@import| on\w+=/i)
  expect(html).toContain("default-src 'none'")
})

test('words of a report are never markup', () => {
  const hostile = structuredClone(report)
  const evil = '<img src=x onerror=alert(1)>"\'&<script>alert(2)</script></style>'
  hostile.title = evil
  hostile.sections[1]!.blocks = [{ kind: 'paragraph', content: plain(evil) }]
  hostile.signature = { organs: [evil], date: evil }
  hostile.figures[Object.keys(hostile.figures)[0]!] = evil
  const html = page(hostile)
  expect(html).not.toMatch(/<script|<img src=x|<\/style>[^]*<\/style>/)
  expect(html).toContain('&lt;script&gt;')
})

test('every figure stands in exactly one cell with its value', () => {
  const html = page(report)
  const found = [...html.matchAll(/data-cell="([^"]+)"[^>]*><div[^>]*>(.*?)<\/div>/g)].map(([, id, inside]) => [
    id,
    inside!.replace(/<[^>]*>/g, ''),
  ])
  const values = valuesOf(report)
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...template.figures.keys()].map((id) => [id, values[id] ?? ''])))
  expect(found).toHaveLength(200)
})

test('no number wraps, however long, and no cell is lower than its words', () => {
  for (const look of ['official', 'plain'] as const) {
    const rows = laidOut({ look }).pages.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'table' ? [...piece.head, ...piece.rows] : [])),
    )
    const cells = rows.flatMap(({ cells: all, height }) => all.map((cell) => ({ ...cell, room: height })))
    const figures = cells.filter(({ figure }) => figure !== null)
    expect(figures.length).toBe(200)
    figures.forEach(({ paragraphs }) => expect(paragraphs.map(({ lines }) => lines.length)).toEqual([1]))
    cells
      .filter(({ rowspan, paragraphs }) => rowspan === 1 && paragraphs.length > 0)
      .forEach(({ height, room }) => expect(height).toBeLessThanOrEqual(room))
  }
})

test('a picture without its bytes leaves what it showed', () => {
  const { media: _, ...rest } = report
  const html = page({ ...rest, media: {} })
  expect(html).toContain('政务公开专栏首页')
  expect(html).not.toContain('<img')
})

test('page numbers stand outside: odd pages right, even pages left; printed on one side in the middle', () => {
  const aligned = (html: string) =>
    [...html.matchAll(/class="number[^"]*" style="([^"]*)">([^<]*)/g)].map((m) => [/text-align:(\w+)/.exec(m[1]!)![1], m[2]])
  expect(aligned(page(report)).slice(0, 3)).toEqual([
    ['right', '— 1 —'],
    ['left', '— 2 —'],
    ['right', '— 3 —'],
  ])
  const single = aligned(page(report, { ...defaultWordOptions, singleSided: true }))
  expect(new Set(single.map(([align]) => align))).toEqual(new Set(['center']))
})

test('the header of the long table stands again on the next page', () => {
  const long = structuredClone(report)
  long.sections.find(({ id }) => id === 'overview')!.blocks = [{ kind: 'paragraph', content: plain('甲'.repeat(28 * 12)) }]
  const tables = laidOut({}, long).pages.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'table'))
  expect(tables.filter(({ head }) => head.length === 3).length).toBeGreaterThan(2)
})

test('headings are named with the page and place they stand on', () => {
  const { headings, pages } = laidOut()
  expect(headings[0]).toMatchObject({ level: 1, page: 1 })
  const chapters = headings.filter(({ level }) => level === 2).map(({ text }) => text)
  expect(chapters).toEqual(template.sections.flatMap(({ heading }) => heading ?? []))
  headings.forEach(({ page: at }) => expect(at).toBeLessThanOrEqual(pages.length))
})

test('what a person chose changes the pages as it changes the Word file', () => {
  const lines = (options: Partial<WordOptions>) => prose(laidOut(options))
  expect(
    lines({ runInHeadings: true })
      .flat()
      .some((line) => line.startsWith('（一）主动公开。2026年')),
  ).toBe(true)
  expect(lines({ lineDistance: 600 }).length).toBeGreaterThanOrEqual(lines({}).length)
  expect(laidOut({ look: 'plain' }).pages[0]!.pieces[0]).toMatchObject({ kind: 'text', style: 'Title' })
  expect(page(report, { ...defaultWordOptions, seal: true })).not.toBe(page(report))
})

test('any report can be laid out in either look', () => {
  fc.assert(
    fc.property(arbitraryReport(template), fc.constantFrom('official', 'plain'), (any, look) => {
      const { pages } = laidOut({ look }, any)
      expect(pages.length).toBeGreaterThan(0)
      pages.forEach(({ number }, i) => expect(number).toBe(i + 1))
    }),
    { numRuns: 40 },
  )
})

test.skipIf(!canRender)(
  `lines and pages are those of the Word file in LibreOffice${canRender ? '' : ' (skipped: soffice or pdftotext is not installed)'}`,
  async () => {
    const render = renderer()
    try {
      const written = await writeDocx(report, template, officialProfile())
      if (!written.ok) throw new Error(written.trouble.message)
      const office = render.pages(written.value)
      const ours = prose(laidOut())
      expect(ours).toHaveLength(office.length)
      const shown = new Set(office.flatMap(({ lines }, i) => lines.map(({ text }) => `${i}:${text}`)))
      const all = ours.flatMap((lines, i) => lines.map((line) => `${i}:${line}`))
      const missing = all.filter((line) => !shown.has(line))
      expect(missing.slice(Math.floor(all.length * 0.06))).toEqual([])
    } finally {
      render.remove()
    }
  },
  120_000,
)
