import validate, { ready } from '@ooxml-tools/validate'
import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { newMedia, plain, type Block, type Report } from '@shared/report'
import { arbitraryReport } from '@shared/report/arbitrary-report.test-data'
import { writeReportCopy } from '@shared/report-file'
import { newReport } from '@shared/template'
import { officialProfile, plainProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { docxParts } from '../edit-docx.test-data'
import { figureBookmarks } from '../figure-bookmark'
import { lintDocx } from '../lint'
import { everyBlockReport } from './every-block-report.test-data'
import { smallReport, smallTemplate } from './small-template.test-data'
import { defaultWordOptions, LOOKS, type WordOptions } from './word-options'
import { writeDocx, type WriteDocxOptions } from './write-docx'

const template = officialTemplate()
const profile = officialProfile()
const FOR_PUBLICATION = { ...defaultWordOptions, copy: false }
const EVERYTHING_CHOSEN: WordOptions = {
  look: 'official',
  fonts: { title: '方正小标宋_GBK', body: '仿宋_GB2312', chapter: '方正黑体_GBK', section: '楷体_GB2312', table: '仿宋' },
  chineseDigits: true,
  lineDistance: 580,
  tableSize: 24,
  titleOnThirdLine: true,
  runInHeadings: true,
  boldThirdLevel: true,
  singleSided: true,
  seal: true,
  copy: true,
}
const DOCUMENT = 'word/document.xml'

async function written(report: Report, options: WriteDocxOptions = {}, on = template): Promise<Uint8Array<ArrayBuffer>> {
  const result = await writeDocx(report, on, profile, options)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

const documentOf = async (report: Report, options?: WriteDocxOptions, on = template) =>
  docxParts(await written(report, options, on)).get(DOCUMENT)!

/** The small report with other blocks in its second section. */
function withBlocks(blocks: Block[], media: Report['media'] = {}): Report {
  const report = smallReport(smallTemplate())
  return { ...report, media, sections: report.sections.map((s) => (s.id === 'overview' ? { ...s, blocks } : s)) }
}

const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values))
const { choices } = profile
const arbitraryOptions: fc.Arbitrary<WordOptions> = fc.record({
  look: fc.constantFrom(...LOOKS),
  fonts: fc.record({
    title: orNull(choices.fonts.title),
    body: orNull(choices.fonts.body),
    chapter: orNull(choices.fonts.chapter),
    section: orNull(choices.fonts.section),
    table: orNull([...choices.fonts.table, '幼圆']),
  }),
  chineseDigits: fc.boolean(),
  lineDistance: orNull([...choices.lineDistances, 7]),
  tableSize: orNull(choices.tableSizes),
  titleOnThirdLine: fc.boolean(),
  runInHeadings: fc.boolean(),
  boldThirdLevel: fc.boolean(),
  singleSided: fc.boolean(),
  seal: fc.boolean(),
  copy: fc.boolean(),
})

const table = (cells: [colspan: number, rowspan: number][][]): Block => ({
  kind: 'table',
  headerRows: 0,
  rows: cells.map((row) => ({ cells: row.map(([colspan, rowspan]) => ({ colspan, rowspan, paragraphs: [plain('格')] })) })),
})

