/** N02: a figure in prose that is linked to its cells and says something else than they do. */
import { compare, difference, magnitude } from '../calculate'
import type { Finding } from '../finding'
import { evaluateSource, figureText } from '../linked-figures'
import { message } from '../message'
import { blotOut, readNumbers } from '../prose-figures'
import { sourceFigures, type Block, type FigureRun, type Inline } from '../report'
import type { CheckContext, CheckOf } from './check-context'
import { wordsOf } from './sum-of-cells'

export function checkLinkedFigures(check: CheckOf<'linked-figures'>, context: CheckContext): Finding[] {
  const { template, values, previous, report } = context
  const figures = { template, values, previous: previous?.values ?? null }
  return report.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block, index) =>
      runsOf(block).flatMap((run): Finding[] => {
        const ids = sourceFigures(run.source)
        if (ids.some((one) => !template.figures.has(one))) return []
        const now = figureText(run, figures)
        const state = evaluateSource(run.source, figures)
        if (now === run.text || state.state === 'trouble') return []
        const shown = readNumbers(blotOut(run.text), run.text)[0]
        const value = state.state === 'number' ? state.value : now
        // An approximate number is right as long as the value lies within what it says.
        if (shown && shown.value === null && Number(value) >= shown.low && Number(value) <= shown.high) return []
        const words = { shown: run.text, cell: wordsOf(ids, context), value: state.state === 'number' ? value : now }
        const exact = state.state === 'number' && shown?.value != null && compare(shown.value, value) !== 0
        const text = exact
          ? message('N02', { ...words, diff: magnitude(difference(shown.value!, value)) })
          : message('N02_words', words)
        const where = { section: id, block: index, quote: run.text }
        const found = { basis: message('basisLinked'), where, also: ids, expected: now, actual: run.text }
        return [{ code: check.code, severity: 'error', message: text, ...found }]
      }),
    ),
  )
}

function runsOf(block: Block): FigureRun[] {
  const inlines: Inline[] =
    block.kind === 'image' || block.kind === 'form'
      ? []
      : block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.flat()))
        : block.content
  return inlines.filter((inline): inline is FigureRun => inline.kind === 'figure')
}
