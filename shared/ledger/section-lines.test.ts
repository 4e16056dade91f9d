// Headings between the rows of a list.
import { expect, it } from 'vitest'
import { countRows } from './count-ledger.test-data'

const HEAD = '申请人类型|收到日期|办理结果|答复日期'
const count = (...rows: string[]) => countRows([HEAD, ...rows], { yearless: 'year' })
const OLD = '公民|12月20日|予以公开|1月8日'

it.each(['一、上年结转', '（一）上年度结转（1件）', '2025年以前年度结转'])(
  'below %s an application came over, until another heading',
  (heading) => {
    const { figures, issues } = count(`${heading}|||`, OLD, '二、本年新收|||', '公民|3月5日|部分公开|3月20日')
    expect(figures).toEqual({
      'carriedIn.naturalPerson': 1,
      'granted.naturalPerson': 1,
      'received.naturalPerson': 1,
      'partial.naturalPerson': 1,
    })
    expect(issues).toEqual([])
  },
)

it('believes no heading against a date of this year, and no heading that says something else', () => {
  expect(count('上年结转|||', '公民|2026-03-05|予以公开|2026-03-20').issues).toEqual(['conflict 3 2026-03-05 / 上年结转'])
  expect(count('办公室|||', OLD).issues).toEqual(['unknownApplicant 2 办公室', 'order 3 2026-12-20 / 2026-01-08'])
})
