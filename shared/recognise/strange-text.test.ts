/**
 * Text in shapes nobody writes on purpose. `NIANBAO_STRANGE_TEXTS=5000 npx vitest run shared/recognise/strange-text` runs
 * longer than the short pass; `NIANBAO_SEED` begins elsewhere.
 */
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import type { Finding } from '../finding'
import type { Figures } from '../report'
import { readPlainText } from '../text'
import { recognise } from './recognise'
import { drawFrom } from './draw.test-data'
import { strangeReport } from './strange-text.test-data'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input').map((spec) => spec.id)
const COUNT = Number(process.env['NIANBAO_STRANGE_TEXTS'] ?? 120)
const SEED = Number(process.env['NIANBAO_SEED'] ?? 20_260_131)

function read(text: string): { figures: Figures; findings: Finding[] } {
  const source = readPlainText(text)
  if (!source.ok) throw new Error(source.trouble.message)
  const result = recognise(source.value, [template], { name: '年报.txt', now: '', tidyBlanks: true, ownStyles: false })
  if (!result.ok) throw new Error(result.trouble.message)
  return { figures: result.value.report.figures, findings: result.value.opening!.findings }
}

/** Figures that a finding names; a total that contradicts its parts names them all. */
function toldOf(findings: readonly Finding[]): Set<string> {
  const named = findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])])
  const parts = template.totals.filter((total) => named.includes(total.target)).flatMap((total) => total.addends)
  return new Set([...named, ...parts])
}

function silentlyWrong(text: string, written: Figures): string[] {
  const { figures, findings } = read(text)
  const told = toldOf(findings)
  return inputs
    .filter((id) => figures[id] !== written[id] && !told.has(id))
    .map((id) => `${id}: ${written[id]} read as ${figures[id]}`)
}

const chapters = (rows: string, chapter = 1): string =>
  template.sections
    .filter((section) => section.heading !== undefined)
    .flatMap((section, i) => [section.heading!, i === chapter ? rows : '已办结。'])
    .reduce((all, line) => `${all}\n${line}`, '青禾区民政局2026年政府信息公开工作年度报告')

const codesOf = (findings: readonly Finding[], figure: string) =>
  findings
    .filter((f) => (f.where && 'figure' in f.where && f.where.figure === figure) || f.also?.includes(figure))
    .map((f) => f.code)

