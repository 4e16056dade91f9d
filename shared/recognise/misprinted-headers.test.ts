import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { readPlainText } from '../text'
import { htmlRow, readTables } from './page-of-tables.test-data'
import { recognise } from './recognise'

const template = officialTemplate()

/** Figures of a report whose chapter three is the text. */
function readText(requests: string) {
  const body = template.sections.flatMap(({ id, heading }) =>
    heading ? [heading, id === 'requests' ? requests : '已办结。'] : [],
  )
  const source = readPlainText(['云岭市民政局2026年政府信息公开工作年度报告', ...body].join('\n'))
  if (!source.ok) throw new Error(source.trouble.message)
  const result = recognise(source.value, [template], { name: '', now: '', tidyBlanks: true, ownStyles: false })
  if (!result.ok) throw new Error(result.trouble.message)
  const { report, opening } = result.value
  const told = opening!.findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])])
  return { figures: report.figures, told }
}

const LABEL = '一、本年新收政府信息公开申请数量'
const ROW = ['3', '4', '0', '1', '2', '5']
const FIGURES = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrganization']

function received(head: readonly (readonly string[])[], cells: readonly string[]) {
  const { figures, codes } = readTables({ requests: [...head, [LABEL, ...cells]].map(htmlRow).join('') })
  return { values: FIGURES.map((id) => figures[`requests.received.${id}`]), codes: codes('requests.received.naturalPerson') }
}

const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const head = (names: readonly string[]) => [['', ...names]]

describe('headers that are spelt otherwise', () => {
  it.each([
    ['another character of the same word', ['其他', '其它']],
    ['another word for the total', ['总计', '合计']],
  ])('%s is the same column', (_, [official, other]) => {
    const { values, codes } = received(head(NAMES.map((name) => (name === official ? other! : name))), [...ROW, '15'])
    expect(values).toEqual(ROW)
    expect(codes).toEqual([])
  })

  it('a column of sums beside them is left out, whatever the total is called', () => {
    const row = [...ROW, '12', '15']
    for (const total of ['总计', '合计']) {
      const one = [...NAMES.slice(0, -1), '小计']
      const { values } = received(
        [
          ['', '自然人', '', '', '', '', '', '', total],
          ['', '', ...one.slice(1), ''],
        ],
        row,
      )
      expect(values).toEqual(ROW)
    }
  })

  it('a column of units is none of the form', () => {
    const { values } = received(head(['单位', ...NAMES]), ['件', ...ROW, '15'])
    expect(values).toEqual(ROW)
  })
})

describe('a column of sums in text, where some cells are blank', () => {
  const names = [...NAMES.slice(0, -1), '小计', '总计']
  const text = (rows: readonly (readonly string[])[], sign: string) =>
    readText([['', ...names], ...rows].map((row) => row.filter((cell) => sign === '\t' || cell !== '').join(sign)).join('\n'))
  const FULL = ['二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '2', '2', '3']

  it('is left out where the sum of the row tells where its cells begin', () => {
    const { figures } = text([[LABEL, '', '4', '0', '1', '2', '', '7', '7'], FULL], '\t')
    expect(FIGURES.map((id) => figures[`requests.received.${id}`])).toEqual([null, '4', '0', '1', '2', null])
    expect(figures['requests.carriedIn.otherOrganization']).toBe('2')
  })

  it('leaves a row blank that may begin anywhere, and says so', () => {
    const { figures, told } = text([[LABEL, '0', '0', '0', '0', '0', '0', '0', ''], FULL], '\t')
    expect(FIGURES.map((id) => figures[`requests.received.${id}`])).toEqual(FIGURES.map(() => null))
    expect(told).toContain('requests.received.naturalPerson')
  })

  it('is known also where every cell is a line', () => {
    const { figures } = text([[LABEL, ...ROW, '12', '15'], FULL], '\n')
    expect(FIGURES.map((id) => figures[`requests.received.${id}`])).toEqual(ROW)
  })
})

describe('a column of sums that no header names', () => {
  it('leaves rows with as many figures as the form blank: one of them may be the sum', () => {
    const full = ['二、上年结转政府信息公开申请数量', '1', '2', '0', '0', '0', '2', '4', '5']
    const { figures, told } = readText([[LABEL, '0', '3', '0', '0', '3', '6', '6'], full].map((row) => row.join('\n')).join('\n'))
    expect(figures['requests.received.business']).toBeNull()
    expect(told).toContain('requests.received.business')
  })
})
