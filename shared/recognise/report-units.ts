/** An amount is in 万元. Where the file says it counts in 元, the figure is kept as printed and the person is told. */
import type { Figures } from '../report'
import type { Template } from '../template'
import type { FormLabels } from './form-labels'
import { letters } from './marks'
import type { Strip } from './strip'
import { quoteOf, type Trace } from './trace'

const IN_YUAN = /单位(?:人民币)?元/

export function reportUnits(
  template: Template,
  labels: FormLabels,
  strips: readonly Strip[],
  figures: Figures,
  trace: Trace,
): void {
  const amounts = labels.rows
    .flatMap((row) => row.figures)
    .filter((id) => template.figures.get(id)!.kind === 'amount' && /[1-9]/.test(figures[id] ?? ''))
  if (amounts.length === 0) return
  const cells = strips.flatMap((strip) => strip.cells.map(({ text }) => ({ text, line: strip.line })))
  const found = cells.find(({ text }) => text.length < 60 && IN_YUAN.test(letters(text)))
  if (!found) return
  for (const id of amounts) {
    const words = { quote: quoteOf(found.text), value: figures[id] ?? '' }
    trace.say('O173', 'warning', words, { figure: id }, [], found.line)
  }
}
