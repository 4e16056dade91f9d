import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { plain, type Figures } from '../report'
import type { SourceBlock } from '../source'
import { foreignForm, sourceTables } from './foreign-form.test-data'
import { CHANGES } from './foreign-table.test-data'
import { recognise } from './recognise'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
const RUNS = Number(process.env['NIANBAO_FOREIGN_RUNS'] ?? 50)

const line = (text: string): SourceBlock => ({ kind: 'line', content: plain(text), place: { line: 1 } })

/** A fast reproducible source of small numbers. */
function numbers(seed: number) {
  let state = seed >>> 0
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

function figuresOf(n: (below: number) => number): Figures {
  const kind = n(3)
  return Object.fromEntries(inputs.map(({ id }) => [id, String(n(kind === 0 ? 2 : 3) === 0 ? n([5, 60, 2400][kind]!) : 0)]))
}

function read(figures: Figures, changes: readonly string[], n: (below: number) => number) {
  const blocks = template.sections.flatMap((section): SourceBlock[] => {
    if (section.heading === undefined) return [line('青禾区民政局2026年政府信息公开工作年度报告')]
    const form = section.form && template.forms.get(section.form)
    if (!form) return [line(section.heading), line('已办结。')]
    const foreign = foreignForm(template, form, figures)
    // What reads the header comes after what takes it apart.
    const late = (change: string) => Number(/headers|first|twice/.test(change))
    for (const change of [...changes].sort((a, b) => late(a) - late(b))) CHANGES[change]!(foreign, n)
    return [line(section.heading), ...sourceTables(foreign).flatMap((table, i) => (i === 0 ? [table] : [line('- 2 -'), table]))]
  })
  const result = recognise({ format: 'docx', blocks, media: {}, findings: [] }, [template], {
    name: '',
    now: '',
    tidyBlanks: true,
    ownStyles: false,
  })
  if (!result.ok) throw new Error(result.trouble.message)
  const findings = result.value.opening!.findings
  const named = findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])])
  // A total that contradicts its parts names the row.
  const rows = template.totals.filter((total) => named.includes(total.target)).flatMap((total) => total.addends)
  const told = new Set([...named, ...rows])
  return inputs
    .filter(({ id }) => result.value.report.figures[id] !== figures[id] && !told.has(id))
    .map(
      ({ id }) => `${id}: ${figures[id]} read as ${result.value.report.figures[id]} (${findings.map((f) => f.code).join(' ')})`,
    )
}

describe('a table that other hands have changed', () => {
  it.each(Object.keys(CHANGES))('%s: every figure is right, or a finding names its cell', (change) => {
    for (let seed = 1; seed <= 4; seed++) {
      const n = numbers(seed * 7919)
      expect(read(figuresOf(n), [change], n)).toEqual([])
    }
  })

  it('in two or three ways at once: every figure is right, or a finding names its cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(CHANGES)), { minLength: 2, maxLength: 3 }),
        fc.nat(2 ** 31),
        (changes, seed) => {
          const n = numbers(seed)
          expect(read(figuresOf(n), changes, n)).toEqual([])
        },
      ),
      process.env['NIANBAO_FOREIGN_RUNS'] ? { numRuns: RUNS } : { numRuns: RUNS, seed: 20_260_131 },
    )
  }, 600_000)
})
