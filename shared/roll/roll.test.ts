import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import mappingData from '@templates/gov-disclosure-2021/from-2019.json'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { runChecks } from '../check'
import type { Finding, ReportFile } from '../finding'
import { blockText, plain, PLAIN_NUMBER, text, type Block, type Inline, type Report } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { newReport, type Template } from '../template'
import { compileFormMapping } from '../template-change'
import { applyRoll, carriedProgress, carriedStates, planRoll, promisesOf, proposedYears } from './index'

const template = officialTemplate()
const before = templateOf2019()
const organ = { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' } as const
const NOW = '2026-01-06T02:00:00.000Z'

const paragraph = (words: string): Block => ({ kind: 'paragraph', content: plain(words) })

function lastYear(
  prose: Record<string, Block[]> = {},
  figures: Report['figures'] = {},
  on: Template = template,
  year = 2025,
): Report {
  const report = newReport(on, { organ, year, scope: 'own', now: '2026-01-05T01:00:00.000Z' })
  return {
    ...report,
    sections: report.sections.map((s) => ({
      ...s,
      blocks: prose[s.id] ? [...prose[s.id]!, ...s.blocks.filter((b) => b.kind === 'form')] : s.blocks,
    })),
    figures: { ...report.figures, ...figures },
    signature: { organs: [organ.fullName], date: '2026年1月20日' },
  }
}

function plan(file: ReportFile, year = 2026, from: Template = template) {
  const compiled = from === template ? null : compileFormMapping(mappingData, from, template)
  if (compiled && !compiled.ok) throw new Error(compiled.trouble.message)
  const made = planRoll({ file, name: '去年.docx' }, { from, to: template, mapping: compiled && compiled.value }, year, NOW)
  if (!made.ok) throw new Error(made.trouble.message)
  return made.value
}

function rolled(report: Report, year = 2026) {
  const made = plan({ report, opening: null }, year)
  return { plan: made, file: applyRoll(made, proposedYears(made)) }
}

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

describe('years in prose', () => {
  const cases: [string, string, string][] = [
    ['2025年，区政府办公室收到申请5件。', 'change', '2026'],
    ['２０２５年度共公开信息10条。', 'change', '２０２６'],
    ['二〇二五年，全区公开信息。', 'change', '二〇二六'],
    ['二○二九年以前完成。', 'keep', '二○三〇'],
    ['统计期限为2025年1月1日至12月31日。', 'change', '2026'],
    ['数据自2025年1月1日起至2025年12月31日止。', 'change', '2026'],
    ['与2024年相比，申请数量下降。', 'change', '2025'],
    ['针对2024年存在的问题，完善了制度。', 'change', '2025'],
    ['2026年将继续加强培训。', 'ask', '2027'],
    ['2026年，我们要做好以下工作。', 'ask', '2027'],
    ['2025年拟新建专栏。', 'ask', '2026'],
    ['2025年3月，举办培训班。', 'ask', '2026'],
    ['贯彻《2025年政务公开工作要点》。', 'keep', '2026'],
    ['按照国办公开办函〔2025〕30号要求。', 'none', ''],
    ['2025年6月1日印发的《政务公开办法》。', 'keep', '2026'],
    ['2021—2025年共公开信息。', 'keep', '2026'],
    ['自2024年起实行清单管理。', 'keep', '2025'],
    ['2019年建成的平台运行正常。', 'keep', '2020'],
  ]
  it.each(cases)('%s: %s', (words, proposal, to) => {
    const { hits } = plan({ report: lastYear({ overview: [paragraph(words)] }), opening: null })
    if (proposal === 'none') return expect(hits).toEqual([])
    expect(hits[0]).toMatchObject({ section: 'overview', block: 0, proposal })
    if (words !== '二○二九年以前完成。') expect(hits[0]!.to).toBe(to)
    expect(hits[0]!.quote.slice(hits[0]!.at, hits[0]!.at + hits[0]!.written.length)).toBe(hits[0]!.written)
  })

  it('are changed one by one, also in tables, and keep marks and links', () => {
    const source = { kind: 'cell', figure: 'requests.received.total' } as const
    const chip: Inline = { kind: 'figure', source, style: PLAIN_NUMBER, text: '2025', marks: [] }
    const blocks: Block[] = [
      { kind: 'paragraph', content: [text('在20', ['bold']), text('25年和其他年份，'), { kind: 'break' }, text('2025年'), chip] },
      {
        kind: 'table',
        headerRows: 0,
        rows: [{ cells: [{ colspan: 1, rowspan: 1, paragraphs: [plain('项目'), plain('2025年')] }] }],
      },
    ]
    const made = plan({ report: lastYear({ overview: blocks }), opening: null })
    expect(made.hits.map(({ block, piece, start }) => [block, piece, start])).toEqual([
      [0, 0, 1],
      [0, 0, 13],
      [1, 1, 0],
    ])
    const only = (n: number) =>
      applyRoll(made, new Set([made.hits[n]!.id])).report.sections.find((s) => s.id === 'overview')!.blocks
    expect(blockText(only(0)[0]!)).toBe('在2026年和其他年份，\n2025年＿＿')
    expect(only(0)[0]).toMatchObject({
      content: [
        { text: '在2026', marks: ['bold'] },
        { text: '年和其他年份，', marks: [] },
        {},
        {},
        { kind: 'figure', text: '＿＿' },
      ],
    })
    expect(blockText(only(1)[0]!)).toBe('在2025年和其他年份，\n2026年＿＿')
    expect(blockText(only(2)[1]!)).toBe('项目\n2026年')
  })

  it('that nobody chose to change leave every text as it was', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const made = plan({ report, opening: null }, report.year + 1)
        const kept = applyRoll(made, new Set()).report
        expect(kept.sections).toEqual(applyRoll({ ...made, hits: [] }, new Set()).report.sections)
      }),
      { numRuns: 20 },
    )
  })
})

