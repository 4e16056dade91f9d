import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import { canonicalReport, plain, type Report } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { newReport } from '../template'
import { writeEditorDocument } from '.'
import { readEditorDocument } from './read-editor-document.test-data'

const template = officialTemplate()
const organ = { fullName: '云岭市人民政府办公室', shortName: '云岭市', kind: 'office' as const }
const fresh = newReport(template, { organ, year: 2026, scope: 'own', now: '2026-11-21T00:00:00.000Z' })
const roundTrip = (report: Report) => readEditorDocument(writeEditorDocument(report, template), template, report.media)

describe('the editor document', () => {
  it('holds everything of a report', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        expect(roundTrip(report)).toEqual(report)
      }),
      { numRuns: 200 },
    )
  })

  it('holds everything of a report after it travelled as JSON', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const document = JSON.parse(JSON.stringify(writeEditorDocument(report, template)))
        expect(readEditorDocument(document, template, report.media)).toEqual(report)
      }),
      { numRuns: 50 },
    )
  })

  it('offers an empty paragraph where nothing is written yet', () => {
    const document = writeEditorDocument(fresh, template)
    const overview = document.content.find((part) => part.type === 'section' && part.attrs.key === 'overview')
    const types = overview?.type === 'section' ? overview.content.map((block) => block.type) : []
    expect(types.slice(0, 4)).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
    expect(document.content[1]).toEqual({ type: 'section', attrs: { key: 'preface' }, content: [{ type: 'paragraph' }] })
    expect(roundTrip(fresh)).toEqual(canonicalReport(fresh))
  })

  it('gives every section of the template its place and its own table, whatever the report lacks', () => {
    const torn: Report = {
      ...fresh,
      sections: [
        {
          id: 'other-matters',
          blocks: [
            { kind: 'form', form: 'review' },
            { kind: 'paragraph', content: plain('未收取信息处理费。') },
          ],
        },
      ],
    }
    const sections = roundTrip(torn).sections
    expect(sections.map((s) => s.id)).toEqual(template.sections.map((s) => s.id))
    const forms = sections.map((s) => s.blocks.flatMap((b) => (b.kind === 'form' ? [b.form] : [])))
    expect(forms).toEqual(template.sections.map((s) => (s.form ? [s.form] : [])))
    expect(sections.at(-1)?.blocks).toEqual([{ kind: 'paragraph', content: plain('未收取信息处理费。') }])
  })

  it('takes empty signature lines for no signature', () => {
    expect(roundTrip({ ...fresh, signature: { organs: [' '], date: '' } }).signature).toEqual({ organs: [], date: '' })
  })
})
