import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { plain, type Block } from '../report'
import { caseInput, LAST, overview, template } from './case-report.test-data'
import { runChecks } from './run-checks'

/** Cells between bars; `·` widens the cell in front of it by one column. */
function table(...lines: string[]): Block {
  const rows = lines.map((line) => {
    const cells = line.split('|').map((text) => ({ text, width: 1 }))
    const wide = cells.flatMap(({ text }, i) => {
      let width = 1
      while (cells[i + width]?.text === '·') width++
      return text === '·' ? [] : [{ colspan: width, rowspan: 1, paragraphs: [plain(text)] }]
    })
    return { cells: wide }
  })
  return { kind: 'table', headerRows: 1, rows }
}

/** 36 received (45 last year; 30 and 6), 2 carried in, 35 handled, 3 carried out; 12 and 4 disclosed; 5, 2, 41 documents. */
function said(block: Block, section = 'overview') {
  const { report, more } = caseInput({ ...overview('', { last: LAST }), texts: { [section]: [block] } })
  const values = evaluate(template, report.figures)
  return runChecks(template, report, values, null, 'full', more)
    .filter(({ code }) => /^(?:N0[13]|N11|N14|Y09)$/.test(code))
    .map(({ code, actual, expected, where }) => `${code} ${actual} ${expected} ${where && 'block' in where ? where.quote : ''}`)
}

const HEADED = '政府信息公开申请办理情况|·|·|·'

describe('figures in a table of the prose', () => {
  it.each([
    ['labels above', table(HEADED, '新收申请|上年结转|办结|结转下年度', '36|2|34|3'), ['N01 34 35 34']],
    ['labels beside', table('依申请公开|数量', '收到申请|36', '办结（件）|34', '予以公开|12'), ['N01 34 35 34']],
    ['years above', table('依申请公开|2025年|2026年|同比', '收到申请|46|37|-20%'), ['Y09 46 45 46', 'N01 37 36 37']],
    ['last year beside', table('依申请公开|上年|本年', '收到申请|45|37'), ['N01 37 36 37']],
    ['kinds of applicants', table('依申请公开申请人类型|自然人|商业企业|合计', '收到申请|30|7|36'), ['N01 7 6 7']],
    [
      'a row and a column of the form',
      table('政府信息公开申请|自然人|商业企业|总计', '收到申请|30|6|36', '予以公开|12|1|12'),
      ['N03 1 0 1'],
    ],
    [
      'the words of the form',
      table(
        '政府信息公开申请|总计',
        '一、本年新收政府信息公开申请数量|37',
        '二、上年结转政府信息公开申请数量|3',
        '（一）予以公开|13',
        '（二）部分公开|4',
        '四、结转下年度继续办理|3',
      ),
      ['N01 37 36 37', 'N01 3 2 3', 'N01 13 12 13'],
    ],
    ['documents', table('行政规范性文件|·|·', '制发行政规范性文件|废止|现行有效', '5件|3件|41件'), ['N01 3件 2 3件']],
  ])('is held against its cells: %s', (_, block, found) => {
    expect(said(block)).toEqual(found)
  })

  it.each([
    ['all right', table(HEADED, '新收申请|上年结转|办结|结转下年度', '36|2|35|3')],
    ['bodies beside', table('依申请公开单位|收到申请|办结', '甲局|20|19', '乙局|50|49', '合计|70|68')],
    ['bodies above', table('依申请公开|甲局|乙局|合计', '收到申请|20|50|70')],
    ['quarters above', table('依申请公开|一季度|二季度|合计', '收到申请|20|50|70')],
    ['ways of asking', table('依申请公开提交方式|网络申请|信函申请|合计', '收到申请|50|20|70')],
    ['the whole county', table('全县依申请公开情况|·', '收到申请|120', '办结|118')],
    ['applications of another kind', table('行政审批事项|受理申请|办结', '取水许可|120|118')],
    ['another kind beside disclosure', table('政府信息公开|数量', '受理取水许可申请|120', '办结取水许可申请|118')],
    ['published items', table('政府信息公开|条数', '主动公开|120', '规范性文件解读|118')],
    ['a plan', table('依申请公开明年计划|·', '收到申请|30')],
    ['older years', table('依申请公开|2023年|2024年', '收到申请|60|50')],
    ['a range and a rate', table('依申请公开|数量', '收到申请|30余件', '办结率|92.1%')],
  ])('is left alone: %s', (_, block) => {
    expect(said(block)).toEqual([])
  })

  it('is left alone where opening could not place it', () => {
    const wrong = table(HEADED, '新收申请|上年结转|办结|结转下年度', '99|2|34|3')
    expect(said(wrong, 'requests')).toEqual([])
    expect(said(wrong)).toHaveLength(2)
  })

  it('is read in a moment, however it is filled', () => {
    const line = (r: number) => Array.from({ length: 10 }, (_, c) => (c % 2 ? `${r}${c}` : `收到${r}${r}${c}`)).join('|')
    const begun = performance.now()
    said(table(HEADED, ...Array.from({ length: 9 }, (_, r) => line(r))))
    // Some tens of milliseconds; a loaded computer gets a hundred times as long.
    expect(performance.now() - begun).toBeLessThan(30_000)
  })

  it('is not read when it is large', () => {
    const rows = Array.from({ length: 200 }, () => '收到申请|99')
    expect(said(table('依申请公开|数量', ...rows))).toEqual([])
  })
})
