import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { compare, evaluate } from '../calculate'
import { openReport } from '../open'
import { hasRealReports, realReports } from '../recognise/real-reports.test-data'
import { checkContext } from './run-checks'
import { compiled, figureText, isOwnMention, type ProseCheck } from './prose-mentions'
import { sumOf } from './sum-of-cells'

const template = officialTemplate()
const check = template.checks.find((one): one is ProseCheck => one.kind === 'prose-figures')!
const title = hasRealReports
  ? 'figures in published prose'
  : 'figures in published prose (skipped: NIANBAO_REPORTS names no folder of reports)'

/** Sure links and offered ones, counted by hand: every number that speaks of a cell and of no other body. */
const LINKS: Record<string, { sure: number; offered: number }> = {
  '000': { sure: 0, offered: 0 },
  '001': { sure: 0, offered: 0 },
  '002': { sure: 0, offered: 0 },
  '003': { sure: 0, offered: 0 },
  '004': { sure: 5, offered: 0 },
  'suqian-2023': { sure: 10, offered: 0 },
  'suqian-2024': { sure: 8, offered: 2 },
}

describe.skipIf(!hasRealReports)(title, () => {
  it.each(realReports())('$name: what is sure agrees with the tables, nothing that is foreign is sure', async (one) => {
    const opened = await openReport(one.bytes, one.name, [template, templateOf2019()])
    if (!opened.ok) throw new Error(opened.trouble.message)
    const { report, opening } = opened.value
    const context = checkContext(template, report, evaluate(template, report.figures), opening)
    const mentions = report.sections
      .filter(({ id }) => !check.except.includes(id))
      .flatMap(({ blocks }) => blocks.flatMap((block) => compiled(check).mentions(figureText(block))))
    const sure = mentions.filter((mention) => isOwnMention(mention, context))
    const wrong = sure.filter(
      ({ number, meets }) => !meets.some((ids) => compare(sumOf(context, ids) ?? '-1', number.value ?? '-2') === 0),
    )
    expect(wrong).toEqual([])
    const key = Object.keys(LINKS).find((name) => one.name.startsWith(name))!
    expect({ sure: sure.length, offered: mentions.length - sure.length }).toEqual(LINKS[key])
  })
})
