import { describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { openReport } from '../open'

const folder = process.env.NIANBAO_REPORTS ?? '../shared/reports'
const files = (() => {
  try {
    return readdirSync(`${folder}/more`).filter((name) => name.endsWith('.pdf'))
  } catch {
    return []
  }
})()
const title = files.length > 0 ? 'published PDFs' : 'published PDFs (skipped: NIANBAO_REPORTS names no folder of reports)'
const template = officialTemplate()

describe.skipIf(files.length === 0)(title, () => {
  it.each(files)('gives every figure, organ and year of %s', async (name) => {
    const truth = JSON.parse(readFileSync(`${folder}/figures/${name.replace('.pdf', '.json')}`, 'utf8'))
    const opened = await openReport(new Uint8Array(readFileSync(`${folder}/more/${name}`)), name, [template])
    if (!opened.ok) throw new Error(opened.trouble.message)
    const { report, opening } = opened.value
    const values = evaluate(template, report.figures)
    const printed = Object.keys(truth.figures).map((id) => [id, opening!.stated[id] ?? values[id] ?? null])
    const expected = Object.entries(truth.figures).map(([id, value]) => [id, value === null ? null : String(value)])
    expect(printed).toEqual(expected)
    expect([report.organ.fullName, report.year]).toEqual([truth.organ, truth.year])
  })
})