describe('text in strange shapes', () => {
  it(
    `${COUNT} reports: every figure is right, or a finding names its cell`,
    () => {
      for (let i = 0; i < COUNT; i++) {
        const { text, figures, what } = strangeReport(template, drawFrom(SEED + i))
        const wrong = silentlyWrong(text, figures)
        expect({ seed: SEED + i, what, wrong, text: wrong.length > 0 ? text : '' }).toEqual({
          seed: SEED + i,
          what,
          wrong: [],
          text: '',
        })
      }
    },
    60_000 + COUNT * 100,
  )

  it('a number with a blank and a remark is one cell where wide gaps part the others', () => {
    const { figures, findings } = read(chapters('规章    1 0000000（其中修订3件）    5\n行政规范性文件    0    1    2'))
    expect(figures['disclosure.rules.issued']).not.toBe('1')
    expect(codesOf(findings, 'disclosure.rules.issued')).toContain('O175')
    const whole = read(chapters('规章    1 0000000（其中修订3件）    5    6\n行政规范性文件    0    1    2'))
    expect(whole.figures).toMatchObject({ 'disclosure.rules.issued': '10000000', 'disclosure.rules.repealed': '5' })
    expect(codesOf(whole.findings, 'disclosure.rules.issued')).toContain('O29')
  })

  it('a row without a label below a blank row is taken for it with a finding', () => {
    const { figures, findings } = read(chapters('规章,,,\n/,0,0\n行政规范性文件,1,2,3'))
    expect(figures).toMatchObject({ 'disclosure.rules.repealed': '0', 'disclosure.normative.issued': '1' })
    expect(codesOf(findings, 'disclosure.rules.repealed')).toContain('O36')
  })

  it('a number torn from its label is no figure of the row above', () => {
    const rows = [
      '（三）不予公开',
      '1.属于国家秘密',
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
      '2',
      '.其他法律行政法规禁止公开',
      '1',
      '0',
      '0',
      '0',
      '0',
      '0',
      '1',
    ]
    const { figures, findings } = read(chapters(rows.join('\n'), 2))
    expect(figures['requests.denied-prohibitedByLaw.naturalPerson']).toBe('1')
    expect(codesOf(findings, 'requests.denied-stateSecret.naturalPerson')).toContain('O23')
  })

  it('where every cell is a line, the rest of a torn number below its row has a finding', () => {
    const { figures, findings } = read(chapters(['行政事业性收费', '74', '58'].join('\n')))
    expect(figures['disclosure.fees.amount']).toBe('74')
    expect(codesOf(findings, 'disclosure.fees.amount')).toContain('O33')
  })

  it('where every cell is a line and a label is lost, the row above it is told of', () => {
    const { findings } = read(chapters(['规章', '1', '2', '3', '第二十条第（五）项', '行政许可', '4'].join('\n')))
    expect(codesOf(findings, 'disclosure.rules.inForce')).toContain('O168')
  })

  it.each([
    ['a row printed twice, once blank', '规章\t1\t2\t3\n规章\t\t\t\n行政规范性文件\t1\t2\t3', 'O167'],
    ['a row printed twice, blank first', '规章\t\t\t\n规章\t1\t2\t3\n行政规范性文件\t1\t2\t3', 'O167'],
    ['a label printed twice, once alone', '规章\n行政许可\n规章\t1\t2\t3\n行政许可\t7', 'O167'],
    ['a row printed twice with other figures', '规章\t1\t2\t3\n规章\t1\t2\t4', 'O35'],
  ])('%s has a finding', (_, rows, code) => {
    const { figures, findings } = read(chapters(rows))
    expect(figures).toMatchObject({ 'disclosure.rules.issued': '1', 'disclosure.rules.inForce': '3' })
    expect(codesOf(findings, 'disclosure.rules.inForce')).toContain(code)
  })

  it.each([
    ['共12件\t3\t4', ['共12件', '3', '4']],
    ['1\t见附件\t4', ['1', '见附件', '4']],
    ['1\t2\t同上年', ['1', '2', '同上年']],
  ])('words in the place of a figure stay in their cell, with a finding: %s', (cells, expected) => {
    const { figures, findings } = read(chapters(`规章\t${cells}\n行政规范性文件\t5\t6\t7`))
    const ids = ['issued', 'repealed', 'inForce'].map((name) => `disclosure.rules.${name}`)
    expect(ids.map((id) => figures[id])).toEqual(expected)
    expect(codesOf(findings, ids[expected.findIndex((text) => /\D/.test(text))]!)).toEqual(['O27'])
    expect(figures['disclosure.normative.inForce']).toBe('7')
  })

  it.each(['信息内容\t本年收费金额（单位：元）', '单位：元'])('an amount in another unit has a finding: %s', (head) => {
    const { figures, findings } = read(chapters(`${head}\n行政事业性收费\t1605000`))
    expect(figures['disclosure.fees.amount']).toBe('1605000')
    expect(codesOf(findings, 'disclosure.fees.amount')).toContain('O173')
    expect(
      codesOf(read(chapters('信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t160.5')).findings, 'disclosure.fees.amount'),
    ).toEqual([])
  })

  it.each(['12万件', '12万', '3元'])('a count in another unit is kept as it stands: %s', (cell) => {
    const { figures, findings } = read(chapters(`行政许可\t${cell}`))
    expect(figures['disclosure.licensing.decisions']).toBe(cell)
    expect(codesOf(findings, 'disclosure.licensing.decisions')).toContain('O27')
  })

  it('a header that is spelt like the label of a row is no second row', () => {
    const rows = ['（本列数据某的勾稽关系如下）\t自然人\t总计', '（七）总计\t1\t0\t0\t0\t0\t0\t1']
    expect(read(chapters(rows.join('\n'), 2)).findings.map((f) => f.code)).not.toContain('O167')
  })

  it('rows without labels beside a whole table may be another copy of it, and are told of', () => {
    const labels = ['规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费']
    const cells = ['1 | 2 | 3', '4 | 5 | 6', '7', '8', '9', '10']
    const rows = [...cells.map((c) => `| ${c} |`), ...labels.map((l, i) => `| ${l} | ${cells[i < 2 ? 1 - i : i]!}1 |`)]
    const { findings } = read(chapters(rows.join('\n')))
    expect(codesOf(findings, 'disclosure.penalty.decisions')).toContain('O174')
  })

  it('a table printed twice, once blank, is told of once', () => {
    const rows = (cell: (n: number) => string) =>
      ['行政许可', '行政处罚', '行政强制', '行政事业性收费'].map((row, i) => `${row}\t${cell(i)}`)
    const { findings } = read(chapters([...rows(() => ''), ...rows(String)].join('\n')))
    expect(findings.filter((f) => f.code === 'O167G')).toHaveLength(1)
    expect(codesOf(findings, 'disclosure.fees.amount')).toContain('O167G')
  })

  it('figures follow headers that stand in another order', () => {
    const text = chapters('信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t30\t1\t2\n行政规范性文件\t40\t3\t4')
    const { figures, findings } = read(text)
    expect(figures).toMatchObject({
      'disclosure.rules.issued': '1',
      'disclosure.rules.repealed': '2',
      'disclosure.rules.inForce': '30',
    })
    expect(codesOf(findings, 'disclosure.rules.issued')).toContain('O38')
  })

  it('empty cells behind a figure leave it its label', () => {
    const { figures } = read(chapters('信息内容，本年收费金额（单位：万元），，\n行政事业性收费，12.5，，'))
    expect(figures['disclosure.fees.amount']).toBe('12.5')
  })

  it('a column of subtotals is compared also where it is printed again behind a page break', () => {
    const head = ['自然人\t法人或其他组织\t总计', '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t小计']
    const rows = [
      ...head,
      '一、本年新收政府信息公开申请数量\t2\t1\t0\t0\t0\t1\t2\t4',
      '',
      ...head,
      '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t1\t3\t1',
    ]
    const { figures, findings } = read(chapters(rows.join('\n'), 2))
    expect(figures['requests.received.otherOrganization']).toBe('1')
    expect(findings.filter((f) => f.code === 'O39')).toHaveLength(1)
    expect(codesOf(findings, 'requests.carriedIn.business')).toContain('O170')
    expect(codesOf(findings, 'requests.received.business')).not.toContain('O170')
  })

  it('a number by itself above the only row of a form is none of its figures', () => {
    const { figures } = read(chapters('12\n1 0 0 0 1 0 2 0 0 2 0 0 0 0 0', 3))
    expect(figures).toMatchObject({ 'review.reconsideration.upheld': '1', 'review.litigationDirect.corrected': '2' })
  })

  it.each(['、', '，', '；', ' / '])('cells parted by “%s” are read', (sign) => {
    const { figures, findings } = read(chapters(['规章', '1', '2', '3'].join(sign)))
    expect(figures).toMatchObject({
      'disclosure.rules.issued': '1',
      'disclosure.rules.repealed': '2',
      'disclosure.rules.inForce': '3',
    })
    expect(codesOf(findings, 'disclosure.rules.issued')).toEqual([])
  })
})