describe('a written Word file', () => {
  it('has no error for the schema validator, full or empty', async () => {
    const full = await written(everyBlockReport(template), {
      copy: '{"a":"<&>"}',
      options: { ...defaultWordOptions, seal: true },
    })
    if (process.env.KEEP_DOCX) writeFileSync(process.env.KEEP_DOCX, full)
    const empty = await written(
      newReport(template, { organ: { fullName: '', shortName: '', kind: 'unknown' }, year: 2026, scope: 'own', now: '' }),
    )
    await ready()
    const chosen = await written(everyBlockReport(template), { copy: '{}', options: EVERYTHING_CHOSEN })
    const plainLook = await writeDocx(everyBlockReport(template), template, plainProfile(), { copy: '{}' })
    for (const version of ['Microsoft365', 'Office2007'] as const) {
      for (const file of [full, empty, chosen, plainLook.ok ? plainLook.value : empty])
        expect(await validate(file, 'docx', version)).toEqual([])
    }
    expect(plainLook.ok).toBe(true)
  }, 60_000)

  it('is found faultless for any report, in either look, whatever was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(template), arbitraryOptions, async (report, options) => {
        const look = options.look === 'plain' ? plainProfile() : profile
        const result = await writeDocx(report, template, look, { copy: writeReportCopy(report), options })
        expect(result.ok ? lintDocx(result.value, options.look === 'plain' ? 9741 : 8845) : result.trouble).toEqual([])
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('has the parts of a report file in their fixed order and no others', async () => {
    expect([...docxParts(await written(everyBlockReport(template), { copy: '{}' })).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      DOCUMENT,
      'word/styles.xml',
      'word/settings.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/_rels/document.xml.rels',
      'docProps/core.xml',
      'docProps/app.xml',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
      'word/media/image1.png',
    ])
  })

  it('names no user, host or folder of this machine', async () => {
    const all = [...docxParts(await written(everyBlockReport(template), { copy: '{}' })).values()].join('\n')
    const words = [hostname(), userInfo().username === 'root' ? '/root' : userInfo().username, process.cwd(), '/tmp']
    for (const word of words) expect(all).not.toContain(word)
  })
})

describe('the bytes of a Word file', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('are the same each time, in other time zones too', async () => {
    const report = everyBlockReport(template)
    const copy = writeReportCopy(report)
    const offsets = new Set<number>()
    const files: string[] = []
    for (const TZ of ['UTC', 'Asia/Shanghai', 'Pacific/Kiritimati', 'America/St_Johns']) {
      process.env.TZ = TZ
      offsets.add(new Date(0).getTimezoneOffset())
      files.push(String(await written(structuredClone(report), { copy })))
    }
    expect(offsets.size).toBe(4)
    expect(new Set(files).size).toBe(1)
  })
})

describe('figures in a Word file', () => {
  it('have a bookmark for each of the 200 cells, numbered from 0, with names Word takes', async () => {
    const body = await documentOf(everyBlockReport(template))
    const found = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"\/>/g)]
    expect(new Set(found.map((match) => match[1]))).toEqual(new Set(figureBookmarks(template).keys()))
    expect(found.map((match) => Number(match[2]))).toEqual(Array.from({ length: 200 }, (_, i) => i))
    expect(Math.max(...found.map((match) => match[1]!.length))).toBe(36)
  })
  it('have the names of the examples', () => {
    const names = figureBookmarks(template)
    expect(names.get('_nb_received_np')).toBe('requests.received.naturalPerson')
    expect(names.get('_nb_denied_administrativeInquiry_oth')).toBe('requests.denied-administrativeInquiry.otherOrganization')
    expect(names.get('_nb_normative_inForce')).toBe('disclosure.normative.inForce')
    expect(names.get('_nb_litigationAfterReview_total')).toBe('review.litigationAfterReview.total')
  })
  it('are the same with and without copy and bookmarks', async () => {
    const report = everyBlockReport(template)
    const withAll = await documentOf(report, { copy: '{}' })
    const without = await documentOf(report, { options: FOR_PUBLICATION })
    expect(without).not.toContain('bookmark')
    expect(withAll.replace(/<w:bookmark(Start|End)[^>]*>/g, '')).toBe(without)
    expect(
      [...docxParts(await written(report, { options: FOR_PUBLICATION })).keys()].filter((name) => name.startsWith('customXml')),
    ).toEqual([])
  })
  it('keep every digit of an amount, print 0 as 0 and nothing for a blank', async () => {
    const report = everyBlockReport(template)
    report.figures['disclosure.fees.amount'] = '0.50'
    report.figures['disclosure.rules.issued'] = '0'
    report.figures['disclosure.rules.repealed'] = null
    const body = await documentOf(report)
    const cell = (name: string) => new RegExp(`w:name="${name}"[^>]*>(.*?)<w:bookmarkEnd`).exec(body)![1]!.replace(/<[^>]+>/g, '')
    expect([cell('_nb_fees_amount'), cell('_nb_rules_issued'), cell('_nb_rules_repealed')]).toEqual(['0.50', '0', ''])
  })
})

