import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import mappingData from '@templates/gov-disclosure-2021/from-2019.json'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { sum } from '../calculate'
import type { ReportFile } from '../finding'
import type { Report } from '../report'
import { openReport } from '../open'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { newReport } from '../template'
import { compileFormMapping } from '../template-change'
import { readWorkbook } from '../workbook'
import { COUNTY, madeUnit, unitNames } from './made-county.test-data'
import { matchUnits } from './match-units'
import { mergedFile, mergeUnits, nameOf, readUnitList, unitReport, type UnitReport, type UnreadUnit } from './index'
import { writeSummary } from './write-summary'

const template = officialTemplate()
const YEAR = 2026
const ORGAN = `${COUNTY}人民政府`
const same = { from: template, to: template, mapping: null }

function taken(report: Report, file = `${report.organ.fullName}.docx`, opening: ReportFile['opening'] = null): UnitReport {
  const unit = unitReport(file, { report, opening }, same)
  if (!unit.ok) throw new Error(unit.trouble.message)
  return unit.value
}

/** On the form of 2019, as far as both forms have the cell. */
function takenFrom2019(report: Report, file: string): UnitReport {
  const from = templateOf2019()
  const compiled = compileFormMapping(mappingData, from, template)
  if (!compiled.ok) throw new Error(compiled.trouble.message)
  const old = newReport(from, { organ: report.organ, year: YEAR, scope: 'own', now: '2027-01-15T02:00:00.000Z' })
  const figures = Object.fromEntries(Object.keys(old.figures).map((id) => [id, report.figures[id] ?? '0']))
  const forms = { from, to: template, mapping: compiled.value }
  const unit = unitReport(file, { report: { ...old, figures }, opening: null }, forms)
  if (!unit.ok) throw new Error(unit.trouble.message)
  return unit.value
}

/** A Word file cut short, and the container that a password makes of one. */
const broken = new TextEncoder().encode('PK\u0003\u0004 not a package')
const encrypted = (() => {
  const bytes = readFileSync(new URL('../doc/small.fixture.doc', import.meta.url))
  const [name, of] = [Buffer.from('EncryptedPackage', 'utf16le'), bytes.indexOf(Buffer.from('WordDocument', 'utf16le'))]
  bytes.fill(0, of, of + 64)
  bytes.set(name, of)
  // Length of the name with the zero behind it.
  bytes.writeUInt16LE(name.length + 2, of + 64)
  return new Uint8Array(bytes)
})()

async function unreadable(file: string, bytes: Uint8Array): Promise<UnreadUnit> {
  const opened = await openReport(bytes, file, [template], {})
  if (opened.ok) throw new Error(`${file} was read`)
  return { file, reason: opened.trouble }
}

const county = (n: number) => unitNames(n).map((name, i) => madeUnit(template, name, YEAR, i))
const order = (expected: string[] | null = null) => ({ template, organ: ORGAN, year: YEAR, expected })

