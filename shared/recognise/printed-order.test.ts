import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { readText } from '../text'
import { joinRow, printedForm, printedReport } from './printed-form.test-data'
import { recognise } from './recognise'

const template = officialTemplate()
const requests = template.forms.get('requests')!
const columns = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrganization'] as const
const figures = Object.fromEntries([...template.figures.values()].filter((f) => f.source === 'input').map(({ id }) => [id, '0']))
columns.forEach((column, i) => {
  figures[`requests.received.${column}`] = String(11 + i)
  figures[`requests.granted.${column}`] = String(11 + i)
})

/** The report as text whose second table has these lines for its head. */
function read(head: string[]) {
  const rows = printedForm(template, requests, figures, 'tabs').slice(requests.rows.filter((row) => row.header).length)
  const printed = [...head, ...rows.map((row) => joinRow(row, 'tabs'))].join('\n')
  const forms = [...template.forms.values()].map((form): [string, string] => [
    form.id,
    form === requests
      ? printed
      : printedForm(template, form, figures, 'tabs')
          .map((row) => joinRow(row, 'tabs'))
          .join('\n'),
  ])
  const source = readText(new TextEncoder().encode(printedReport(template, new Map(forms))))
  if (!source.ok) throw new Error(source.trouble.message)
  const read = recognise(source.value, [template], { name: '年报.txt', now: '', tidyBlanks: true, ownStyles: false })
  if (!read.ok) throw new Error(read.trouble.message)
  const { report, opening } = read.value
  return {
    received: columns.map((column) => Number(report.figures[`requests.received.${column}`])),
    codes: new Set(opening!.findings.map(({ code }) => code)),
  }
}
const inOrder = [11, 12, 13, 14, 15, 16]

describe('the order of headers in text', () => {
  it('is the usual one when the total, which reaches over the whole head, is written with its first line', () => {
    const { received, codes } = read([
      '（勾稽关系）\t\t\t申请人情况\t\t\t\t\t\t总计',
      '\t\t\t自然人\t法人或其他组织',
      '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
    ])
    expect(received).toEqual(inOrder)
    expect(codes).not.toContain('O166')
    expect(codes).not.toContain('O38')
  })

  it('is the usual one in a head of one line', () => {
    const { received, codes } = read(['项目\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计'])
    expect(received).toEqual(inOrder)
    expect(codes).not.toContain('O166')
  })

  it('moves the figures along where two headers of a line changed places, and says so', () => {
    const { received, codes } = read([
      '\t\t\t申请人情况\t\t\t\t\t\t总计',
      '\t\t\t自然人\t法人或其他组织',
      '\t\t\t\t科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他',
    ])
    expect(received).toEqual([11, 13, 12, 14, 15, 16])
    expect(codes).toContain('O38')
  })
})