describe('figures of which some have no line', () => {
  const row = (label: string, figures: readonly string[]) => [label, ...figures]

  it('are not put into cells that nothing shows, and the row is told of', () => {
    const { figures, findings } = read(chapters(row('一、本年新收政府信息公开申请数量', ['821', '35', '3', '859']).join('\n'), 2))
    expect(Object.entries(figures).filter(([id, value]) => id.startsWith('requests.received') && value !== null)).toEqual([])
    expect(codesOf(findings, 'requests.received.naturalPerson')).toContain('O175')
  })

  it('many such rows are told of together, and their totals too', () => {
    const labels = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      '四、结转下年度继续办理',
    ]
    const { findings } = read(chapters(labels.flatMap((label) => row(label, ['5', '6', '11'])).join('\n'), 2))
    expect(codesOf(findings, 'requests.received.naturalPerson')).toContain('O175G')
    expect(findings.filter(({ code }) => code === 'O32B' || code === 'O178').map(({ code }) => code)).toEqual(['O178'])
  })

  it('zeros fit into any cell', () => {
    const { figures } = read(chapters('规章\n0\n0\n行政规范性文件\n1\n2\n3'))
    expect(figures).toMatchObject({ 'disclosure.rules.inForce': '0', 'disclosure.normative.issued': '1' })
  })

  it('a piece of the label beside it does not hide a label', () => {
    const { figures, findings } = read(
      chapters('三、本年 7.属于行政执法案卷 1 0 0 0 0 0 1\n度办理结 8.属于行政查询事项 0 2 0 0 0 0 2', 2),
    )
    expect(figures).toMatchObject({
      'requests.denied-enforcementFile.naturalPerson': '1',
      'requests.denied-administrativeInquiry.business': '2',
    })
    expect(codesOf(findings, 'requests.denied-enforcementFile.naturalPerson')).toContain('O20')
  })

  it('a merged cell that may have been written twice behind a blank one is told of', () => {
    const { findings } = read(chapters('规章 | | 9 | 4 | 4 |\n行政规范性文件 | 0 | 1 | 2 | |'))
    expect(codesOf(findings, 'disclosure.rules.issued')).toContain('O24')
  })

  it('a remark behind a label is told of', () => {
    const { figures, findings } = read(chapters('规章（设区的市应提供相关数据）\t1\t2\t3\n行政规范性文件\t0\t1\t2'))
    expect(figures['disclosure.rules.issued']).toBe('1')
    expect(codesOf(findings, 'disclosure.rules.issued')).toContain('O20')
  })
})
