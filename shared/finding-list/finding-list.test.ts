import { expect, test } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { readDocx } from '../docx/read'
import type { Finding } from '../finding'
import { newReport } from '../template'
import { readWorkbook } from '../workbook'
import { findingRows, writeFindingDocument, writeFindingWorkbook } from '.'

const template = officialTemplate()
const report = newReport(template, {
  organ: { fullName: '青原县水利局', shortName: '', kind: 'department' },
  year: 2026,
  scope: 'own',
  now: '2027-01-10T08:00:00.000Z',
})
const open: Finding[] = [
  { code: 'F03', severity: 'error', message: '相差 2。', basis: '表头', where: { figure: 'requests.carriedOut.business' } },
  { code: 'L02', severity: 'warning', message: '=“截止”<写错>', where: { section: 'overview', block: 0 } },
]
const explained: Finding[] = [
  {
    code: 'N01',
    severity: 'warning',
    message: '相差 1。',
    where: { title: true },
    decision: { kind: 'scope', reason: '含下属单位', at: '2027-01-10T08:00:00.000Z', fingerprint: 'a' },
  },
]
const list = findingRows(open, explained, report, template)

test('rows name weight, code, place, sentence, basis and answer', () => {
  expect(list.rows).toEqual([
    ['1', '错误', 'F03', '三、收到和处理政府信息公开申请情况', '相差 2。', '表头', ''],
    ['2', '提醒', 'L02', '一、总体情况', '=“截止”<写错>', '', ''],
    ['3', '提醒', 'N01', '题目', '相差 1。', '', '口径不同：含下属单位'],
  ])
  expect(list.about).toContain('青原县水利局 2026 年')
})

test('the workbook is read back with every cell as text', async () => {
  const read = await readWorkbook(writeFindingWorkbook(list, report))
  const words = JSON.stringify(read)
  for (const cell of [...list.header, ...list.rows.flat()].filter((one) => one !== '')) {
    expect(words).toContain(JSON.stringify(cell).slice(1, -1))
  }
})

test('the document is read back as one table of seven columns', async () => {
  const read = await readDocx(writeFindingDocument(list, report))
  if (!read.ok) throw new Error(read.trouble.message)
  const words = JSON.stringify(read.value.source)
  for (const cell of list.rows.flat().filter((one) => one !== '')) expect(words).toContain(JSON.stringify(cell).slice(1, -1))
})
