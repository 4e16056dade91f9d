import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillPages } from './fill-pages'
import type { TableToPlace, TextToPlace } from './print-blocks'
import type { Line, PrintCell, PrintPage } from './print-layout'

const line = (text: string): Line => ({
  runs: [{ text, marks: [], latin: false, gapBefore: false, gapAfter: false, hangs: false }],
  indent: 0,
  stretched: false,
})

function prose(
  name: string,
  lines: number,
  more: Partial<TextToPlace> & { keepNext?: boolean; keepLines?: boolean } = {},
): TextToPlace {
  const { keepNext = false, keepLines = false, ...rest } = more
  return {
    kind: 'text',
    tag: 'p',
    style: 'ReportBody',
    alignment: 'both',
    left: 0,
    width: 400,
    before: 0,
    after: 0,
    lines: Array.from({ length: lines }, (_, i) => line(`${name}${i + 1}`)),
    units: Array.from({ length: lines }, (_, i) => ({ height: 10, withNext: i === lines - 1 ? keepNext : keepLines })),
    ...rest,
  }
}

const cell = (text: string, more: Partial<PrintCell> = {}): PrintCell => ({
  column: 1,
  colspan: 1,
  rowspan: 1,
  margin: 0,
  height: 10,
  scope: null,
  figure: null,
  paragraphs: [{ style: 'ReportTableLabel', alignment: 'left', lines: [line(text)] }],
  ...more,
})

function table(rows: number, more: Partial<TableToPlace> = {}): TableToPlace {
  return {
    kind: 'table',
    left: 0,
    grid: [50, 50],
    before: 0,
    after: 0.5,
    headRows: 1,
    rows: Array.from({ length: rows }, (_, i) => ({ height: 10, cells: [cell(i === 0 ? '头' : `行${i}`)] })),
    units: Array.from({ length: rows }, (_, i) => ({ height: 10, withNext: i === 0 })),
    ...more,
  }
}

const said = (page: PrintPage) =>
  page.pieces.flatMap((piece) => {
    const wordsOf = (lines: readonly Line[]) => lines.map((one) => one.runs.map((run) => run.text).join(''))
    if (piece.kind === 'text') return wordsOf(piece.lines)
    if (piece.kind === 'picture') return ['图']
    return [...piece.head, ...piece.rows].map((row) =>
      row.cells.map((one) => one.paragraphs.flatMap((p) => wordsOf(p.lines)).join('') || '（续）').join('|'),
    )
  })

test('lines go on where the page ends, and the next page begins at its top', () => {
  const pages = fillPages([prose('甲', 4), prose('乙', 3, { before: 5 })], 50)
  expect(pages.map(said)).toEqual([
    ['甲1', '甲2', '甲3', '甲4'],
    ['乙1', '乙2', '乙3'],
  ])
  expect(pages[1]!.pieces[0]).toMatchObject({ top: 0, continued: false })
  expect(fillPages([prose('甲', 7)], 50)[1]!.pieces[0]).toMatchObject({ top: 0, continued: true })
})

test('distance stands between blocks, not below the last line of a page', () => {
  const [page] = fillPages([prose('甲', 1, { after: 8 }), prose('乙', 1, { before: 4, after: 90 })], 100)
  expect(page!.pieces.map(({ top }) => top)).toEqual([0, 22])
})

test('a heading goes with what follows it, a table’s header with its first row', () => {
  const heading = prose('题', 1, { keepNext: true })
  expect(fillPages([prose('甲', 4), heading, prose('乙', 2)], 50).map(said)[1]).toEqual(['题1', '乙1', '乙2'])
  expect(fillPages([prose('甲', 3), heading, table(3)], 55).map(said)[1]).toEqual(['题1', '头', '行1', '行2'])
})

test('the header stands again above the rows of a new page, and its height counts', () => {
  const pages = fillPages([table(8)], 40)
  expect(pages.map(said)).toEqual([
    ['头', '行1', '行2', '行3'],
    ['头', '行4', '行5', '行6'],
    ['头', '行7'],
  ])
  expect(pages[1]!.pieces[0]!.top).toBe(0)
})

test('what no page can hold together is broken at a page’s end', () => {
  const long = prose('长', 9, { keepLines: true, keepNext: true })
  expect(fillPages([prose('甲', 2), long, prose('末', 1)], 40).flatMap(said)).toHaveLength(12)
  expect(fillPages([{ ...prose('高', 1), units: [{ height: 99, withNext: false }] }], 40)).toHaveLength(1)
})

test('a cell over several rows goes on without its words, or has them where they fit', () => {
  const rows = (height: number) => {
    const whole = table(6)
    whole.rows[1]!.cells.unshift(cell('组', { column: 0, rowspan: 5, height }))
    return fillPages([prose('甲', 2), whole], 40).map(said)
  }
  expect(rows(10)[0]).toEqual(['甲1', '甲2', '头', '组|行1'])
  expect(rows(10)[1]).toEqual(['头', '（续）|行2', '行3', '行4'])
  expect(rows(25)[0]).toEqual(['甲1', '甲2', '头', '（续）|行1'])
  expect(rows(25)[1]).toEqual(['头', '组|行2', '行3', '行4'])
})

test('every line and row stands on exactly one page, in order, inside the text area', () => {
  const block = fc.oneof(
    fc.record({ n: fc.integer({ min: 1, max: 12 }), keepNext: fc.boolean(), keepLines: fc.boolean(), before: fc.nat(20) }),
    fc.record({ rows: fc.integer({ min: 2, max: 15 }) }),
  )
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (list) => {
      const blocks = list.map((one, i) => ('rows' in one ? table(one.rows) : prose(`${i}-`, one.n, one)))
      const pages = fillPages(blocks, 80)
      const all = pages.flatMap(said).filter((word) => word !== '头')
      expect(all).toEqual(
        blocks.flatMap((one, i) =>
          one.kind === 'text' ? one.lines.map((_, k) => `${i}-${k + 1}`) : one.rows.slice(1).map((_, k) => `行${k + 1}`),
        ),
      )
      for (const { pieces } of pages) {
        const last = pieces.at(-1)!
        const height =
          last.kind === 'table' ? 10 * (last.head.length + last.rows.length) : last.kind === 'text' ? 10 * last.lines.length : 0
        expect(last.top + height).toBeLessThanOrEqual(80.02)
      }
    }),
    { numRuns: 100 },
  )
})