describe('prose in a Word file', () => {
  const small = smallTemplate()

  it('is separated where two tables would touch, and ends with a paragraph behind a last table', async () => {
    const report = withBlocks([table([[[1, 1]]]), table([[[1, 1]]])])
    const last = { ...report.sections[3]!, blocks: [table([[[1, 1]]])] }
    const bare = { ...report, signature: { organs: [], date: '' }, sections: [...report.sections.slice(0, 3), last] }
    const body = await documentOf(bare, {}, small)
    expect(body.match(/ReportSeparator/g)).toHaveLength(2)
  })
  it('has no empty paragraph outside cells and separators', async () => {
    const body = (await documentOf(everyBlockReport(template))).replace(/<w:tbl>.*?<\/w:tbl>/g, '')
    const empty = body.match(/<w:p>(?:(?!<\/w:p>|<w:r>).)*<\/w:p>/g) ?? []
    expect(empty.filter((paragraph) => !paragraph.includes('ReportSeparator'))).toEqual([])
  })
  it('closes gaps and cuts spans that overlap in a table that does not tile', async () => {
    const broken = table([[[2, 9], [1, 1]], [[5, 1]], [[1, 2], [1, 2], [1, 1]]]) // prettier-ignore
    expect(lintDocx(await written(withBlocks([broken]), {}, small))).toEqual([])
  })
  it('drops what no text of Word may hold', async () => {
    const strange = 'a\u0001b\ud800c\ufffed\u200be\u00a0f\tg'
    const body = await documentOf(
      withBlocks([{ kind: 'paragraph', content: [{ kind: 'text', text: strange, marks: [] }] }]),
      {},
      small,
    )
    expect(body).toContain('<w:t xml:space="preserve">abcde f</w:t><w:tab/><w:t xml:space="preserve">g</w:t>')
  })
  it('writes the same picture once and makes it fit the text', async () => {
    const { media } = smallReport(small)
    const [id] = Object.keys(media)
    const image = (width: number, height: number): Block => ({ kind: 'image', media: id!, alt: '', width, height })
    const bytes = await written(withBlocks([image(3120, 100), image(100, 4200), image(0, 0)], media), {}, small)
    const parts = docxParts(bytes)
    expect([...parts.keys()].filter((name) => name.includes('media'))).toHaveLength(1)
    const sizes = [...parts.get(DOCUMENT)!.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map((match) => [+match[1]!, +match[2]!])
    expect(sizes[0]).toEqual([1560 * 3600, 50 * 3600])
    expect(sizes[1]).toEqual([50 * 3600, 2100 * 3600])
    expect(sizes[2]![0]).toBe(sizes[2]![1])
  })
  it('keeps the last words on the page of the signature', async () => {
    const report = everyBlockReport(template)
    const paragraphs = (await documentOf(report)).match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)!
    expect(paragraphs.at(-3)).toContain('<w:keepNext/><w:keepLines/>')
    const unsigned = (await documentOf({ ...report, signature: { organs: [], date: '' } })).match(
      /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g,
    )!
    expect(unsigned.at(-1)).not.toContain('keep')
  })
})

describe('trouble with a Word file', () => {
  const small = smallTemplate()
  const troubleOf = async (report: Report) => {
    const result = await writeDocx(report, small, profile, {})
    return result.ok ? null : result.trouble
  }

  it('is a table with more columns than Word can hold', async () => {
    const trouble = await troubleOf(withBlocks([table([[[64, 1]]])]))
    expect(trouble?.code).toBe('E52')
    expect(trouble?.message).toContain('一、概况')
    expect(await troubleOf(withBlocks([table([[[63, 1]]])]))).toBeNull()
  })
  it('is a picture that is missing, no picture at all or not of its type', async () => {
    const image: Block = { kind: 'image', media: 'm', alt: '', width: 10, height: 10 }
    const { media } = newMedia(Uint8Array.of(0xff, 0xd8, 0xff))!
    for (const wrong of [{}, { m: { type: 'image/png', data: '***' } }, { m: { ...media, type: 'image/png' } }])
      expect((await troubleOf(withBlocks([image], wrong as Report['media'])))?.code).toBe('E53')
    expect(await troubleOf(withBlocks([image], { m: media }))).toBeNull()
  })
  it('is a fault of the program that the check finds, and then there are no bytes', async () => {
    const narrow = { ...profile, tables: { ...profile.tables, width: 20_000 } }
    const result = await writeDocx(smallReport(small), small, narrow, {})
    expect(result).toMatchObject({ ok: false, trouble: { code: 'E50' } })
    expect('value' in result).toBe(false)
  })
})
