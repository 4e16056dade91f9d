import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import type { Finding } from '../finding'
import { openReport } from '../open'
import { hasRealReports, realReports } from '../recognise/real-reports.test-data'
import { runChecks } from './run-checks'

const templates = [officialTemplate(), templateOf2019()]
const title = hasRealReports ? 'published reports' : 'published reports (skipped: NIANBAO_REPORTS names no folder of reports)'

/** Every finding that is foreseen, and none beside: code, weight, number of them. */
const FORESEEN: Record<string, string[]> = {
  '000': ['L04 notice', 'N09 notice'],
  '001': ['L06 warning', 'P02 notice', 'S11 warning'],
  '002': ['F05 error', 'L02 warning', 'L04 notice', 'P02 notice', 'S18 warning'],
  '003': ['L04 notice', 'P02 notice', 'S11 warning', 'S17 warning'],
  '004': ['L02 warning', 'L02 warning', 'L04 notice', 'L06 warning', 'N05 notice', 'P02 notice', 'S11 warning'],
}

async function findings(name: string, bytes: Uint8Array): Promise<Finding[]> {
  const opened = await openReport(bytes, name, templates)
  if (!opened.ok) throw new Error(opened.trouble.message)
  const { report, opening } = opened.value
  const template = templates.find(({ id }) => id === report.templateId)!
  return runChecks(template, report, evaluate(template, report.figures), opening)
}

describe.skipIf(!hasRealReports)(title, () => {
  it.each(realReports().filter(({ name }) => name.slice(0, 3) in FORESEEN))(
    '$name says what is foreseen and no more',
    async (one) => {
      const said = (await findings(one.name, one.bytes)).map(({ code, severity }) => `${code} ${severity}`)
      expect(said.sort()).toEqual(FORESEEN[one.name.slice(0, 3)])
    },
  )

  it.each(realReports())('$name has no error that is none', async (one) => {
    const errors = (await findings(one.name, one.bytes)).filter(({ severity }) => severity === 'error')
    expect(errors.filter(({ code }) => !(code === 'F05' && one.name.startsWith('002')))).toEqual([])
  })

  it('the rows of 002 without a figure are one finding of 18 cells', async () => {
    const report = realReports().find(({ name }) => name.startsWith('002'))!
    const blank = (await findings(report.name, report.bytes)).find(({ code }) => code === 'F05')
    expect(blank?.also).toHaveLength(18)
  })
})