describe('carried paragraphs', () => {
  const prose = {
    overview: [
      { kind: 'heading', level: 2, content: plain('（一）主动公开') } satisfies Block,
      paragraph('2025年，区政府办公室主动公开政府信息120条，其中政策文件20件。'),
      paragraph('全年组织业务培训2次，参训人员60人次。'),
    ],
    problems: [paragraph('一是公开内容不够全面。下一步，将完善目录，加强督促检查。'), paragraph('人员力量薄弱。')],
  }
  const made = plan({ report: lastYear(prose), opening: null })
  const file = applyRoll(made, proposedYears(made), { answerCarried: true })
  const carried = file.papers!.carried
  const alike = template.roll!.alike
  const withText = (words: string): Report => ({
    ...file.report,
    sections: file.report.sections.map((s) =>
      s.id === 'overview' ? { ...s, blocks: [paragraph('新增一段。'), s.blocks[0]!, paragraph(words), s.blocks[2]!] } : s,
    ),
  })

  it('wait until they are rewritten or confirmed; new numbers alone are no rewriting', () => {
    expect(carried.map(({ section, text: words }) => [section, words])).toEqual([
      ['overview', '2026年，区政府办公室主动公开政府信息120条，其中政策文件20件。'],
      ['overview', '全年组织业务培训2次，参训人员60人次。'],
      ['problems', '一是公开内容不够全面。下一步，将完善目录，加强督促检查。'],
      ['problems', '人员力量薄弱。'],
    ])
    const at = (words: string) => carriedStates(withText(words), carried, alike)[0]!
    expect(at(carried[0]!.text)).toMatchObject({ state: 'waiting', block: 2, similarity: 1, figures: ['120条', '20件'] })
    expect(at('2026年，区政府办公室主动公开政府信息135条，其中政策文件22件。')).toMatchObject({
      state: 'waiting',
      figures: ['135条', '22件'],
    })
    expect(at('区政府办公室围绕企业和群众关心的事项，重做了目录，全年公开信息135条。').state).toBe('rewritten')
    const confirmed = carried.map((one, i) => ({ ...one, confirmed: i === 0 }))
    expect(carriedStates(withText(carried[0]!.text), confirmed, alike)[0]!.state).toBe('confirmed')
  })

  it('are found again where they went, each once; one that was deleted does not wait', () => {
    const twice = [...carried, carried[1]!]
    const states = carriedStates(file.report, twice, alike)
    expect(states.map(({ block, state }) => [block, state])).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
      [0, 'waiting'],
      [1, 'waiting'],
      [null, 'rewritten'],
    ])
  })

  it('tell how far the writing is, by chapter', () => {
    const states = carriedStates(withText('重新写过的一段完全不同的文字。'), carried, alike)
    const progress = carriedProgress(carried, states)
    expect(progress).toMatchObject({ all: 4, waiting: 3 })
    expect(progress.sections.problems).toBe(1)
    expect(progress.sections.overview).toBeLessThan(0.7)
  })

  it('stand beside what last year promised', () => {
    expect(promisesOf(made.source.file.report, template.roll!)).toEqual(['下一步，将完善目录，加强督促检查'])
  })
})
