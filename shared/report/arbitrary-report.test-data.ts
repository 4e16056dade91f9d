/** Any report at all, in canonical form, for property tests of every reader and writer. */
import fc from 'fast-check'
import { zlibSync } from 'fflate'
import type { Template } from '@shared/template'
import { canonicalReport } from './canonical'
import { newMedia } from './media'
import type { FigureRun, FigureSource, NumberStyle } from './figure-run'
import type { Mark } from './marks'
import type { Block, Inline, Media, Report, Section, TableBlock, TableRow } from './report'
import { crc32 } from '../zip'

const WORDS = [
  '本机关', '政府信息', '主动公开', '依申请', '全年', '修订', '办理', '规范性文件', '“放管服”', '（试行）', '《条例》', '——', '……',
  '，', '。', '；', '、', '：', '95%', '1,234', '12.50', '2026年', '１２', 'COVID-19', 'https://example.gov.cn/a?b=1&c=2', '<b>', '"',
  "'", '&amp;', '𠮷', '䶮', '亻', 'é', ' ', '　',
] // prettier-ignore

/** Words in a row; begins and ends with a visible character, as prose does. */
export const arbitraryWords = (most = 12): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most })
    .map((words) => words.join('').trim())
    .map((words) => (words === '' ? '公开' : words))

/** Raised and lowered at once is nothing a word processor can show. */
const arbitraryMarks: fc.Arbitrary<Mark[]> = fc
  .tuple(fc.subarray<Mark>(['bold', 'underline']), fc.constantFrom<Mark | null>(null, null, 'subscript', 'superscript'))
  .map(([marks, height]) => [...marks, ...(height ? [height] : [])].sort())

const arbitraryRun: fc.Arbitrary<Inline> = fc.record({
  kind: fc.constant('text' as const),
  text: arbitraryWords(),
  marks: arbitraryMarks,
})

/** Runs with breaks between them, never at the ends. */
export const arbitraryInlines: fc.Arbitrary<Inline[]> = fc
  .tuple(arbitraryRun, fc.array(fc.tuple(fc.boolean(), arbitraryRun), { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest.flatMap(([broken, run]): Inline[] => (broken ? [{ kind: 'break' }, run] : [run]))])

const arbitraryText = fc.record({
  kind: fc.constantFrom('paragraph', 'list-item', 'note'),
  content: arbitraryInlines,
}) as fc.Arbitrary<Block>

const arbitraryHeading: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('heading' as const),
  level: fc.constantFrom(2, 3, 4),
  content: arbitraryInlines,
})

const arbitraryCell: fc.Arbitrary<Inline[][]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: arbitraryInlines }, fc.constant<Inline[]>([])),
  {
    minLength: 1,
    maxLength: 2,
  },
)

/** Tiles a grid with cells that span rows and columns; the last column stays single, so no row is left without a cell. */
export const arbitraryTable: fc.Arbitrary<TableBlock> = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    headerRows: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ rows, columns, headerRows }) =>
    fc
      .array(
        fc.record({ wide: fc.integer({ min: 1, max: 3 }), high: fc.integer({ min: 1, max: 3 }), paragraphs: arbitraryCell }),
        {
          minLength: rows * columns,
          maxLength: rows * columns,
        },
      )
      .map((cells) => ({ kind: 'table' as const, headerRows: Math.min(headerRows, rows), rows: tile(rows, columns, cells) })),
  )

function tile(rows: number, columns: number, wishes: { wide: number; high: number; paragraphs: Inline[][] }[]): TableRow[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false))
  return taken.map((_, row) => {
    const cells: TableRow['cells'] = []
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue
      const wish = wishes[row * columns + column]!
      const last = column === columns - 1
      let colspan = 1
      while (colspan < wish.wide && column + colspan < columns - 1 && !taken[row]![column + colspan]) colspan++
      const rowspan = last ? 1 : Math.min(wish.high, rows - row)
      for (let r = row; r < row + rowspan; r++) taken[r]!.fill(true, column, column + colspan)
      cells.push({ colspan, rowspan, paragraphs: wish.paragraphs })
    }
    return { cells }
  })
}

const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const uint32 = (n: number) => Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255)
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

/** A real PNG of one grey pixel. */
export function tinyPng(grey: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = join(ascii(type), data)
    return join(uint32(data.length), body, uint32(crc32(body)))
  }
  const header = join(uint32(1), uint32(1), Uint8Array.of(8, 0, 0, 0, 0))
  const end = chunk('IEND', new Uint8Array())
  return join(ascii('\x89PNG\r\n\x1a\n'), chunk('IHDR', header), chunk('IDAT', zlibSync(Uint8Array.of(0, grey))), end)
}

const arbitraryImage = fc.record({
  grey: fc.integer({ min: 0, max: 255 }),
  alt: fc.oneof(fc.constant(''), arbitraryWords(4)),
  width: fc.integer({ min: 10, max: 1560 }),
  height: fc.integer({ min: 10, max: 2000 }),
})

type Drawn = { blocks: Block[]; media: Record<string, Media> }

const arbitraryDrawn: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 4, arbitrary: arbitraryText.map((block) => ({ blocks: [block], media: {} })) },
  { weight: 2, arbitrary: arbitraryHeading.map((block) => ({ blocks: [block], media: {} })) },
  { weight: 1, arbitrary: arbitraryTable.map((block) => ({ blocks: [block as Block], media: {} })) },
  {
    weight: 1,
    arbitrary: arbitraryImage.map(({ grey, ...place }) => {
      const { id, media } = newMedia(tinyPng(grey))!
      return { blocks: [{ kind: 'image', media: id, ...place } as Block], media: { [id]: media } }
    }),
  },
)

