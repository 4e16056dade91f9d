import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText, plain, PLAIN_NUMBER, text, type Block, type Inline } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { applyRoll } from './index'
import { lastYear, paragraph, plan, template } from './rolled.test-data'

describe('years in prose', () => {
  const cases: [string, string, string][] = [
    ['2025年，区政府办公室收到申请5件。', 'change', '2026'],
    ['２０２５年度共公开信息10条。', 'change', '２０２６'],
    ['二〇二五年，全区公开信息。', 'change', '二〇二六'],
    ['二○二九年以前完成。', 'keep', '二○三○'],
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
    expect(hits[0]!.to).toBe(to)
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
