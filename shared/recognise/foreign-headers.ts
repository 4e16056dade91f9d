/**
 * Headers of another year's form above the rows of this one: offices that start from an old file keep them, and a figure
 * below `对外公开总数量` does not say how many documents are in force.
 */
import type { Template } from '../template'
import { formLabels } from './form-labels'
import type { RowRecord } from './form-record'
import { editDistance, letters } from './marks'
import type { Strip } from './strip'

/** Headers so near to one of the form's own are only misprinted. */
const NEAR = 2
const SHORTEST = 4

const known = new WeakMap<Template, ReadonlySet<string>>()

/** Header texts of the other templates that stand in no form of this one. */
export function foreignHeaders(template: Template, templates: readonly Template[]): ReadonlySet<string> {
  const found = known.get(template)
  if (found) return found
  const own = headersOf(template)
  const others = templates.filter((other) => other.id !== template.id).flatMap(headersOf)
  const foreign = others.filter((text) => text.length >= SHORTEST && own.every((word) => editDistance(text, word, NEAR) > NEAR))
  const result: ReadonlySet<string> = new Set(foreign)
  if (templates.length > 1) known.set(template, result)
  return result
}

const headersOf = (template: Template) =>
  [...template.forms.values()].flatMap((form) => formLabels(form).rows.flatMap((row) => row.headers.flat()))

/** Whether all cells of a strip are such headers, or headers of the form among them. */
export function isForeignHead(strip: Strip, foreign: ReadonlySet<string>, isOwn: (text: string) => boolean): boolean {
  const texts = strip.cells.map((cell) => letters(cell.text)).filter((text) => text !== '')
  return texts.some((text) => foreign.has(text)) && texts.every((text) => foreign.has(text) || isOwn(text))
}

/** Records below such headers, with the headers as they stand there. */
export function underForeign(
  records: readonly RowRecord[],
  strips: readonly Strip[],
  foreign: ReadonlySet<string>,
): Map<RowRecord, string> {
  const result = new Map<RowRecord, string>()
  const recordOf = new Map(records.flatMap((record) => record.strips.map((strip) => [strip, record] as const)))
  let block: string[] = []
  let quote: string | null = null
  for (const strip of strips) {
    const record = recordOf.get(strip)
    if (!record) {
      block.push(...strip.cells.map((cell) => cell.text))
      continue
    }
    if (block.length > 0) quote = quoteOf(block, record, foreign)
    block = []
    if (quote !== null && record.row) result.set(record, quote)
  }
  return result
}

function quoteOf(block: readonly string[], record: RowRecord, foreign: ReadonlySet<string>): string | null {
  const text = block.map(letters).join('')
  const own = record.row?.headers.some((path) => path.length > 0 && text.includes(path[path.length - 1]!))
  const words = own ? [] : [...foreign].filter((word) => text.includes(word))
  return words.length === 0 ? null : words.sort((a, b) => text.indexOf(a) - text.indexOf(b)).join('、')
}
