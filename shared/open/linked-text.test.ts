/** Report with linked figures → Word → changed in Word → report. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { docxParts, editDocx } from '../docx/edit-docx.test-data'
import { defaultWordOptions, writeDocx } from '../docx/write'
import { refreshLinkedFigures } from '../linked-figures'
import { blockText, PLAIN_NUMBER, plain, type Block, type FigureRun, type FigureSource, type Report } from '../report'
import { arbitraryLinkedReport } from '../report/arbitrary-report.test-data'
import { writeReportCopy } from '../report-file'
import { newReport } from '../template'
import { openReport } from './open-report'

const template = officialTemplate()
const profile = officialProfile()
const input = 'requests.received.naturalPerson'

const run = (source: FigureSource, text: string): FigureRun => {
  return { kind: 'figure', source, style: { ...PLAIN_NUMBER, unit: '件' }, text, marks: [] }
}
const received = () => run({ kind: 'cell', figure: input }, '36件')
const total = () => run({ kind: 'sum', figures: [input, 'requests.carriedIn.naturalPerson'] }, '38件')

const first: Block = { kind: 'paragraph', content: [...plain('本年收到申请'), received(), ...plain('，已经全部登记在册。')] }
const second: Block = { kind: 'paragraph', content: [...plain('连同上年结转共办理'), total(), ...plain('，没有逾期。')] }

function linkedReport(): Report {
  const organ = { fullName: '云岭市档案馆', shortName: '', kind: 'office' as const }
  const fresh = newReport(template, { organ, year: 2026, scope: 'own', now: '2026-11-21T00:00:00.000Z' })
  const zeros = Object.fromEntries(Object.keys(fresh.figures).map((id) => [id, '0']))
  return {
    ...fresh,
    figures: { ...zeros, [input]: '36', 'requests.carriedIn.naturalPerson': '2' },
    sections: fresh.sections.map((s) => (s.id === 'overview' ? { ...s, blocks: [first, second] } : s)),
  }
}

async function written(report: Report, copy = true) {
  const options = { ...defaultWordOptions, copy }
  const result = await writeDocx(report, template, profile, { copy: writeReportCopy(report), options })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

async function opened(bytes: Uint8Array) {
  const result = await openReport(bytes, '年报.docx', [template], { now: '2027-01-20T00:00:00.000Z' })
  if (!result.ok) throw new Error(result.trouble.message)
  const blocks = result.value.report.sections.find((s) => s.id === 'overview')!.blocks
  return { report: result.value.report, blocks, codes: result.value.opening!.findings.map((f) => f.code) }
}

const body = (bytes: Uint8Array) => docxParts(bytes).get('word/document.xml')!
const change = (bytes: Uint8Array, edit: (text: string) => string) => editDocx(bytes, { 'word/document.xml': edit })

describe('linked figures in a Word file of our own', () => {
  it('stand between numbered bookmarks, and come back', async () => {
    const bytes = await written(linkedReport())
    expect([...body(bytes).matchAll(/w:name="(_nbm_\d+)"/g)].map((m) => m[1])).toEqual(['_nbm_1', '_nbm_2'])
    expect(body(bytes)).toMatch(/<w:bookmarkStart[^>]*_nbm_1[^>]*><w:r>.*?36件<\/w:t><\/w:r><w:bookmarkEnd/)
    expect((await opened(bytes)).blocks).toEqual([first, second])
  })

  it('have no bookmarks in a file for publication', async () => {
    const bytes = await written(linkedReport(), false)
    expect(body(bytes)).not.toContain('_nbm_')
    expect((await opened(bytes)).blocks.map(blockText)).toEqual([first, second].map(blockText))
  })

  it('in any report survive the way to Word and back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLinkedReport(template), async (drawn) => {
        const report = refreshLinkedFigures(drawn, template)
        expect((await opened(await written(report))).report).toEqual(report)
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  it('keep their link where only the words around them were changed, and lose it where they were', async () => {
    const bytes = await written(linkedReport())
    const around = await opened(change(bytes, (text) => text.replace('已经全部登记在册', '均已登记')))
    expect(around.blocks).toEqual([
      { kind: 'paragraph', content: [...plain('本年收到申请'), received(), ...plain('，均已登记。')] },
      second,
    ])
    expect(around.codes).not.toContain('O190')
    const inside = await opened(change(bytes, (text) => text.replace('>36件<', '>40件<')))
    expect(inside.blocks).toEqual([{ kind: 'paragraph', content: plain('本年收到申请40件，已经全部登记在册。') }, second])
    expect(inside.codes).toContain('O190')
  })

  it('of a paragraph that was copied in Word are linked once', async () => {
    const bytes = await written(linkedReport())
    const twice = await opened(
      change(bytes, (text) =>
        text.replace(/<w:p>(?:(?!<\/w:p>).)*本年收到申请.*?<\/w:p>/, (all) => all.replace('登记', '收下') + all),
      ),
    )
    expect(twice.blocks.map(blockText)).toHaveLength(3)
    expect(twice.blocks[1]).toEqual(first)
    expect(twice.blocks[2]).toEqual(second)
  })

  it('that say something else than their cell does now are text, and that is told', async () => {
    const bytes = await written(linkedReport())
    const moved = await opened(change(bytes, (text) => text.replace('>36<', '>37<')))
    expect(moved.report.figures[input]).toBe('37')
    expect(moved.blocks.map(blockText)).toEqual([first, second].map(blockText))
    expect(moved.blocks.every((block) => 'content' in block && block.content.every(({ kind }) => kind === 'text'))).toBe(true)
    expect(moved.codes.filter((code) => code === 'O191')).toHaveLength(2)
  })

  it('without their copy are text', async () => {
    const bytes = editDocx(await written(linkedReport()), { 'customXml/item1.xml': null })
    const { report } = await opened(bytes)
    expect(JSON.stringify(report)).not.toContain('"figure"')
    expect(report.sections.flatMap((s) => s.blocks.map(blockText)).join()).toContain('本年收到申请36件')
  })
})
