import { describe, expect, it } from 'vitest'
import { htmlRow, readTables } from './page-of-tables.test-data'

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
