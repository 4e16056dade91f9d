import { describe, expect, it } from 'vitest'
import { bundledOffice } from '@templates/bundled'
import { templateOf2019 } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { PLAIN_NUMBER, type Block } from '../report'
import { caseInput, caseReport, FIGURES, overview, template, type Case } from './case-report.test-data'
import { runChecks } from './run-checks'

const run = (words: Case) => {
  const { template: of, report, opening, more } = caseInput(inBlocks(words))
  return runChecks(of, report, evaluate(of, report.figures), opening, 'full', more)
}

/** A line a paragraph. */
const inBlocks = ({ texts = {}, ...rest }: Case): Case => ({
  ...rest,
  texts: Object.fromEntries(
    Object.entries(texts).map(([id, content]) => [id, typeof content === 'string' ? content.split('\n') : content]),
  ),
})
const codes = (words: Case) => run(words).map((f) => f.code)
const said = (code: string, words: Case) => run(words).find((f) => f.code === code)?.message

describe('further checks of prose: each speaks of the first and not of the second', () => {
  it.each([
    ['N03', '收到申请３６件，均予以公开。', '收到申请12件（另有其他），均予以公开。'],
    ['N07', '收到申请36件，予以公开12件，占43.3%。', '收到申请36件，予以公开12件，占34.2%。'],
    ['N07', '动态、公告、政策分别占60%、30%、15%。', '动态、公告、政策分别占60%、30%、10%。'],
    ['N11', '收到申请36件。全年受理申请35件。', '收到申请36件。共受理申请38件（含上年结转2件）。'],
    ['N15', '制发行政规范性文件3条。', '制发行政规范性文件3件。'],
    ['N15', '收到政府信息公开申请36。', '（单位：件）收到政府信息公开申请36。'],
    ['N15', '主动公开信息100件。', '主动公开信息100条。'],
    ['L03', '开展培训培训。', '县人民政府政府信息公开栏目，逐条逐项核对。'],
    ['L05', '于2026 年完成。', '见 Word 文件。'],
    ['L09', '编号11010519491231002X。', '编号110105194912310021。'],
    ['L09', '账号6222021234567890128。', '统一社会信用代码91110000600037341L。'],
    ['L10', '学习党的十九大精神。', '学习《党的十九大精神》。'],
    ['S08', '依据《某县政府信息公开条例》。', '依据《中华人民共和国政府信息公开条例》。'],
    ['S08', '依据《中华人民共和国政府信息公开管理条例》。', '依据《青原县政府信息公开办法》（青政办〔2020〕3号）。'],
    ['S12', '（一）公开\n（三）管理', '（一）公开\n（二）管理'],
    ['S12', '一是学习。\n三是检查。', '一是学习。\n二是检查。'],
    ['S11', '（一）公开\n（1）发布', '（一）公开\n1.发布\n（1）公告'],
  ])('%s: %s', (code, wrong, right) => {
    expect(codes(overview(wrong))).toContain(code)
    expect(codes(overview(right))).not.toContain(code)
  })

  it('N08 recomputes the change against last year, and needs last year for it', () => {
    const last = { figures: { 'requests.received.naturalPerson': '45' } }
    expect(said('N08', overview('收到申请36件，同比下降25%。', { last }))).toBe(
      '正文写同比下降 25%，应为下降 20%（“一、本年新收政府信息公开申请数量”的“总计”一栏上年 45、今年 36）。',
    )
    expect(codes(overview('收到申请36件，同比增长20%。', { last }))).toContain('N08')
    const carried = { figures: { ...last.figures, 'requests.carriedIn.naturalPerson': '5' } }
    expect(codes(overview('受理申请38件（含上年结转2件），同比下降24%。', { last: carried }))).not.toContain('N08')
    expect(codes(overview('受理申请38件，同比下降24%。', { last: carried }))).not.toContain('N08')
    expect(codes(overview('2025年收到申请45件，今年36件，同比下降20%。', { last }))).not.toContain('N08')
    expect(codes(overview('收到申请36件，办结率同比提高2.1个百分点。', { last }))).not.toContain('N08')
    expect(codes(overview('收到申请36件，同比下降25%。'))).not.toContain('N08')
  })

  it('N13 adds up what was charged, in the last chapter only', () => {
    const fees = (text: string) => codes({ texts: { 'other-matters': text } })
    expect(fees('收取信息处理费400元，其中按件计收100元、按页计收200元。')).toContain('N13')
    expect(fees('收取信息处理费300元，其中按件计收100元、按页计收200元。')).not.toContain('N13')
    expect(codes(overview('收取信息处理费400元，其中按件计收100元、按页计收200元。'))).not.toContain('N13')
  })

  it('N11 stands in place of N01 for the number the table contradicts', () => {
    const found = run(overview('收到申请36件。全年受理申请35件。')).filter((f) => f.code.startsWith('N'))
    expect(found.map((f) => f.message)).toEqual(['同一件事写了两个数：“收到申请36件”和“全年受理申请35件”，相差 1。'])
    expect(found[0]!.where).toMatchObject({ quote: '全年受理申请35件' })
  })

  it('N02 compares a linked figure with its cells', () => {
    const linked = (text: string, over = 0): Block[] => {
      const source = { kind: 'sum' as const, figures: ['requests.received.naturalPerson', 'requests.received.business'] }
      const style = { ...PLAIN_NUMBER, unit: '件', over }
      return [{ kind: 'paragraph', content: [{ kind: 'figure', source, style, text, marks: [] }] }]
    }
    const found = run({ figures: FIGURES, texts: { overview: linked('37件') } }).find((f) => f.code === 'N02')
    expect(found).toMatchObject({ severity: 'error', expected: '36件' })
    expect(found?.stops).toBeUndefined()
    expect(found?.message).toContain('现在是 36，相差 1')
    expect(codes({ figures: FIGURES, texts: { overview: linked('36件') } })).not.toContain('N02')
    expect(codes({ figures: FIGURES, texts: { overview: linked('30余件') } })).not.toContain('N02')
  })

  it('L07 asks about places elsewhere once the own area is known, and about words anybody could have written', () => {
    const more = { area: ['河南省', '云岭市'] }
    expect(said('L07', overview('按照江苏省的规定，公开30件。', { more }))).toContain('“江苏省”')
    expect(codes(overview('按照江苏省的规定，公开30件。'))).not.toContain('L07')
    expect(codes(overview('赴江苏省考察，公开30件。', { more }))).not.toContain('L07')
    expect(codes(overview('按照河南省的规定，公开30件。', { more }))).not.toContain('L07')
    const general = '认真贯彻落实上级要求，扎实推进各项工作，不断提高公开水平。'.repeat(5)
    expect(codes(overview(general))).toContain('L07')
    expect(codes(overview(`青原县水利局${general}`))).not.toContain('L07')
  })

  it('S13 alone speaks of a hint that was left in', () => {
    expect(codes({ texts: { problems: '（文字描述）' } }).filter((code) => /S13|L08/.test(code))).toEqual(['S13'])
  })

  it('S06 is silent where a sentence speaks of what went before', () => {
    expect(codes(overview('原依据〔2019〕60号编制，现已调整。'))).not.toContain('S06')
  })
})

