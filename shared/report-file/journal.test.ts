import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { mediaBytes, type Report } from '../report'
import { isEmpty } from '../working-papers'
import { arbitraryPapers } from '../working-papers/arbitrary-papers.test-data'
import { readJournal, writeJournalBeside, writeJournalReport } from '.'

const template = officialTemplate()
const picturesOf = (report: Report) =>
  Object.fromEntries(Object.entries(report.media).map(([id, media]) => [id, mediaBytes(media)]))
const opening = { sourceName: '去年.docx', format: 'docx' as const, findings: [], stated: {} }

describe('the journal', () => {
  it('gives back the report and what stands beside it, whatever they hold', () => {
    fc.assert(
      fc.property(
        arbitraryReport(template),
        arbitraryPapers(arbitraryReport(template)),
        fc.boolean(),
        (report, papers, imported) => {
          const file = { report, opening: imported ? opening : null, ...(isEmpty(papers) ? {} : { papers }) }
          const texts = { report: writeJournalReport(report), beside: writeJournalBeside(file) }
          expect(readJournal(texts, picturesOf(report), [template])).toEqual({ ok: true, value: file })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('keeps every word when pictures or what stood beside the report are lost', () => {
    const [report] = fc.sample(
      arbitraryReport(template).filter((r) => Object.keys(r.media).length > 0),
      { numRuns: 1, seed: 3 },
    ) as [Report]
    const read = readJournal({ report: writeJournalReport(report), beside: '{"opening":' }, {}, [template])
    if (!read.ok) throw new Error(read.trouble.message)
    expect(read.value.opening).toBeNull()
    const without = report.sections.map((s) => ({ ...s, blocks: s.blocks.filter((b) => b.kind !== 'image') }))
    expect(read.value.report).toEqual({ ...report, sections: without, media: {} })
  })

  it('of which the report is torn says so', () => {
    const [report] = fc.sample(arbitraryReport(template), { numRuns: 1, seed: 4 }) as [Report]
    const text = writeJournalReport(report)
    expect(readJournal({ report: text.slice(0, text.length / 2), beside: null }, {}, [template])).toMatchObject({
      ok: false,
      trouble: { code: 'E03' },
    })
    expect(readJournal({ report: text, beside: null }, picturesOf(report), [])).toMatchObject({ trouble: { code: 'E03' } })
  })
})