/** Blank, a number, or what somebody typed that is no number. */
export const arbitraryFigure: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('/', '—', '无', '3件', '1.5', '-2', '约20') },
)

function arbitrarySection(spec: Template['sections'][number]): fc.Arbitrary<{ section: Section; media: Drawn['media'] }> {
  const form: Block[] = spec.form ? [{ kind: 'form', form: spec.form }] : []
  return fc.tuple(fc.array(arbitraryDrawn, { maxLength: 5 }), fc.nat({ max: 5 })).map(([drawn, place]) => {
    const blocks = drawn.flatMap((d) => d.blocks)
    const before = Math.min(place, blocks.length)
    return {
      section: { id: spec.id, blocks: [...blocks.slice(0, before), ...form, ...blocks.slice(before)] },
      media: Object.assign({}, ...drawn.map((d) => d.media)) as Drawn['media'],
    }
  })
}

const arbitraryDate = fc
  .record({
    year: fc.integer({ min: 2022, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}年${month}月${day}日`)

const arbitrarySignature: fc.Arbitrary<Report['signature']> = fc.oneof(
  fc.constant<Report['signature']>({ organs: [], date: '' }),
  fc.record({
    organs: fc.array(fc.constantFrom('云岭市人民政府', '青禾区政务服务中心'), { minLength: 1, maxLength: 2 }),
    date: arbitraryDate,
  }),
)

const arbitraryStyle: fc.Arbitrary<NumberStyle> = fc.record({
  numerals: fc.constantFrom('arabic', 'chinese'),
  scale: fc.constantFrom('one', 'tenThousand'),
  decimals: fc.nat({ max: 4 }),
  over: fc.nat({ max: 4 }),
  unit: fc.constantFrom('', '件', '条', '%', '万元'),
})

/** Any linked figure of a template, as it was shown some time. */
export function arbitraryFigureRun(template: Template): fc.Arbitrary<FigureRun> {
  const id = fc.constantFrom(...template.figures.keys())
  const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 })
  const source: fc.Arbitrary<FigureSource> = fc.oneof(
    fc.record({ kind: fc.constant('cell' as const), figure: id }),
    fc.record({ kind: fc.constant('rate' as const), part: ids, base: ids }),
    fc.record({ kind: fc.constantFrom('sum' as const, 'previous' as const, 'difference' as const), figures: ids }),
    fc.record({ kind: fc.constantFrom('growth' as const, 'trend' as const), figures: ids }),
  )
  return fc.record({
    kind: fc.constant('figure' as const),
    source,
    style: arbitraryStyle,
    text: fc.constantFrom('36件', '十八', '98.5%', '增长', '2万余条'),
    marks: arbitraryMarks,
  })
}

/** The same reports with linked figures here and there in the paragraphs of the chapters. */
export const arbitraryLinkedReport = (template: Template): fc.Arbitrary<Report> =>
  fc
    .tuple(arbitraryReport(template), fc.array(arbitraryFigureRun(template), { minLength: 1, maxLength: 6 }))
    .map(([report, runs]) => {
      let next = 0
      const sections = report.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block): Block => {
          const run = runs[next % runs.length]!
          if (!('content' in block) || next++ % 2 === 1) return block
          const at = next % (block.content.length + 1)
          return { ...block, content: [...block.content.slice(0, at), run, ...block.content.slice(at)] }
        }),
      }))
      const paragraph: Block = { kind: 'paragraph', content: runs }
      return canonicalReport({ ...report, sections: sections.map((s) => ({ ...s, blocks: [...s.blocks, paragraph] })) })
    })

/** Canonical reports on a template: every section and input present, marks, breaks, merged cells, pictures, signature. */
export function arbitraryReport(template: Template): fc.Arbitrary<Report> {
  const inputs = [...template.figures.values()].filter((figure) => figure.source === 'input').map((figure) => figure.id)
  return fc
    .record({
      organ: fc.record({
        fullName: fc.constantFrom('云岭市人民政府', '青禾区政务服务中心', '䶮山县人民政府办公室'),
        shortName: fc.constantFrom('云岭市', '青禾区政务中心', ''),
        kind: fc.constantFrom('government', 'office', 'department', 'township', 'other', 'unknown'),
      }),
      year: fc.integer({ min: 2021, max: 2030 }),
      scope: fc.constantFrom('own', 'area'),
      sections: fc.tuple(...template.sections.map(arbitrarySection)),
      values: fc.array(arbitraryFigure, { minLength: inputs.length, maxLength: inputs.length }),
      signature: arbitrarySignature,
      modified: fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }).map((s) => new Date(s * 1000).toISOString()),
    })
    .map(({ sections, values, organ, year, ...rest }) =>
      canonicalReport({
        ...rest,
        templateId: template.id,
        organ: organ as Report['organ'],
        year,
        scope: rest.scope as Report['scope'],
        title: `${organ.fullName}${year}年政府信息公开工作年度报告`,
        sections: sections.map((s) => s.section),
        figures: Object.fromEntries(inputs.map((id, i) => [id, values[i]!])),
        media: Object.assign({}, ...sections.map((s) => s.media)) as Report['media'],
      }),
    )
}
