// Dates in columns of their own for year, month and day.
import { expect, it } from 'vitest'
import { countRows } from './count-ledger.test-data'

it('are put together, without a day or a year as far as they are written', () => {
  const head = ['编号|申请人类型|收到日期|||办理结果|答复日期|', '||年|月|日||月|日']
  const { columns, figures, cases } = countRows(
    [...head, '1|公民|2026|3|5|予以公开|3|20', '2|公民|2026年|4月||部分公开|5月|6日', '3|公民||6|7|国家秘密||'],
    { yearless: 'year' },
  )
  expect(columns).toMatchObject({ received: 2, answered: 6 })
  expect(cases.map(({ received, answered }) => `${received} ${answered}`)).toEqual([
    '2026-03-05 2026-03-20',
    '2026-04 2026-05-06',
    '2026-06-07 ',
  ])
  expect(figures['received.naturalPerson']).toBe(3)
})

it('leave columns of other names alone', () => {
  const { columns } = countRows(['编号|申请人类型|年|月|办理结果', '1|公民|2026|3|予以公开'])
  expect(columns).toEqual({ number: 0, applicant: 1, result: 4 })
})
