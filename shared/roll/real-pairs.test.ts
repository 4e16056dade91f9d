import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate, sum } from '../calculate'
import { runChecks } from '../check'
import { compareReports } from '../compare'
import type { ReportFile } from '../finding'
import { openReport } from '../open'
import { applyRoll, carriedStates, planRoll, promisesOf, proposedYears } from './index'

const folder = `${process.env['NIANBAO_REPORTS'] ?? '../shared/reports'}/more`
const pairs = [
  ['suqian-2023.txt', 'suqian-2024.txt'],
  ['hongze-2023.pdf', 'hongze-2024.pdf'],
].filter(([before]) => existsSync(`${folder}/${before}`)) as [string, string][]
const title =
  pairs.length > 0 ? 'published pairs of years' : 'published pairs of years (skipped: NIANBAO_REPORTS names no folder of reports)'
const template = officialTemplate()

async function open(name: string): Promise<ReportFile> {
  const opened = await openReport(new Uint8Array(readFileSync(`${folder}/${name}`)), name, [template])
  if (!opened.ok) throw new Error(opened.trouble.message)
  return opened.value
}

const valuesOf = (file: ReportFile) => evaluate(template, file.report.figures)

describe.skipIf(pairs.length === 0)(title, () => {
  it.each(pairs)(
    '%s rolled carries in what %s says was carried in, and its checks say what a copy must hear',
    async (before, after) => {
      const [last, now] = [await open(before), await open(after)]
      const plan = planRoll({ file: last, name: before }, { from: template, to: template, mapping: null }, now.report.year, '')
      if (!plan.ok) throw new Error(plan.trouble.message)
      const draft = applyRoll(plan.value, proposedYears(plan.value))
      for (const { to, value } of plan.value.carried) expect([to, value]).toEqual([to, now.report.figures[to]])
      expect(plan.value.carried).toHaveLength(6)

      const previous = { report: last.report, values: valuesOf(last) }
      const check = (file: ReportFile) => runChecks(template, file.report, valuesOf(file), file.opening, 'full', { previous })
      const rolled = check(draft).map(({ code }) => code)
      expect(rolled).not.toContain('Y01')
      expect(rolled).not.toContain('L01')
      // The chapter of problems begins empty, so that only the other one is a copy.
      expect(rolled.filter((code) => code === 'Y06')).toHaveLength(1)
      const everything = applyRoll(plan.value, proposedYears(plan.value), { answerCarried: true })
      expect(check(everything).filter(({ code }) => code === 'Y06')).toHaveLength(2)
      expect(promisesOf(last.report, template.roll!).length).toBeGreaterThan(0)
      const copied = { ...draft, report: { ...draft.report, figures: last.report.figures } }
      expect(check(copied).map(({ code }) => code)).toContain('Y05')
      expect(check(now).map(({ code }) => code)).toEqual(expect.arrayContaining(['Y04']))
      expect(check(now).map(({ code }) => code)).not.toContain('Y01')
      expect(check(now).map(({ code }) => code)).not.toContain('Y05')

      // Every carried paragraph waits; in the report that was really written most were rewritten.
      const carried = draft.papers!.carried
      const waiting = (file: ReportFile) =>
        carriedStates(file.report, carried, template.roll!.alike).filter(({ state }) => state === 'waiting').length
      expect(waiting(draft)).toBe(carried.length)
      expect(waiting(now)).toBeLessThan(carried.length)
    },
  )

  it.each(pairs)('%s and %s differ cell by cell by what the comparison says', async (before, after) => {
    const [last, now] = [await open(before), await open(after)]
    const { figures, sections } = compareReports({ report: last.report, template }, { report: now.report, template })
    const [old, values] = [valuesOf(last), valuesOf(now)]
    for (const { figure, difference, changed } of figures) {
      expect(changed).toBe(old[figure] !== values[figure])
      if (difference !== null) expect(Number(sum([old[figure]!, difference]))).toBeCloseTo(Number(values[figure]), 6)
    }
    expect(figures.filter(({ changed }) => changed).length).toBeGreaterThan(20)
    for (const { similarity } of sections) expect(similarity).toBeLessThanOrEqual(1)
  })
})
