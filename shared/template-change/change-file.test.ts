import { expect, test } from 'vitest'
import mappingData from '@templates/gov-disclosure-2021/from-2019.json'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import type { Opening } from '../finding'
import { newReport } from '../template'
import { changeFile, compileFormMapping } from './index'

const from = templateOf2019()
const to = officialTemplate()
const compiled = compileFormMapping(mappingData, from, to)
const organ = { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' } as const
const report = newReport(from, { organ, year: 2020, scope: 'own', now: '2021-01-05T01:00:00.000Z' })
const total = from.totals.find((t) => to.figures.get(t.target)?.source === 'total')!.target

test('what opening still asks about stays asked, at its place in the new form, before what has to be decided', () => {
  if (!compiled.ok) throw new Error(compiled.trouble.message)
  const finding = (figure: string) => ({ code: 'O90', severity: 'warning' as const, message: figure, where: { figure } })
  const opening: Opening = {
    sourceName: '前年.docx',
    format: 'docx',
    stated: { [total]: '9' },
    findings: [
      { ...finding('disclosure.licensing.decisions'), settled: 'accepted' },
      { ...finding('disclosure.rules.publicTotal'), also: ['disclosure.penalty.decisions', 'disclosure.rules.publicTotal'] },
    ],
  }
  const { file, decisions } = changeFile({ report, opening }, '旧.nianbao', from, to, compiled.value)
  expect(file.opening).toMatchObject({ sourceName: '前年.docx', format: 'docx', stated: { [total]: '9' } })
  expect(file.opening?.findings).toEqual([
    opening.findings[0],
    { ...finding('disclosure.rules.publicTotal'), where: { section: 'disclosure' }, also: ['disclosure.penalty.decisions'] },
    ...decisions,
  ])
  expect(decisions.length).toBeGreaterThan(0)
})

test('a report begun here names its own file as the source', () => {
  if (!compiled.ok) throw new Error(compiled.trouble.message)
  const { file } = changeFile({ report, opening: null }, '旧.nianbao', from, to, compiled.value)
  expect(file.opening).toMatchObject({ sourceName: '旧.nianbao', format: 'nianbao' })
})
