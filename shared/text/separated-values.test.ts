import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { openReport } from '../open'
import { printedRows } from '../recognise/printed-form.test-data'
import { differentFigures } from '../workbook/workbook.test-data'
import { separatedValues } from './separated-values'

const template = officialTemplate()
const figures = differentFigures(template)
const fields = (text: string) => separatedValues(text)?.map((record) => record.fields)

describe('separated values', () => {
  it('are told by the same number of fields on every line, with figures among them', () => {
    expect(fields('甲,1,\r\n乙,,2\r\n丙,3,4\r\n')).toEqual([['甲', '1', ''], ['乙', '', '2'], ['丙', '3', '4'], ['']])
    expect(fields('甲;1;2\n乙;3;4\n丙;5;6')).toHaveLength(3)
  })

  it('may hold delimiters, quotes and line breaks in quotes', () => {
    const text = '"甲,乙",1,2\n"他说""好""",3,4\n"上\n下",5,6\n丁,7,8'
    expect(separatedValues(text)).toMatchObject([
      { fields: ['甲,乙', '1', '2'], line: 1 },
      { fields: ['他说"好"', '3', '4'], line: 2 },
      { fields: ['上\n下', '5', '6'], line: 3 },
      { fields: ['丁', '7', '8'], line: 5 },
    ])
  })

  it.each([
    ['prose with commas', '深化改革,优化环境,办结5件\n强化监督,落实责任\n全年,共公开,12条'],
    ['prose with as many commas on every line', '一是,抓好,学习\n二是,抓好,公开\n三是,抓好,监督'],
    ['rows among prose', '一、总体情况\n规章,0,0\n规范,1,2\n合计,1,2'],
    ['a quote that never ends', '"甲,1,2\n乙,3,4\n丙,5,6'],
    ['plain tabs', '甲\t1\t2\n乙\t3\t4\n丙\t5\t6'],
  ])('are not: %s', (_, text) => {
    expect(separatedValues(text)).toBeNull()
  })

  it.each([',', ';', '\t'])('give every figure its cell, parted by %j, quoted', async (delimiter) => {
    const forms = [...template.forms.values()]
    const rows = forms.flatMap((form) => [...printedRows(template, form, figures), []])
    const width = Math.max(...rows.map((row) => row.length))
    const quoted = (cell: string) => (/^\d*(\.\d+)?$/.test(cell) ? cell : `"${cell}"`)
    const lines = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')].map(quoted).join(delimiter))
    const bytes = new TextEncoder().encode(`\ufeff${lines.join('\r\n')}`)
    const opened = await openReport(bytes, '表.csv', [template, templateOf2019()])
    if (!opened.ok) throw new Error(opened.trouble.message)
    expect(opened.value.report.figures).toEqual(figures)
    expect(opened.value.opening!.format).toBe(delimiter === '\t' ? 'text' : 'csv')
  })
})
