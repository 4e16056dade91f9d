/** Whether the rows of a text hold a column that the form does not have: then a row with as many figures as the form may lack one. */
import type { Template } from '../template'
import { isEmptyText } from './cell-text'
import type { RowRecord } from './form-record'
import { addsUp } from './place-values'

const LEAST_LONGER = 2
const USUAL = 5

/** `named`: a header names such a column. Stray numbers make single rows longer, and stand at their ends. */
export function hasExtraColumn(template: Template, records: readonly RowRecord[], named: boolean): boolean {
  const rows = records.filter((record) => record.row!.figures.length > 1)
  const longer = rows.filter((record) => filledTexts(record).length === record.row!.figures.length + 1)
  const usual = rows.filter((record) => filledTexts(record).length === record.row!.figures.length)
  if (named || longer.length === 0) return longer.length > 0
  return (
    (longer.length >= LEAST_LONGER && longer.length * USUAL >= usual.length) ||
    longer.some((record) => addsUpWithoutOne(template, record))
  )
}

/** The sum of the row comes out only without one of the figures in its middle. */
function addsUpWithoutOne(template: Template, record: RowRecord): boolean {
  const texts = filledTexts(record)
  const without = (k: number) =>
    addsUp(
      template,
      record.row!,
      texts.filter((_, i) => i !== k),
    )
  const ends = [0, texts.length - 1].some(without)
  return !ends && /[1-9１-９]/.test(texts.at(-1)!) && texts.some((_, k) => without(k))
}

const filledTexts = ({ values }: RowRecord) => values.map((cell) => cell.text).filter((text) => !isEmptyText(text))