describe('what opening is not sure of', () => {
  const finding = {
    code: 'O50',
    severity: 'warning' as const,
    message: '请核对。',
    where: { section: 'overview', block: 0, quote: '收到申请37件，按时…' },
  }

  it('N01 is silent on words whose reading is open, and speaks once they are settled', () => {
    const words = overview('收到申请37件，按时办理。')
    expect(codes({ ...words, opening: { findings: [finding] } })).not.toContain('N01')
    expect(codes({ ...words, opening: { findings: [{ ...finding, settled: 'accepted' }] } })).toContain('N01')
  })
})

describe('checks of the head and of what lies around a report', () => {
  it('S05 asks for the form in force when an earlier one was filled in for a later year', () => {
    const of = templateOf2019()
    expect(said('S05', { of, year: 2026 })).toBe(
      '本报告是 2026 年的，却用了旧格式（本年新制作数量、本年新公开数量）。2026 年应按国办公开办函〔2021〕30号的格式填写。',
    )
    expect(codes({ of, year: 2020 })).not.toContain('S05')
  })

  it('S14 asks for the elements of a preface once a rule set is chosen', () => {
    const preface = { preface: '本报告数据统计期限为2026年1月1日至12月31日，电子版见政府网站。' }
    const [ruleSet] = bundledOffice.ruleSets
    expect(said('S14', { texts: preface, more: { ruleSet } })).toBe('前言没有写联系方式。')
    expect(codes({ texts: preface })).not.toContain('S14')
  })

  it('S15 and L06 tell a registered short name from one that nobody registered', () => {
    const title = '县水利局2026年政府信息公开工作年度报告'
    expect(said('S15', { title, shortName: '县水利局' })).toBe('题目用的是简称“县水利局”，应写全称“青原县水利局”。')
    expect(codes({ title, shortName: '县水利局' })).not.toContain('L06')
    expect(said('L06', { title, shortName: '青原水利' })).toBe('“县水利局”不是登记的名称，全称是“青原县水利局”。')
    expect(said('L06', { title, shortName: '县水利局', opening: {} })).toBe('机关名称前后不一：县水利局、青原县水利局。')
  })

  it('S20 asks for a signature only on the way to paper', () => {
    expect(codes({ more: { asOfficialPaper: true } }).filter((code) => code === 'S20')).toHaveLength(2)
    expect(codes({})).not.toContain('S20')
  })

  it.each([
    ['2025年报.docx', true],
    ['青原县水利局2026年政府信息公开工作年度报告.docx', false],
    ['水利局 2026 年报 终稿2.docx', false],
    ['青原县林业局2026年度报告.docx', true],
    ['年度报告.docx', false],
    ['2027-01-20.docx', false],
    ['000_2d2b0feb216016cb.txt', false],
  ])('P03 compares the file name %s with the title: %s', (sourceName, speaks) => {
    expect(codes({ opening: { sourceName } }).includes('P03')).toBe(speaks)
  })

  it('P05 repeats what a Word file still held', () => {
    const finding = { code: 'O51', severity: 'notice' as const, message: '文档里有 2 条批注（“请核”），没有读入。' }
    expect(said('P05', { opening: { findings: [finding] } })).toBe('文件里还有批注。')
    expect(codes({ opening: { findings: [{ ...finding, settled: 'accepted' }] } })).not.toContain('P05')
  })

  it('P06 and P07 count what was changed since', () => {
    const before = caseReport({ figures: FIGURES, texts: { overview: '全年公开信息。' } })
    const exported = { time: '2027年1月10日', report: before }
    const now = { figures: { ...FIGURES, 'requests.granted.naturalPerson': '13' }, texts: { overview: '全年公开信息5条。' } }
    expect(said('P06', { ...now, more: { exported } })).toBe(
      '2027年1月10日 导出后又改了 2 处（其中数字 1 处），发布前请重新导出。',
    )
    expect(said('P07', { ...now, more: { published: { report: before } } })).toContain('更正说明')
    const unchanged = {
      figures: FIGURES,
      texts: { overview: '全年公开信息。' },
      more: { exported, published: { report: before } },
    }
    expect(codes(unchanged).filter((code) => /P0[67]/.test(code))).toEqual([])
  })
})

