import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import type { ReportFile } from '../finding'
import { blockText } from '../report'
import { decodeText } from '../text/decode-text'
import { readText } from '../text'
import { tight } from './marks'
import { hasRealReports, realReports, type RealReport } from './real-reports.test-data'
import { recognise } from './recognise'

const template = officialTemplate()
const CHAPTER = /^[一二三四五六]、(?:总体情况|主动公开|收到和处理|政府信息公开行政复议|存在的主要问题|其他需要报告)/

function read(real: RealReport): ReportFile {
  const source = readText(real.bytes)
  if (!source.ok) throw new Error(source.trouble.message)
  const result = recognise(source.value, [template], { name: real.name, now: '', tidyBlanks: true, ownStyles: false })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

/** Lines of prose by chapter, found in a way of its own: no table rows, no headings, nothing of the title. */
function proseByChapter(real: RealReport): Map<string, string[]> {
  const text = decodeText(real.bytes)
  const chapters = template.sections.filter((section) => section.heading)
  const prose = new Map<string, string[]>()
  let chapter = -1
  for (const line of text.ok ? text.value.split('\n') : []) {
    const words = tight(line).replace(/^#+/, '')
    if (CHAPTER.test(words)) chapter++
    else if (
      chapter >= 0 &&
      words !== '' &&
      !line.includes('\t') &&
      !['disclosure', 'requests', 'review'].includes(chapters[chapter]!.id)
    ) {
      prose.set(chapters[chapter]!.id, [...(prose.get(chapters[chapter]!.id) ?? []), words])
    }
  }
  return prose
}

/** Codes each file must bring, by the damage it has. */
const EXPECTED: Record<string, string[]> = {
  '000': ['O42', 'O18'],
  '001': ['O42', 'O05'],
  '002': ['O04', 'O22', 'O23G', 'O41', 'O42', 'O47'],
  '003': ['O37', 'O41', 'O42'],
  '004': ['O42'],
}

/** The only doubts each of the sound text files may raise: one that is not deserved makes people blind to the others. */
const DOUBTS: Record<string, string[]> = { '000': [], '001': [], '003': ['O37'], '004': [], suqi: [] }

const doubtsOf = ({ name }: RealReport) => name.slice(0, /^\d/.test(name) ? 3 : 4)

const title = hasRealReports ? 'real reports' : 'real reports (skipped: NIANBAO_REPORTS names no folder of reports)'

describe.skipIf(!hasRealReports)(title, () => {
  it.each(realReports())('gives every figure, organ and year of $name', (real) => {
    const { report, opening } = read(real)
    const values = evaluate(template, report.figures)
    const printed = Object.fromEntries(
      Object.keys(real.truth.figures).map((id) => [id, opening!.stated[id] ?? values[id] ?? null]),
    )
    const truth = Object.fromEntries(
      Object.entries(real.truth.figures).map(([id, value]) => [id, value === null ? null : String(value)]),
    )
    expect(printed).toEqual(truth)
    expect([report.organ.fullName, report.year]).toEqual([real.truth.organ, real.truth.year])
  })

  it.each(realReports())('keeps every line of prose of $name in its chapter', (real) => {
    const { report } = read(real)
    const prose = proseByChapter(real)
    expect(prose.size).toBe(3)
    for (const [id, lines] of prose) {
      const kept = tight(
        report.sections
          .find((s) => s.id === id)!
          .blocks.map(blockText)
          .join(''),
      )
      expect(kept).toBe(lines.join(''))
    }
  })

  it.each(realReports().filter((real) => /^\d/.test(real.name)))('says what was repaired in $name', (real) => {
    const codes = read(real).opening!.findings.map((finding) => finding.code)
    expect(codes).toEqual(expect.arrayContaining(EXPECTED[real.name.slice(0, 3)]!))
    expect(codes).not.toContain('O33')
    expect(codes).not.toContain('O46')
  })

  it.each(realReports().filter((real) => DOUBTS[doubtsOf(real)]))('raises no doubt that $name does not deserve', (real) => {
    const doubts = read(real).opening!.findings.filter(({ severity }) => severity !== 'notice')
    expect([...new Set(doubts.map(({ code }) => code))]).toEqual(DOUBTS[doubtsOf(real)])
  })

  it('keeps the blank cells of a file blank, and names each', () => {
    const real = realReports().find((r) => r.name.startsWith('002'))!
    const { report, opening } = read(real)
    const blank = Object.entries(report.figures).flatMap(([id, value]) => (value === null ? [id] : []))
    const named = new Set(
      opening!.findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])]),
    )
    expect(blank).toHaveLength(18 + 12)
    expect(blank.filter((id) => !named.has(id))).toEqual([])
  })
})
