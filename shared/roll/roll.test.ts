import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { runChecks } from '../check'
import type { Finding } from '../finding'
import { blockText, PLAIN_NUMBER, text, type Block, type Inline, type Report } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { applyRoll, planRoll, proposedYears } from './index'
import { NOW, before, lastYear, plan, rolled, template } from './rolled.test-data'

const COLUMNS = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrganization']
const row = (line: string, values: string[]) =>
  Object.fromEntries(COLUMNS.map((c, i) => [`requests.${line}.${c}`, values[i] ?? null]))

describe('a draft rolled from last year', () => {
  it('counts as cleared only what is blank in the draft', () => {
    const figures = { ...row('carriedIn', ['2']), ...row('carriedOut', ['3']), ...row('received', ['4']) }
    expect(rolled(lastYear({}, figures)).plan.cleared.sort()).toEqual([
      'requests.carriedOut.naturalPerson',
      'requests.received.naturalPerson',
    ])
  })

  it('carries what was carried out into what is carried in, and clears every other figure', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const copy = structuredClone(report)
        const { file } = rolled(report, report.year + 1)
        expect(report).toEqual(copy)
        for (const [id, value] of Object.entries(file.report.figures)) {
          const number =
            id.startsWith('requests.carriedIn.') && /^\d+$/.test(report.figures[id.replace('carriedIn', 'carriedOut')] ?? '')
          expect(value).toBe(number ? report.figures[id.replace('carriedIn', 'carriedOut')] : null)
        }
        expect(file.report.signature.date).toBe('')
        expect(file.papers?.decisions).toEqual([])
        expect(file.papers?.previous?.report.figures).toEqual(report.figures)
      }),
      { numRuns: 30 },
    )
  })

  it('is silent about the carry-over once checked against the report it comes from', () => {
    const report = lastYear({}, row('carriedOut', ['3', '0', '0', '1', '0', '0']))
    const { file } = rolled(report)
    const previous = { report, values: evaluate(template, report.figures) }
    const codes = (figures: Report['figures']) =>
      runChecks(template, { ...file.report, figures }, evaluate(template, figures), null, 'full', { previous }).map(
        (f: Finding) => f.code,
      )
    expect(codes(file.report.figures)).not.toContain('Y01')
    expect(codes({ ...file.report.figures, 'requests.carriedIn.welfare': '2' })).toContain('Y01')
  })

  it('asks about a carried cell that was in doubt when last year was read, and about blank ones', () => {
    const report = lastYear({}, row('carriedOut', ['3', '', '0', '/', '0', '0']))
    const doubt = {
      code: 'O26',
      severity: 'warning' as const,
      message: '',
      where: { figure: 'requests.carriedOut.naturalPerson' },
    }
    const opening = { sourceName: '去年.docx', format: 'docx' as const, findings: [doubt], stated: {} }
    const made = plan({ report, opening })
    const { opening: asked } = applyRoll(made, new Set())
    expect(asked?.findings.map((f) => [f.code, f.where, f.also])).toEqual([
      ['O195', { figure: 'requests.carriedIn.naturalPerson' }, undefined],
      ['O196', { figure: 'requests.carriedIn.business' }, ['requests.carriedIn.welfare']],
    ])
    expect(made.carried).toHaveLength(4)
    const settled = plan({ report, opening: { ...opening, findings: [{ ...doubt, settled: 'accepted' }] } })
    expect(settled.findings.map((f) => f.code)).toEqual(['O196'])
    const stated = plan({ report, opening: { ...opening, findings: [], stated: { 'requests.carriedOut.total': '5' } } })
    expect(stated.findings.filter((f) => f.code === 'O195')).toHaveLength(4)
  })

  it('carries nothing over a gap between the years, and refuses a year that is no later one', () => {
    const report = lastYear({}, row('carriedOut', ['3', '0', '0', '1', '0', '0']))
    const made = plan({ report, opening: null }, 2027)
    expect([made.carried, made.findings.map((f) => f.code)]).toEqual([[], ['O197']])
    const refused = planRoll(
      { file: { report, opening: null }, name: '去年.docx' },
      { from: template, to: template, mapping: null },
      2025,
      NOW,
    )
    expect(refused).toMatchObject({ ok: false, trouble: { code: 'E143' } })
    const noWay = planRoll(
      { file: { report, opening: null }, name: '去年.docx' },
      { from: before, to: template, mapping: null },
      2026,
      NOW,
    )
    expect(noWay).toMatchObject({ ok: false, trouble: { code: 'E144' } })
  })

  it('shows no figure of last year where prose is linked to a cell', () => {
    const source = { kind: 'cell', figure: 'requests.received.total' } as const
    const chip: Inline = { kind: 'figure', source, style: { ...PLAIN_NUMBER, unit: '件' }, text: '36件', marks: [] }
    const last: Inline = { ...chip, source: { kind: 'previous', figures: ['requests.received.total'] }, text: '12件' }
    const block: Block = { kind: 'paragraph', content: [text('收到'), chip, text('，上年'), last] }
    const { file } = rolled(lastYear({ overview: [block] }, row('received', ['36', '0', '0', '0', '0', '0'])))
    expect(blockText(file.report.sections.find((s) => s.id === 'overview')!.blocks[0]!)).toBe('收到＿＿件，上年36件')
    expect(file.papers!.carried[0]!.text).toBe('收到＿＿件，上年36件')
  })

  it('comes into the form in force from the one before, without the tables that only kept old figures', () => {
    const report = lastYear(
      {},
      { 'requests.carriedOut.naturalPerson': '2', 'disclosure.rules.publicTotal': '7', 'requests.other-other.business': '4' },
      before,
      2020,
    )
    const made = plan({ report, opening: null }, 2021, before)
    const { report: draft, papers } = applyRoll(made, proposedYears(made))
    expect(draft.templateId).toBe(template.id)
    expect(draft.title).toBe('和平市东城区人民政府办公室2021年政府信息公开工作年度报告')
    expect(draft.figures['requests.carriedIn.naturalPerson']).toBe('2')
    expect(Object.values(draft.figures).filter((v) => v !== null)).toEqual(['2'])
    expect(draft.sections.flatMap((s) => s.blocks).some((b) => b.kind === 'table')).toBe(false)
    expect(papers?.previous?.report).toMatchObject({ templateId: before.id, year: 2020 })
  })
})
