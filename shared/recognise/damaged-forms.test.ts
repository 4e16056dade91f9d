import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import type { Finding } from '../finding'
import type { Figures } from '../report'
import { readPlainText } from '../text'
import { DAMAGES } from './damage.test-data'
import { joinRow, printedForm, printedReport, STYLES, type Style } from './printed-form.test-data'
import { recognise } from './recognise'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
const SEPARATED = STYLES.filter((style) => style !== 'glued')
const RUNS = Number(process.env['NIANBAO_RUNS'] ?? 25)

const arbitraryFigures: fc.Arbitrary<Figures> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.nat(120) },
      { weight: 1, arbitrary: fc.nat(99_999_999) },
    ),
    {
      minLength: inputs.length,
      maxLength: inputs.length,
    },
  )
  .map((values) =>
    Object.fromEntries(inputs.map(({ id, kind }, i) => [id, kind === 'amount' ? `${values[i]}.50` : String(values[i])])),
  )

interface Read {
  figures: Figures
  findings: Finding[]
  text: string
}

/** `grid`: the rows come from real tables, with every cell in its column. */
function read(text: string, grid = false): Read | null {
  const source = readPlainText(text)
  if (!source.ok) throw new Error(source.trouble.message)
  const blocks = source.value.blocks.map((b) => (b.kind === 'table' && grid ? { ...b, structure: 'grid' as const } : b))
  const result = recognise({ ...source.value, blocks }, [template], {
    name: '年报.txt',
    now: '',
    tidyBlanks: true,
    ownStyles: false,
  })
  return result.ok ? { figures: result.value.report.figures, findings: result.value.opening!.findings, text } : null
}

const covered = (findings: readonly Finding[]) =>
  new Set(findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])]))

/** Cells that read otherwise than they were written, without a word about it. */
function silentlyWrong(written: Figures, { figures, findings }: Read): string[] {
  const told = covered(findings)
  return inputs.map((spec) => spec.id).filter((id) => figures[id] !== written[id] && !told.has(id))
}

function print(figures: Figures, style: Style, damage: (form: string, rows: string[][]) => string[][]): string {
  const forms = [...template.forms.values()].map((form): [string, string] => [
    form.id,
    damage(form.id, printedForm(template, form, figures, style))
      .map((row) => joinRow(row, row.length === 0 ? 'tabs' : style))
      .join('\n'),
  ])
  return printedReport(template, new Map(forms))
}

describe('a form printed as text', () => {
  it.each(SEPARATED)('is read back cell by cell (%s)', (style) => {
    fc.assert(
      fc.property(arbitraryFigures, (figures) => {
        const result = read(print(figures, style, (_, rows) => rows))
        expect(result?.figures).toEqual(figures)
        expect(result?.findings.filter((f) => f.severity !== 'notice')).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

/** Damage that leaves every figure and its place in the file: the reader must get it right, not only say so. */
const REPAIRABLE = [
  'leading cells lost', 'label moved left', 'blanks in the label', 'label over two lines', 'label above its figures',
  'row torn', 'full width', 'with a remark', 'table torn', 'page number', 'row twice', 'row twice, another number',
  'row elsewhere', 'rows run together', 'line of words', 'header gone',
] // prettier-ignore

/** Two of these on one row can undo each other, and nobody could tell. */
const COUNTING = ['figure blank', 'figure gone', 'figure twice', 'two in one cell', 'row torn', 'empty cell in between', 'row gone', 'row twice, another number', 'no number'] // prettier-ignore

describe('a form without any gap between its cells', () => {
  it('is cut where the sums leave one way, and told of', () => {
    const small = fc.array(fc.nat(9), { minLength: inputs.length, maxLength: inputs.length })
    fc.assert(
      fc.property(small, (values) => {
        const figures = Object.fromEntries(inputs.map(({ id }, i) => [id, String(i % 6 === 0 ? values[i] : 0)]))
        const result = read(print(figures, 'glued', (id, rows) => (id === 'review' ? [] : rows)))!
        const told = covered(result.findings)
        expect(silentlyWrong(figures, result)).toEqual([])
        const requests = inputs.filter((spec) => spec.form === 'requests').map((spec) => spec.id)
        expect(requests.filter((id) => result.figures[id] !== figures[id])).toEqual([])
        expect(requests.filter((id) => !told.has(id))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

describe('a damaged form', () => {
  const forms = [...template.forms.keys()]
  it.each(REPAIRABLE)(
    'is read rightly in spite of it: %s',
    (name) => {
      fc.assert(
        fc.property(
          arbitraryFigures,
          fc.constantFrom('tabs', 'bars', 'flat'),
          fc.constantFrom(...forms),
          fc.nat(60),
          fc.nat(60),
          (figures, style, form, a, b) => {
            const text = print(figures, style, (id, rows) => (id === form ? DAMAGES[name]!(rows, a, b) : rows))
            const result = read(text)!
            const wrong = inputs.filter((spec) => result.figures[spec.id] !== figures[spec.id]).map((spec) => spec.id)
            expect({ text, wrong }).toEqual({ text, wrong: [] })
          },
        ),
        { numRuns: Math.ceil(RUNS / 2) },
      )
    },
    60_000,
  )

  it.each(Object.keys(DAMAGES))(
    'is never wrong in silence: %s',
    (name) => {
      fc.assert(
        fc.property(
          arbitraryFigures,
          fc.constantFrom(...SEPARATED),
          fc.constantFrom(...forms),
          fc.nat(60),
          fc.nat(60),
          fc.boolean(),
          (figures, style, form, a, b, grid) => {
            const text = print(figures, style, (id, rows) => (id === form ? DAMAGES[name]!(rows, a, b) : rows))
            const result = read(text, grid)
            expect(result).not.toBeNull()
            expect({ text, wrong: silentlyWrong(figures, result!) }).toEqual({ text, wrong: [] })
          },
        ),
        { numRuns: RUNS },
      )
    },
    60_000,
  )

  it('is never wrong in silence: several at once', () => {
    const one = fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.constantFrom(...forms), fc.nat(60), fc.nat(60))
    fc.assert(
      fc.property(
        arbitraryFigures,
        fc.constantFrom(...SEPARATED),
        fc.array(one, { minLength: 2, maxLength: 5 }),
        fc.boolean(),
        (figures, style, damages, grid) => {
          const counting = damages.find(([name]) => COUNTING.includes(name))
          const chosen = damages.filter((damage) => damage === counting || !COUNTING.includes(damage[0]))
          const text = print(figures, style, (id, rows) =>
            chosen.reduce((r, [name, form, a, b]) => (form === id ? DAMAGES[name]!(r, a, b) : r), rows),
          )
          const result = read(text, grid)
          expect({ text, wrong: silentlyWrong(figures, result!) }).toEqual({ text, wrong: [] })
        },
      ),
      { numRuns: RUNS * 3 },
    )
  }, 120_000)
})
