import validate, { ready } from '@ooxml-tools/validate'
import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocx } from '@shared/docx/read'
import { plain, text, type Block, type Inline, type Report } from '@shared/report'
import { arbitraryReport } from '@shared/report/arbitrary-report.test-data'
import { officialProfile, plainProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { docxParts, editDocx } from '../../edit-docx.test-data'
import { lintDocx } from '../../lint'
import { everyBlockReport } from '../every-block-report.test-data'
import { defaultWordOptions } from '../word-options'
import { writeDocx, type WriteDocxOptions } from '../write-docx'

const template = officialTemplate()
const profile = officialProfile()
const DOCUMENT = 'word/document.xml'

async function written(report: Report, options: WriteDocxOptions = {}, look = profile): Promise<Uint8Array> {
  const result = await writeDocx(report, template, look, options)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

/** What a reader sees who accepts all changes; bookmarks and places in the file are of no account. */
function seen(bytes: Uint8Array) {
  const read = readDocx(bytes)
  if (!read.ok) throw new Error(read.trouble.message)
  return read.value.source.blocks.map((block): unknown => {
    if (block.kind !== 'table') return { ...block, place: null }
    const rows = block.rows.map((row) => row.cells.map(({ bookmarks: _, ...cell }) => cell))
    return { rows, headerRows: block.headerRows }
  })
}

/** The file with all changes rejected shows what this one shows with all accepted. */
const turned = (bytes: Uint8Array) =>
  editDocx(bytes, {
    [DOCUMENT]: (xml) =>
      xml
        .replace(/<(\/?)w:ins\b/g, '<$1w:INS')
        .replace(/<(\/?)w:del\b/g, '<$1w:ins')
        .replace(/<(\/?)w:INS\b/g, '<$1w:del')
        .replace(/<(\/?)w:delText\b/g, '<$1w:t'),
  })

const bodyOf = (bytes: Uint8Array) => docxParts(bytes).get(DOCUMENT)!

/** Only the words, with what came and went in brackets. */
const marked = (xml: string) =>
  xml
    .replace(/<w:ins [^>]*\/>|<w:del [^>]*\/>/g, '')
    .replace(/<w:ins [^>]*>/g, '[+')
    .replace(/<w:del [^>]*>/g, '[-')
    .replace(/<\/w:ins>/g, '+]')
    .replace(/<\/w:del>/g, '-]')
    .replace(/<[^>]+>/g, '')

const withBlocks = (report: Report, section: string, blocks: Block[]): Report => ({
  ...report,
  sections: report.sections.map((s) => (s.id === section ? { ...s, blocks } : s)),
})
const paragraph = (content: string | Inline[]): Block => ({
  kind: 'paragraph',
  content: typeof content === 'string' ? plain(content) : content,
})

const base = everyBlockReport(template)
const overview = (...blocks: Block[]) => withBlocks(base, 'overview', blocks)
const paragraphsWith = (xml: string, word: string) =>
  (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? []).filter((p) => marked(p).includes(word))

describe('changes since an earlier report', () => {
  it('are whole words and figures, in the name of the organ, at the time of the report’s own change', async () => {
    const before = overview(paragraph('2025年公开信息128条，其中政策文件6件。'))
    const after = overview(paragraph('2026年公开信息1286条，其中政策文件6件。'))
    const xml = bodyOf(await written(after, { changesSince: before }))
    expect(paragraphsWith(xml, '公开信息').map(marked)).toEqual([
      '[-2025-][+2026+]年公开信息[-128-][+1286+]条，其中政策文件6件。',
    ])
    expect(xml).toContain('w:author="云岭市青禾区政务服务中心" w:date="2027-01-20T08:30:00Z"')
    expect(xml).toMatch(/<w:del [^>]*><w:r><w:rPr>.*?<\/w:rPr><w:delText xml:space="preserve">128<\/w:delText><\/w:r><\/w:del>/)
  })
  it('are whole paragraphs with their ends, where one came or went', async () => {
    const kept = paragraph('全年收到公开申请12件，均在期限内答复。')
    const before = overview(kept, paragraph('组织两次业务培训，参训人员八十余人。'))
    const after = overview(paragraph('新设咨询窗口三处，方便群众查阅。'), kept)
    const xml = bodyOf(await written(after, { changesSince: before }))
    const came = paragraphsWith(xml, '新设')
    const went = paragraphsWith(xml, '培训')
    expect(came.map(marked)).toEqual(['[+新设咨询窗口三处，方便群众查阅。+]'])
    expect(came[0]).toMatch(/<w:pPr><w:pStyle w:val="ReportBody"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr>/)
    expect(went.map(marked)).toEqual(['[-组织两次业务培训，参训人员八十余人。-]'])
    expect(went[0]).toMatch(/<w:rPr><w:del [^>]*\/><\/w:rPr><\/w:pPr>/)
    expect(paragraphsWith(xml, '收到公开申请').map(marked)).toEqual(['全年收到公开申请12件，均在期限内答复。'])
  })
  it('are figures in their cells, totals too, inside their bookmarks', async () => {
    const after = {
      ...base,
      figures: { ...base.figures, 'requests.received.naturalPerson': '812', 'disclosure.rules.issued': null },
    }
    const xml = bodyOf(await written(after, { changesSince: base }))
    const cell = (name: string) => marked(new RegExp(`w:name="${name}"[^>]*>(.*?)<w:bookmarkEnd`).exec(xml)![1]!)
    expect(cell('_nb_received_np')).toBe(`[-${base.figures['requests.received.naturalPerson']}-][+812+]`)
    expect(cell('_nb_rules_issued')).toBe(`[-${base.figures['disclosure.rules.issued']}-]`)
    expect(cell('_nb_received_sum')).toMatch(/^\[-\d+-\]\[\+\d+\+\]$/)
    expect(xml.match(/<w:bookmarkStart/g)).toHaveLength(200)
  })
  it('are told where only the emphasis is another', async () => {
    const before = overview(paragraph('共清理文件32件。'))
    const after = overview(paragraph([text('共清理文件'), text('32件', ['bold']), text('。')]))
    const xml = bodyOf(await written(after, { changesSince: before }))
    expect(paragraphsWith(xml, '清理文件').map(marked)).toEqual(['共清理文件[-32件-][+32件+]。'])
  })
  it('keep a row that is repeated on each page apart from one that is not', async () => {
    const table = (headerRows: number, ...rows: string[][]): Block => ({
      kind: 'table',
      headerRows,
      rows: rows.map((cells) => ({ cells: cells.map((word) => ({ colspan: 1, rowspan: 1, paragraphs: [plain(word)] })) })),
    })
    const before = overview(table(0, ['平台', '条数'], ['门户网站', '860']))
    const after = overview(table(1, ['平台', '条数'], ['门户网站', '860']))
    const bytes = await written(after, { changesSince: before })
    expect(seen(turned(bytes))).toEqual(seen(await written(before)))
  })
  it('are rows of an ordinary table that came or went', async () => {
    const row = (...cells: string[]) => ({ cells: cells.map((word) => ({ colspan: 1, rowspan: 1, paragraphs: [plain(word)] })) })
    const table = (...rows: string[][]): Block => ({ kind: 'table', headerRows: 1, rows: rows.map((cells) => row(...cells)) })
    const before = overview(table(['平台', '条数'], ['门户网站', '860'], ['微博账号', '12']))
    const after = overview(table(['平台', '条数'], ['门户网站', '912'], ['政务新媒体矩阵', '45']))
    const bytes = await written(after, { changesSince: before })
    const rows = bodyOf(bytes)
      .match(/<w:tr>.*?<\/w:tr>/gs)!
      .slice(0, 4)
    expect(rows.map(marked)).toEqual(['平台条数', '门户网站[-860-][+912+]', '[-微博账号-][-12-]', '[+政务新媒体矩阵+][+45+]'])
    expect(rows[2]).toMatch(/<w:trPr>.*<w:del [^>]*\/><\/w:trPr>/s)
    expect(seen(bytes)).toEqual(seen(await written(after)))
    expect(seen(turned(bytes))).toEqual(seen(await written(before)))
  })
  it('are none between equal reports: the file is the ordinary one', async () => {
    expect(bodyOf(await written(base, { changesSince: structuredClone(base) }))).toBe(bodyOf(await written(base)))
  })
  it('give the new report when all are accepted and the old one when all are rejected', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(template), arbitraryReport(template), fc.boolean(), async (before, other, related) => {
        const after = related ? { ...before, title: other.title, figures: other.figures, sections: mixed(before, other), media: { ...before.media, ...other.media } } : other // prettier-ignore
        const bytes = await written(after, { changesSince: before })
        expect(seen(bytes)).toEqual(seen(await written(after)))
        expect(seen(turned(bytes))).toEqual(seen(await written(before)))
        expect(lintDocx(bytes)).toEqual([])
      }),
      { numRuns: Number(process.env.NIANBAO_RUNS ?? 12), endOnFailure: true },
    )
  }, 600_000)
  it('work with headings in the text and in the plain look', async () => {
    const [before] = fc.sample(arbitraryReport(template), { numRuns: 1, seed: 5 })
    const options = { ...defaultWordOptions, runInHeadings: true, copy: false }
    const bytes = await written(base, { changesSince: before!, options })
    expect(seen(turned(bytes))).toEqual(seen(await written(before!, { options })))
    const plainLook = await written(base, { changesSince: before! }, plainProfile())
    expect(seen(plainLook)).toEqual(seen(await written(base, {}, plainProfile())))
  })
  it('have no error for the schema validator', async () => {
    const [before] = fc.sample(arbitraryReport(template), { numRuns: 1, seed: 9 })
    const bytes = await written(base, { changesSince: before!, copy: '{}' })
    if (process.env.KEEP_DOCX) writeFileSync(process.env.KEEP_DOCX, bytes)
    await ready()
    for (const version of ['Microsoft365', 'Office2007'] as const) expect(await validate(bytes, 'docx', version)).toEqual([])
  }, 60_000)
  it('are not shown against a report on another template', async () => {
    const result = await writeDocx(base, template, profile, { changesSince: { ...base, templateId: 'gov-disclosure-2019' } })
    expect(result).toMatchObject({ ok: false, trouble: { code: 'E121' } })
  })
  it('name the program when the report has no organ', async () => {
    const nobody = { ...base, organ: { ...base.organ, fullName: ' ' }, modified: 'never', title: `${base.title}（修订）` }
    const xml = bodyOf(await written(nobody, { changesSince: base }))
    expect(xml).toContain('w:author="nianbao"')
    expect(xml).not.toContain('w:date=')
  })
})

/** Every second block of the one, then of the other report. */
function mixed(before: Report, other: Report): Report['sections'] {
  return before.sections.map((section, i) => {
    const forms = section.blocks.filter((block) => block.kind === 'form')
    const some = (list: Block[]) => list.filter((block, at) => block.kind !== 'form' && at % 2 === 0)
    return { ...section, blocks: [...some(section.blocks), ...forms, ...some(other.sections[i]!.blocks)] }
  })
}
