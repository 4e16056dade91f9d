import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { readReportFile, writeReportFile } from '../report-file'
import type { WorkingPapers } from '../working-papers'
import { keptList, keptUnits, mergedFile, mergeUnits, unitReport, withLeftBefore, type UnitReport } from './index'
import { COUNTY, madeUnit, unitNames } from './made-county.test-data'
import { unitsBehind } from './units-behind'

const template = officialTemplate()
const YEAR = 2026
const ORGAN = `${COUNTY}人民政府`
const order = { template, organ: ORGAN, year: YEAR, expected: unitNames(7) }
const organ = { fullName: ORGAN, shortName: '', kind: 'government' as const }

function taken(name: string, seed: number): UnitReport {
  const { report } = madeUnit(template, name, YEAR, seed)
  const unit = unitReport(`${name}.docx`, { report, opening: null }, { from: template, to: template, mapping: null })
  if (!unit.ok) throw new Error(unit.trouble.message)
  return unit.value
}

const units = unitNames(6).map(taken)
const merged = mergeUnits(order, units, [])
const file = mergedFile(merged, organ, '2027-02-01T01:00:00.000Z')
/** As it comes back out of its file. */
const reopened = (): WorkingPapers => {
  const read = readReportFile(writeReportFile(file), [template])
  if (!read.ok) throw new Error(read.trouble.message)
  return read.value.papers!
}

describe('the units behind an area report, saved and opened again,', () => {
  const papers = reopened().merged!

  it('stand behind every cell and every total', () => {
    const values = evaluate(template, file.report.figures)
    for (const id of template.figures.keys()) {
      const behind = unitsBehind(template, papers, id)!
      expect([id, behind.sum]).toEqual([id, values[id]])
    }
    const { units: told } = unitsBehind(template, papers, 'requests.received.total')!
    expect(told.map(({ name }) => name)).toEqual(unitNames(6).filter((_, i) => totalOf(units[i]!) !== '0'))
  })

  it('add up to the same again, and with one unit’s new file to what that changes', () => {
    const kept = keptUnits(papers, YEAR)
    expect(mergeUnits(order, kept, []).figures).toEqual(merged.figures)
    const changed = { ...units[2]!, figures: { ...units[2]!.figures, 'disclosure.licensing.decisions': '999999' } }
    const again = mergeUnits(order, [...kept.filter((_, i) => i !== 2), changed], []).figures
    const before = unitsBehind(template, papers, 'disclosure.licensing.decisions')!.units[2]!.value
    expect(BigInt(again['disclosure.licensing.decisions']!) - BigInt(merged.figures['disclosure.licensing.decisions']!)).toBe(
      999_999n - BigInt(before),
    )
    expect({ ...again, 'disclosure.licensing.decisions': '' }).toEqual({
      ...merged.figures,
      'disclosure.licensing.decisions': '',
    })
  })

  it('bring back the list of who has to report', () => {
    expect(keptList(papers).split('\n').sort()).toEqual([...unitNames(7)].sort())
    expect(keptList({ ...papers, missing: null })).toBe('')
  })

  it('mean nothing on another form', () => {
    expect(unitsBehind(templateOf2019(), papers, 'requests.received.business')).toBeNull()
  })
})

it('a report left out for its year stays told until its unit is added', () => {
  const papers = reopened().merged!
  const before = {
    ...papers,
    left: [
      { name: '某某局', reason: 'year' as const },
      { name: unitNames(1)[0]!, reason: 'year' as const },
    ],
  }
  expect(withLeftBefore(papers, before).left).toEqual([{ name: '某某局', reason: 'year' }])
})

const totalOf = ({ figures }: UnitReport) => evaluate(template, figures)['requests.received.total']
