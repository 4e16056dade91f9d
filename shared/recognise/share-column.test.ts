/** Percentages behind the totals: left out where they are a column too many, never taken for figures. */
import { expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { openReport } from '../open'
import type { Form } from '../template'

const template = officialTemplate()
const requests = template.forms.get('requests')!

/** The rows of the third form with `6` in one cell, and what `behind` gives. */
function text(form: Form, behind: (row: number) => string, total = (n: string) => n): string {
  const figures = { 'requests.received.business': '6', 'requests.granted.business': '6' }
  const values = evaluate(template, {
    ...Object.fromEntries([...template.figures.keys()].map((id) => [id, '0'])),
    ...figures,
  })
  const rows = form.rows.map(({ cells }, i) => {
    const texts = cells.map((cell) =>
      cell.kind === 'text' ? cell.text : cell === cells.at(-1) ? total(values[cell.figure]!) : values[cell.figure]!,
    )
    return [...texts, ...(cells.some(({ kind }) => kind === 'figure') ? [behind(i)] : [])].join('\t')
  })
  return ['云岭市民政局2024年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...rows].join('\n')
}

async function read(words: string) {
  const opened = await openReport(new TextEncoder().encode(words), '年报.txt', [template], { now: '2026-11-22T00:00:00.000Z' })
  if (!opened.ok) throw new Error(opened.trouble.message)
  return { figures: opened.value.report.figures, codes: opened.value.opening!.findings.map(({ code }) => code) }
}

it('leaves a column of percentages out and tells of it', async () => {
  const { figures, codes } = await read(text(requests, (i) => `${i}.5%`))
  expect(figures).toMatchObject({ 'requests.received.business': '6', 'requests.granted.business': '6' })
  expect(figures['requests.granted.naturalPerson']).toBe('0')
  expect(codes).toContain('O202')
})

it('says nothing of percentages where there are none', async () => {
  const { codes } = await read(text(requests, () => ''))
  expect(codes).not.toContain('O202')
})

it('keeps a total with a percent sign in its place: no row is longer for it', async () => {
  const { figures, codes } = await read(
    text(
      requests,
      () => '',
      (n) => `${n}%`,
    ),
  )
  expect(codes).not.toContain('O202')
  expect([null, '6']).toContain(figures['requests.received.business'])
})