describe('checks of figures across reports', () => {
  const unit = (name: string, figures: Record<string, string>, year = 2026) => {
    const made = caseReport({ figures, year })
    return { name, report: made, values: evaluate(template, made.figures) }
  }
  const units = [
    unit('甲局', { 'disclosure.licensing.decisions': '12' }),
    unit('乙局', { 'disclosure.licensing.decisions': '7' }),
  ]

  it('F16 adds up the reports of an area, F17 names who is missing', () => {
    const area = (decisions: string, missing: string[] | null = null, unfit: string[] = []): Case => ({
      scope: 'area',
      figures: { 'disclosure.licensing.decisions': decisions },
      more: { subordinates: { templateId: template.id, units, missing, unfit } },
    })
    const wrong = run(area('18')).find((f) => f.code === 'F16')
    expect(wrong).toMatchObject({ severity: 'error', stops: true })
    expect(wrong?.message).toContain('2 个单位相加是 19，本报告写的是 18，少 1（')
    expect(codes(area('19'))).not.toContain('F16')
    expect(codes({ ...area('18'), scope: 'own' })).not.toContain('F16')
    const incomplete = run(area('18', ['丙局']))
    expect(incomplete.find((f) => f.code === 'F17')?.message).toBe('还缺 1 个单位：丙局。汇总数暂不完整。')
    expect(incomplete.find((f) => f.code === 'F16')?.severity).toBe('warning')
    expect(codes(area('19', [], ['丙局']))).toContain('F17')
    const other = area('18')
    other.more!.subordinates!.templateId = 'another'
    expect(codes(other)).not.toContain('F16')
  })

  it('F18 carries the items of the 2019 form on', () => {
    const of = templateOf2019()
    const licensing = (n: string, d = '0') => ({
      'disclosure.licensing.previousItems': n,
      'disclosure.licensing.change': d,
    })
    const wrong: Case = { of, year: 2020, figures: licensing('118'), last: { year: 2019, figures: licensing('120', '-5') } }
    expect(said('F18', wrong)).toBe('“行政许可”：上年项目数量 120、增减 -5，下一年的上年项目数量应为 115，写的是 118，相差 3。')
    expect(codes({ ...wrong, figures: licensing('115') })).not.toContain('F18')
  })

  it('F14 is silent where last year had as many digits', () => {
    const many = { 'requests.received.naturalPerson': '1200450' }
    expect(codes({ figures: many })).toContain('F14')
    expect(codes({ figures: many, last: { figures: many } })).not.toContain('F14')
  })

  it('F10 asks about an amount in 元, and F09 does not', () => {
    const found = codes({ figures: { 'disclosure.fees.amount': '125000元' } })
    expect(found).toContain('F10')
    expect(found).not.toContain('F09')
    expect(codes({ figures: { 'disclosure.fees.amount': '12.5万元' } })).toContain('F09')
  })

  it('F01 and F02: a total of totals that is wrong for one reason speaks once', () => {
    const stated = (values: Record<string, string>) =>
      codes({ figures: FIGURES, opening: { stated: values } }).filter((c) => /F0[12]/.test(c))
    expect(stated({ 'requests.handled.naturalPerson': '30', 'requests.handled.total': '36' })).toHaveLength(1)
    expect(stated({ 'requests.granted.total': '13', 'requests.handled.total': '36' })).toEqual(['F01'])
    expect(stated({ 'requests.handled.total': '37' })).toHaveLength(1)
    expect(stated({ 'requests.granted.total': '13', 'requests.handled.total': '40' })).toHaveLength(2)
  })

  it('Y00 does not miss rows that last year’s form never had', () => {
    const columns = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrganization']
    const blank = (line: string) => Object.fromEntries(columns.map((column) => [`requests.${line}.${column}`, null]))
    const oneRow = { ...blank('other-notCorrected'), ...blank('other-feeUnpaid') }
    expect(codes({ last: { figures: oneRow } })).not.toContain('Y00')
    expect(codes({ last: { figures: { ...oneRow, 'requests.granted.business': null } } })).toContain('Y00')
  })

  it('Y04 leaves out what the first chapter speaks of itself', () => {
    const last = { figures: { 'requests.received.naturalPerson': '300' } }
    const figures = { 'requests.received.naturalPerson': '120' }
    expect(codes({ figures, last })).toContain('Y04')
    expect(codes({ figures, last, texts: { overview: '申请数量比上年明显下降。' } })).not.toContain('Y04')
  })

  it('Y08 sees a column whose rows stand one too low', () => {
    const ids = [...template.figures.values()]
      .filter((f) => f.form === 'requests' && f.column === 'naturalPerson' && f.source === 'input')
      .map((f) => f.id)
    const at = (rows: number[]) => Object.fromEntries(rows.map((row) => [ids[row]!, '4']))
    const before = [8, 10, 12, 14, 16]
    expect(said('Y08', { figures: at(before.map((row) => row + 1)), last: { figures: at(before) } })).toContain('像是错了一行')
    expect(codes({ figures: at(before), last: { figures: at(before) } })).not.toContain('Y08')
    expect(codes({ figures: at([9, 11]), last: { figures: at([8, 10]) } })).not.toContain('Y08')
  })
})
