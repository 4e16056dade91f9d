import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import type { Template } from '../template'
import { readPlainText } from '../text'
import { joinRow, printedForm, printedReport, type Style } from './printed-form.test-data'
import { hasRealReports, realReports } from './real-reports.test-data'
import { recognise } from './recognise'
import { readText } from '../text'

const current = officialTemplate()
const former = templateOf2019()
const options = { name: '', now: '', tidyBlanks: true, ownStyles: false }

const inputsOf = (template: Template) => [...template.figures.values()].filter((spec) => spec.source === 'input')
const numbered = (template: Template) =>
  Object.fromEntries(inputsOf(template).map(({ id, kind }, i) => [id, kind === 'change' ? `-${i + 1}` : String(i + 1)]))

function printed(template: Template, style: Style): string {
  const forms = [...template.forms.values()].map((form): [string, string] => [
    form.id,
    printedForm(template, form, numbered(template), style)
      .map((row) => joinRow(row, style))
      .join('\n'),
  ])
  return printedReport(template, new Map(forms))
}

function read(text: string, templates: readonly Template[]) {
  const source = readPlainText(text)
  const result = source.ok ? recognise(source.value, templates, options) : source
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

describe('the template', () => {
  it.each([
    ['of 2021', current, 'tabs'],
    ['of 2021', current, 'lines'],
    ['of 2019', former, 'tabs'],
    ['of 2019', former, 'flat'],
    ['of 2019', former, 'lines'],
  ] as const)('%s is known by its labels, whatever the year and the order of the list (%#)', (_, template, style) => {
    const text = printed(template, style)
    for (const list of [
      [current, former],
      [former, current],
    ]) {
      const { report } = read(text, list)
      expect(report.templateId).toBe(template.id)
      expect(report.figures).toEqual(numbered(template))
    }
  })

  it.each([2019, 2020, 2021, 2024])('of a report without the form that differs is the one of its year: %i', (year) => {
    const form = current.forms.get('review')!
    const rows = printedForm(current, form, numbered(current), 'tabs').map((row) => joinRow(row, 'tabs'))
    const text = [
      `云岭市民政局${year}年政府信息公开工作年度报告`,
      current.sections.find(({ id }) => id === form.section)!.heading,
      ...rows,
    ]
    for (const list of [
      [current, former],
      [former, current],
    ]) {
      expect(read(text.join('\n'), list).report.templateId).toBe(year < 2021 ? former.id : current.id)
    }
  })

  it.skipIf(!hasRealReports)(
    hasRealReports ? 'of every real report is the one in force' : 'of real reports (skipped: none here)',
    () => {
      for (const real of realReports()) {
        const source = readText(real.bytes)
        const result = source.ok ? recognise(source.value, [former, current], options) : source
        expect(result.ok && result.value.report.templateId).toBe(current.id)
      }
    },
  )
})
