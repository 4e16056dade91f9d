import { expect, test } from 'vitest'
import type { Finding } from './finding'
import type { Opening, OpeningFinding } from './opening'
import { saidByChecks } from './said-by-checks'

const cell = 'requests.granted.business'
const other = 'requests.partial.business'
const total = 'requests.granted.total'

const of = (code: string, figure: string, also: string[] = []): OpeningFinding => ({
  code,
  severity: 'warning',
  message: code,
  where: { figure },
  ...(also.length > 0 ? { also } : {}),
})
const said = (findings: OpeningFinding[], checked: Finding[], stated: Opening['stated'] = {}) =>
  [...saidByChecks({ sourceName: '年报.docx', format: 'docx', findings, stated }, checked)].map(({ code }) => code)

test('a cell that holds no number is said once, by the check that can mend it', () => {
  expect(said([of('O27', cell)], [of('F06', cell)])).toEqual(['O27'])
  expect(said([of('O27', cell)], [of('F06', other)])).toEqual([])
  expect(said([of('O27', cell)], [])).toEqual([])
})

test('many such cells are said by the checks when each of them is', () => {
  expect(said([of('O27G', cell, [other])], [of('F06', cell), of('F07', other)])).toEqual(['O27G'])
  expect(said([of('O27G', cell, [other])], [of('F06', cell)])).toEqual([])
})

test('a printed total is said by the check that knows the difference, and no more once it is given up', () => {
  expect(said([of('O32', total)], [of('F01', total)], { [total]: '9' })).toEqual(['O32'])
  expect(said([of('O32', total)], [], { [total]: '9' })).toEqual([])
  expect(said([of('O32', total)], [], {})).toEqual(['O32'])
})

test('what the checks do not know stays: doubt of the reading, another code on the same cell, what is settled', () => {
  expect(said([of('O29', cell), of('O23', cell)], [of('F06', cell), of('F01', cell)])).toEqual([])
  expect(said([of('O27', cell)], [of('Y04', cell)])).toEqual([])
  expect(said([{ ...of('O27', cell), settled: 'accepted' }], [of('F06', cell)])).toEqual([])
})

test('a finding without a cell stays', () => {
  expect(said([{ code: 'O27', severity: 'warning', message: '' }], [of('F06', cell)])).toEqual([])
})
