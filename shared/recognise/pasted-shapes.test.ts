import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { blockText, type Figures, type Report } from '../report'
import { arbitraryReport } from '../report/arbitrary-report.test-data'
import { readPlainText } from '../text'
import { DAMAGES } from './damage.test-data'
import { flatRow, printedReport, printedRows } from './printed-form.test-data'
import { recognise } from './recognise'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
const RUNS = Number(process.env['NIANBAO_RUNS'] ?? 20)

type Rows = string[][]

const frame = (row: readonly string[]) => `├${row.map(() => '──').join('┼')}┤`

/** How a table looks after it went through the clipboard of some program. `flat`: merged cells leave nothing behind. */
const SHAPES: Record<string, { flat: boolean; print: (rows: Rows) => string }> = {
  tabs: { flat: false, print: (rows) => rows.map((row) => row.join('\t')).join('\n') },
  'several blanks': { flat: true, print: (rows) => rows.map((row) => row.filter((c) => c !== '').join('    ')).join('\n') },
  'full-width blanks': {
    flat: true,
    print: (rows) => rows.map((row) => row.filter((c) => c !== '').join('\u3000\u3000')).join('\n'),
  },
  bars: { flat: false, print: (rows) => rows.map((row) => row.join('|')).join('\n') },
  markdown: {
    flat: false,
    print: ([head = [], ...rows]) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  },
  'box drawing': { flat: false, print: (rows) => rows.flatMap((row) => [frame(row), `│${row.join('│')}│`]).join('\n') },
  'one cell per line': { flat: true, print: (rows) => rows.flatMap((row) => row.filter((c) => c !== '')).join('\n') },
  'no separators': { flat: true, print: (rows) => rows.map((row) => row.join('')).join('\n') },
  commas: { flat: false, print: (rows) => rows.map((row) => row.join(',')).join('\n') },
  'full-width commas': { flat: false, print: (rows) => rows.map((row) => row.join('，')).join('\n') },
  semicolons: { flat: false, print: (rows) => rows.map((row) => row.join('；')).join('\n') },
}

type Harm = readonly [name: string, form: string, a: number, b: number]

function print(report: Report, shape: string, harms: readonly Harm[]): string {
  const { flat, print: draw } = SHAPES[shape]!
  const forms = [...template.forms.values()].map((form): [string, string] => {
    const rows = printedRows(template, form, report.figures)
    const shown = flat ? rows.map((row, i) => flatRow(template, form, row, i)) : rows
    // One cell per line, the ordinal of a torn label is a figure like any other.
    const done = shape === 'one cell per line' ? harms.filter(([name]) => name !== 'label over two lines') : harms
    const harmed = done.reduce((all, [name, at, a, b]) => (at === form.id ? DAMAGES[name]!(all, a, b) : all), shown)
    return [form.id, draw(harmed)]
  })
  const words = report.sections.flatMap((s) => s.blocks.flatMap((b) => (b.kind === 'paragraph' ? [blockText(b)] : [])))
  return [printedReport(template, new Map(forms)), ...words].join('\n')
}

/** Inputs that read otherwise than they were printed, without a finding that names them. */
function silentlyWrong(text: string, written: Figures): string[] {
  const source = readPlainText(text)
  if (!source.ok) throw new Error(source.trouble.message)
  const read = recognise(source.value, [template], { name: '年报.txt', now: '', tidyBlanks: true, ownStyles: false })
  if (!read.ok) throw new Error(read.trouble.message)
  const { report, opening } = read.value
  const told = new Set(
    opening!.findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])]),
  )
  return inputs.map((spec) => spec.id).filter((id) => report.figures[id] !== written[id] && !told.has(id))
}

/** Damage after which a person still sees what was meant. */
const LIGHT = ['leading cells lost', 'a character misprinted', 'blanks in the label', 'label over two lines', 'with a remark', 'table torn', 'page number', 'line of words', 'full width', 'with a unit', 'figure gone'] // prettier-ignore

const arbitraryHarm: fc.Arbitrary<Harm> = fc.tuple(
  fc.constantFrom(...LIGHT),
  fc.constantFrom(...template.forms.keys()),
  fc.nat(60),
  fc.nat(60),
)

/** Damage to a label would take a `/` or a `无` in a cell for one. */
const numbersOnly = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, /^\d+$/.test(value ?? '') ? value : null]))

describe('a report pasted as text', () => {
  it.each(Object.keys(SHAPES))(
    'is right or says where it is not, lightly damaged too: %s',
    (shape) => {
      fc.assert(
        fc.property(arbitraryReport(template), fc.array(arbitraryHarm, { maxLength: 2 }), (drawn, harms) => {
          const report = harms.length === 0 ? drawn : { ...drawn, figures: numbersOnly(drawn.figures) }
          const text = print(report, shape, harms)
          expect({ text, wrong: silentlyWrong(text, report.figures) }).toEqual({ text, wrong: [] })
        }),
        // The short pass is the same on every machine; long ones by hand begin elsewhere.
        process.env['NIANBAO_RUNS'] ? { numRuns: RUNS } : { numRuns: RUNS, seed: 20_260_131 },
      )
    },
    1_200_000,
  )
})