describe('a county added up', () => {
  it('has in every cell the sum of the units, and every sum opens into who stands behind it', () => {
    fc.assert(
      fc.property(fc.array(arbitraryReport(template), { minLength: 1, maxLength: 5 }), (reports) => {
        const units = reports.map((report, i) =>
          taken({ ...report, year: YEAR, organ: { ...report.organ, fullName: `单位${i}` } }),
        )
        const merged = mergeUnits(order(), units, [])
        expect(merged.units).toHaveLength(units.length)
        for (const [id, total] of Object.entries(merged.figures)) {
          const behind = merged.parts.get(id)!
          if (behind.length > 0) expect(total).toBe(sum(behind.map(({ value }) => value)))
          else expect([null, '0']).toContain(total === null ? null : total.replace(/\.0*$/, ''))
          for (const { unit, value } of behind) expect(merged.units[unit]!.figures[id]).toBe(value)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('that is in order says nothing but that cases may be counted twice', () => {
    const units = county(12).map(({ report }) => taken(report))
    const merged = mergeUnits(order(unitNames(12)), units, [])
    expect(merged.findings).toEqual([])
    units[3]!.figures['review.reconsideration.upheld'] = '1'
    units[5]!.figures['review.litigationDirect.pending'] = '2'
    const joint = mergeUnits(order(unitNames(12)), units, []).findings
    expect(joint.map(({ code }) => code)).toEqual(['O199'])
    expect(joint[0]!.message).toContain(units[3]!.organ.fullName)
    expect(joint[0]!.also).toContain('review.litigationDirect.pending')
  })
})

describe('every fault planted in a county of 60 units is found', async () => {
  const names = unitNames(60)
  const units = county(60).map(({ report }) => report)
  const change = (at: number, part: Partial<Report>) => (units[at] = { ...units[at]!, ...part })
  const figures = (at: number, values: Report['figures']) => change(at, { figures: { ...units[at]!.figures, ...values } })
  // Planted: balance broken · blank cells · a word in a cell · last year's report · twice · two missing · not on the list · cases
  // in two reports · an area report · one unit under two names, with the same figures · earlier form · broken and encrypted files.
  figures(2, { 'requests.granted.business': '77' })
  figures(7, { 'disclosure.rules.issued': null, 'disclosure.rules.inForce': null })
  figures(9, { 'disclosure.penalty.decisions': '无' })
  change(11, { year: YEAR - 1 })
  change(13, { organ: units[12]!.organ })
  change(20, { organ: { ...units[20]!.organ, fullName: `${COUNTY}某某公司` } })
  figures(22, { 'review.reconsideration.upheld': '1' })
  figures(23, { 'review.reconsideration.upheld': '1' })
  change(25, { scope: 'area', organ: { ...units[25]!.organ, kind: 'government' } })
  const short = names[32]!.replace('和平市', '')
  change(33, { figures: units[32]!.figures, organ: { ...units[33]!.organ, fullName: short } })
  const reports = units.map((report, i) => taken(report, `${i}.docx`))
  const doubtful = { code: 'O26', severity: 'warning' as const, message: '', where: { figure: 'requests.received.business' } }
  reports[15] = taken(units[15]!, '15.docx', { sourceName: '15.docx', format: 'docx', findings: [doubtful], stated: {} })
  reports[35] = takenFrom2019({ ...units[35]! }, '35.docx')
  const handedIn = reports.filter((_, i) => i !== 30 && i !== 31)
  const unread = await Promise.all([unreadable('a/30.docx', broken), unreadable('a/31.docx', encrypted)])
  const own = madeUnit(template, ORGAN, YEAR, 99).report
  const clean = mergeUnits(order(), handedIn, [])
  const stated = { ...own, figures: { ...clean.figures, 'disclosure.licensing.decisions': '5', 'disclosure.rules.issued': '1' } }
  const merged = mergeUnits(order(names), [...handedIn, taken(stated, 'own.docx')], unread)
  const of = (code: string) => merged.findings.filter((finding) => finding.code === code)

  it.each([
    ['O198', '30.docx'],
    ['O198', '31.docx'],
    ['O198Y', names[11]!],
    ['O198T', names[12]!],
    ['O198M', names[30]!],
    ['O198M', names[13]!],
    ['O198L', `${COUNTY}某某公司`],
    ['O198B', names[7]!],
    ['O198N', names[9]!],
    ['O198E', names[2]!],
    ['O198D', names[15]!],
    ['O198F', names[35]!],
    ['O198S', `${short}和${names[32]!}`],
    ['O198I', `${names[32]!}和${short}`],
    ['O199', names[22]!],
    ['O199', names[23]!],
    ['O199A', names[25]!],
  ])('%s names %s', (code, name) => {
    expect(
      of(code)
        .map(({ message }) => message)
        .join(),
    ).toContain(name)
  })

  it('files that reading was stopped before are no files to correct', () => {
    const stopped = ['a/40.docx', 'a/41.docx'].map((file) => ({ file, reason: { code: 'C32', message: '' } }))
    const told = mergeUnits(order(), handedIn, [...unread, ...stopped]).findings
    const said = (code: string) => told.filter((finding) => finding.code === code).map(({ message }) => message)
    expect(said('O198')[0]).toContain('有 2 个文件没有读出')
    expect(said('O198P')[0]).toContain('还有 2 个文件没有读，没有计入汇总：40.docx、41.docx。')
  })

  it('and nothing that was not planted', () => {
    expect(merged.left.map(({ unit, reason }) => [unit.file, reason])).toEqual([
      ['11.docx', 'year'],
      ['13.docx', 'twice'],
      ['own.docx', 'superior'],
    ])
    expect(merged.units).toHaveLength(56)
    expect(merged.unread.map(({ reason }) => reason.code)).toEqual(['E42', 'E41'])
    expect(merged.units.filter(({ errors }) => errors.length > 0).map(nameOf)).toEqual([names[2], names[9], names[35]])
    expect(
      merged.blank.map(({ unit, figures: cells, invalid }) => [nameOf(merged.units[unit]!), cells.length, invalid.length]),
    ).toEqual([
      [names[7], 2, 0],
      [names[9], 1, 1],
      // Cells the earlier form does not have.
      [names[35], 19, 0],
    ])
    expect(merged.missing).toEqual([names[11], names[13], names[20], names[30], names[31], names[33]])
  })

  it('the superior’s typed figures are compared cell by cell with the sums', () => {
    expect(merged.differences.map(({ figure }) => figure)).toEqual(['disclosure.rules.issued', 'disclosure.licensing.decisions'])
    expect(of('O199M').map(({ where }) => where)).toEqual([{ figure: 'disclosure.rules.issued' }])
    expect(of('O199L')[0]).toMatchObject({ where: { figure: 'disclosure.licensing.decisions' }, actual: '5' })
  })

  it('the draft holds the sums and every finding; the workbook holds every unit and a formula for every sum', () => {
    const organ = { fullName: ORGAN, shortName: '', kind: 'government' as const }
    const file = mergedFile(merged, organ, '2027-02-01T01:00:00.000Z')
    expect(file.report).toMatchObject({ year: YEAR, scope: 'area', figures: merged.figures })
    expect(file.opening?.findings).toEqual(merged.findings)
    const bytes = writeSummary(merged, file.report)
    const read = readWorkbook(bytes)
    if (!read.ok) throw new Error(read.trouble.message)
    const text = JSON.stringify(read.value)
    for (const name of [...names.slice(0, 10), '30.docx', `${COUNTY}某某公司`]) expect(text).toContain(name)
  })
})

describe('units of a list', () => {
  it('are found by full name, by the end of the name and by the name of the file, and never twice', () => {
    const report = (fullName: string, file: string) => ({ organ: { fullName, shortName: '' }, file })
    const match = matchUnits(
      ['东山县教育局', '民政局', '财政局', '水利局（本级）', '林业局'],
      [
        report('和平市东山县教育局', 'a.docx'),
        report('东山县民政局', 'b.docx'),
        report('', 'x/财政局年报.docx'),
        report('东山县林业局', 'c.docx'),
        report('西山县林业局', 'd.docx'),
      ],
    )
    expect(match).toEqual({ missing: ['水利局（本级）', '林业局'], unlisted: [3, 4] })
  })

  it('are read one a line, with or without numbers, remarks and further columns', () => {
    expect(readUnitList('\ufeff1. 教育局\r\n2、民政局\t张\n\n# 备注\n教育局\n财政局 # 新')).toEqual([
      '教育局',
      '民政局',
      '财政局',
    ])
  })
})

it('a unit on the earlier form is added as far as both forms agree, and named', () => {
  const from = templateOf2019()
  const compiled = compileFormMapping(mappingData, from, template)
  if (!compiled.ok) throw new Error(compiled.trouble.message)
  const report = fc.sample(arbitraryReport(from), { numRuns: 1, seed: 3 })[0]!
  const old = {
    ...report,
    year: YEAR,
    figures: { ...report.figures, 'requests.received.business': '4', 'disclosure.rules.publicTotal': '9' },
  }
  const unit = unitReport('old.docx', { report: old, opening: null }, { from, to: template, mapping: compiled.value })
  if (!unit.ok) throw new Error(unit.trouble.message)
  const merged = mergeUnits(order(), [unit.value], [])
  expect(merged.figures).toMatchObject({ 'requests.received.business': '4', 'disclosure.rules.inForce': null })
  expect(merged.findings.map(({ code }) => code)).toContain('O198F')
  expect(unitReport('x', { report: old, opening: null }, { from, to: template, mapping: null })).toMatchObject({
    ok: false,
    trouble: { code: 'E144' },
  })
})
