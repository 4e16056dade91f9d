/** What was done to a Word file of ours in other programs: what is visible wins, and every change is told. */
import { afterAll, describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { docxParts, editDocx, type PartEdits } from '../docx/edit-docx.test-data'
import { hasOffice, officeFolder } from '../docx/libre-office.test-data'
import { defaultWordOptions, writeDocx } from '../docx/write'
import { blockText, plain, type Block, type Report } from '../report'
import { writeReportCopy } from '../report-file'
import { newReport } from '../template'
import { openReport } from './open-report'

const template = officialTemplate()
const office = officeFolder()
afterAll(() => office.remove())

const DOCUMENT = 'word/document.xml'
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: plain(words) })

function invented(): Report {
  const report = newReport(template, {
    organ: { fullName: '云岭市青禾区政务服务中心', shortName: '青禾区政务服务中心', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '2027-01-20T08:30:00.000Z',
  })
  Object.keys(report.figures).forEach((id, i) => (report.figures[id] = i === 7 ? null : String((i * 37) % 500)))
  const put = (section: string, blocks: Block[]) => (report.sections.find((s) => s.id === section)!.blocks = blocks)
  put('overview', [
    { kind: 'heading', level: 2, content: plain('（一）主动公开') },
    paragraph('全年通过门户网站公开政府信息1286条，回应关切32次。'),
    paragraph('开展业务培训两次，参训人员八十余人。'),
  ])
  put('problems', [paragraph('一是力量不足，已补充两人。'), paragraph('二是栏目偏旧，已改版。')])
  put('other-matters', [paragraph('2026年未收取信息处理费。')])
  report.signature = { organs: ['云岭市青禾区政务服务中心'], date: '2027年1月20日' }
  return report
}

const report = invented()
const written = async (copy = true) => {
  const options = { ...defaultWordOptions, copy }
  const result = await writeDocx(report, template, officialProfile(), { copy: writeReportCopy(report), options })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

async function opened(bytes: Uint8Array) {
  const result = await openReport(bytes, '年报.docx', [template], { now: '2027-02-01T00:00:00.000Z' })
  if (!result.ok) throw new Error(result.trouble.message)
  const { report: read, opening } = result.value
  return { report: read, findings: opening!.findings, codes: [...new Set(opening!.findings.map((f) => f.code))].sort() }
}

const afterEdit = async (edits: PartEdits) => opened(editDocx(await written(), edits))
const inBody = (edit: (xml: string) => string) => afterEdit({ [DOCUMENT]: edit })

const texts = (read: Report) => read.sections.map((s) => [s.id, s.blocks.map((b) => `${b.kind} ${blockText(b)}`)])

describe('a Word file of ours that somebody edited', () => {
  it('brings a changed figure in, with what it was and is', async () => {
    const { report: read, findings } = await inBody((xml) => xml.replace(/(_nb_received_np"[\s\S]*?<w:t[^>]*>)[^<]*/, '$1987'))
    expect(read.figures).toEqual({ ...report.figures, 'requests.received.naturalPerson': '987' })
    const told = findings.filter((f) => f.code === 'O80').map((f) => f.message)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      new RegExp(`^Word 文件里改过：.*自然人.*由 ${report.figures['requests.received.naturalPerson']} 改为 987。$`),
    )
  })
  it('brings a figure in that was made blank, and one typed into a blank', async () => {
    const blank = Object.entries(report.figures).find(([, value]) => value === null)![0]
    expect(blank).toBe('disclosure.penalty.decisions')
    const { report: read, findings } = await inBody((xml) =>
      xml
        .replace(/(<w:bookmarkStart w:name="_nb_penalty_decisions"[^>]*\/>)/, '$1<w:r><w:t>15</w:t></w:r>')
        .replace(/(<w:bookmarkStart w:name="_nb_coercion_decisions"[^>]*\/>)<w:r>.*?<\/w:r>/s, '$1'),
    )
    expect([read.figures['disclosure.penalty.decisions'], read.figures['disclosure.coercion.decisions']]).toEqual(['15', null])
    expect(findings.filter((f) => f.code === 'O80').map((f) => f.message.split('由 ')[1])).toEqual([
      '空白 改为 15。',
      `${report.figures['disclosure.coercion.decisions']} 改为 空白。`,
    ])
  })
  it('brings a changed, an added and a deleted paragraph in, each told once', async () => {
    const {
      report: read,
      findings,
      codes,
    } = await inBody((xml) =>
      xml
        .replace('公开政府信息1286条', '公开政府信息1290条')
        .replace(/<w:p>(?:(?!<\/w:p>).)*二是栏目偏旧.*?<\/w:p>/s, '')
        .replace(/(<w:p>(?:(?!<\/w:p>).)*)(一是力量不足，已补充两人。)(.*?<\/w:p>)/s, '$1$2$3$1三是新设咨询窗口三处。$3'),
    )
    expect(read.sections.find((s) => s.id === 'problems')!.blocks.map(blockText)).toEqual([
      '一是力量不足，已补充两人。',
      '三是新设咨询窗口三处。',
    ])
    expect(codes).toEqual(['O180', 'O181', 'O82'])
    expect(findings.find((f) => f.code === 'O180')!.message).toContain(
      '公开政府信息1286条，回应关切32次。”改为“门户网站公开政府信息1290条',
    )
    expect(findings.find((f) => f.code === 'O82')!.message).toContain('二是栏目偏旧')
    expect(read.figures).toEqual(report.figures)
  })
  it('tells a moved chapter as gone here and new there, and keeps its words in the chapter they now stand in', async () => {
    const { report: read, findings } = await inBody((xml) => {
      const moved = /<w:p>(?:(?!<\/w:p>).)*一是力量不足.*?<\/w:p>/s.exec(xml)![0]
      return xml.replace(moved, '').replace(/(<w:p>(?:(?!<\/w:p>).)*2026年未收取.*?<\/w:p>)/s, `$1${moved}`)
    })
    expect(read.sections.find((s) => s.id === 'other-matters')!.blocks.map(blockText)).toEqual([
      '2026年未收取信息处理费。',
      '一是力量不足，已补充两人。',
    ])
    expect(findings.map((f) => f.code)).toEqual(['O82', 'O181'])
  })
  it('has its chapters where their headings stand, in whatever order', async () => {
    const { report: read } = await inBody((xml) => {
      const chapter = (word: string, end: string) =>
        new RegExp(`<w:p>(?:(?!</w:p>).)*${word}.*?(?=<w:p>(?:(?!</w:p>).)*${end})`, 's').exec(xml)![0]
      const five = chapter('五、存在的', '六、其他')
      const one = chapter('一、总体情况', '二、主动公开')
      return xml.replace(five, '').replace(one, `${one}${five}`)
    })
    expect(texts(read)).toEqual(texts(report))
    expect(read.figures).toEqual(report.figures)
  })
  it('takes a row by its label where a copied row brought the bookmarks of another, and says so', async () => {
    const rowOf = (xml: string, name: string) => xml.match(/<w:tr>.*?<\/w:tr>/gs)!.find((row) => row.includes(`"${name}"`))!
    const { report: read, findings } = await inBody((xml) => {
      const from = rowOf(xml, '_nb_unavailable_notHeld_np')
      const to = rowOf(xml, '_nb_unavailable_needsCreation_np')
      // The row above was copied over this one, then its label and figures were typed anew.
      const figures = [...to.matchAll(/<w:t [^>]*>(\d+)<\/w:t>/g)].map((match) => match[1]!)
      let at = 0
      const copied = to.replace(/_nb_unavailable_needsCreation_/g, '_nb_unavailable_notHeld_')
      const typed = copied.replace(/(<w:t [^>]*>)\d+(<\/w:t>)/g, (_, a: string, b: string) => `${a}${figures[at++]}${b}`)
      return xml
        .replace(from, from.replace(/<w:bookmark(Start|End)[^>]*>/g, ''))
        .replace(to, typed)
        .replace('1286条', '1290条')
    })
    expect(read.figures).toEqual(report.figures)
    expect(findings.map((f) => f.code)).toContain('O40')
  })
  it('leaves the cells of a deleted row blank and tells each', async () => {
    const { report: read, findings } = await inBody((xml) => {
      const row = xml.match(/<w:tr>.*?<\/w:tr>/gs)!.find((one) => one.includes('_nb_carriedOut_np'))!
      return xml.replace(row, '')
    })
    const lost = Object.keys(report.figures).filter((id) => id.startsWith('requests.carriedOut.'))
    expect(read.figures).toEqual({ ...report.figures, ...Object.fromEntries(lost.map((id) => [id, null])) })
    expect(findings.filter((f) => f.code === 'O80')).toHaveLength(lost.length)
  })
})

/** Runs cut in two with other session ids, marks of spelling, renamed and dropped parts: what Word and WPS do when they save. */
const SPLIT = (xml: string) =>
  xml.replace(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:t ([^>]*)>([^<])([^<]+)<\/w:t><\/w:r>/gs, (_, p: string, a: string, x: string, y: string) =>
    `<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1">${p}<w:t ${a}>${x}</w:t></w:r><w:r w:rsidRPr="00B2">${p}<w:lastRenderedPageBreak/><w:t ${a}>${y}</w:t></w:r><w:proofErr w:type="spellEnd"/>`,
  ) // prettier-ignore
const RE_GRIDDED = (xml: string) =>
  xml.replace(/<w:gridCol w:w="(\d+)"\/>/g, (_, w: string) => `<w:gridCol w:w="${Number(w) + 3}"/>`).replace(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g, '<w:tcW w:w="5000" w:type="pct"/>') // prettier-ignore
const OTHER_FONTS = (xml: string) =>
  xml.replace(/w:eastAsia="[^"]*"/g, 'w:eastAsia="微软雅黑"').replace(/w:ascii="[^"]*"/g, 'w:ascii="Calibri"')
const NO_BOOKMARKS = (xml: string) => xml.replace(/<w:bookmark(Start|End)[^>]*>/g, '')
const MOVED_COPY: PartEdits = {
  '[Content_Types].xml': (xml) => xml.replace('/customXml/itemProps1.xml', '/customXml/itemProps3.xml'),
  'word/_rels/document.xml.rels': (xml) =>
    xml.replace('../customXml/item1.xml', '../customXml/item3.xml').replace(/item1\.xml/g, 'item3.xml'),
}

describe('a Word file of ours that another program saved without a change', () => {
  const ways: [string, PartEdits][] = [
    ['cut its runs in pieces and marked the spelling', { [DOCUMENT]: SPLIT }],
    ['laid its tables on another grid', { [DOCUMENT]: RE_GRIDDED }],
    ['took other fonts', { [DOCUMENT]: OTHER_FONTS }],
    ['dropped the bookmarks', { [DOCUMENT]: NO_BOOKMARKS }],
  ]
  it.each(ways)('is the same report where it %s', async (_, edits) => {
    const { report: read, codes } = await afterEdit(edits)
    expect(read).toEqual(report)
    expect(codes).toEqual([])
  })
  it('is the same report where the copy was renamed', async () => {
    const bytes = await written()
    const copy = docxParts(bytes).get('customXml/item1.xml')!
    const moved = editDocx(bytes, { ...MOVED_COPY, 'customXml/item1.xml': null, 'customXml/_rels/item1.xml.rels': null, 'customXml/itemProps1.xml': null, 'customXml/item3.xml': () => copy }) // prettier-ignore
    const { report: read, codes } = await opened(moved)
    expect(read).toEqual(report)
    expect(codes).toEqual([])
  })
  it('has the same figures and words where copy and bookmarks are gone', async () => {
    const { report: read } = await afterEdit({
      [DOCUMENT]: (xml) => SPLIT(NO_BOOKMARKS(xml)),
      'customXml/item1.xml': null,
      'customXml/itemProps1.xml': null,
      'customXml/_rels/item1.xml.rels': null,
      'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship [^>]*customXml[^>]*\/>/, ''),
      '[Content_Types].xml': (xml) => xml.replace(/<Override PartName="\/customXml[^>]*\/>/, ''),
    })
    expect(read.figures).toEqual(report.figures)
    expect(texts(read)).toEqual(texts(report))
  })
  it('written for publication has the same figures and words', async () => {
    const { report: read } = await opened(await written(false))
    expect(read.figures).toEqual(report.figures)
    expect(texts(read)).toEqual(texts(report))
  })
  const skipped = hasOffice ? '' : ' (skipped: soffice is not installed)'
  it.skipIf(!hasOffice).each(['docx', 'doc', 'odt'])(
    `has the same figures and words after LibreOffice, as %s${skipped}`,
    async (way) => {
      const first = office.convert('own.docx', await written(), way)
      const { report: read, findings } = await opened(way === 'docx' ? first : office.convert(`own.${way}`, first, 'docx'))
      expect(read.figures).toEqual(report.figures)
      expect(texts(read)).toEqual(texts(report))
      // Without the copy a blank is a question again.
      const asked = findings.filter((f) => f.severity !== 'notice').map((f) => f.code)
      expect(asked).toEqual(way === 'docx' ? [] : ['O45'])
    },
    120_000,
  )
})

describe('the copy in a Word file of ours', () => {
  const copyEdit = (edit: (xml: string) => string) => afterEdit({ 'customXml/item1.xml': edit })

  it('is not believed where it was changed by hand, and that is told', async () => {
    const id = 'requests.received.naturalPerson'
    const { report: read, codes } = await copyEdit((xml) => xml.replace(`"${id}":"${report.figures[id]}"`, `"${id}":"99999"`))
    expect(codes).toContain('E06')
    expect(read.figures).toEqual(report.figures)
  })
  it('of a newer program is told and left aside', async () => {
    const { report: read, codes } = await copyEdit((xml) => xml.replace(/"version":\d+/, '"version":9999'))
    expect(codes).toContain('E07')
    expect(read.figures).toEqual(report.figures)
  })
  it('does not travel when it is larger than 2 MB, and everything else does', async () => {
    const result = await writeDocx(report, template, officialProfile(), { copy: `"${'x'.repeat(2 * 1024 * 1024)}"` })
    if (!result.ok) throw new Error(result.trouble.message)
    expect([...docxParts(result.value).keys()].filter((name) => name.startsWith('customXml'))).toEqual([])
    const { report: read, codes } = await opened(result.value)
    expect(read.figures).toEqual(report.figures)
    expect(codes.filter((code) => code.startsWith('E'))).toEqual([])
  })
})
