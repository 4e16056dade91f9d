import type { Evaluated } from '../calculate'
import type { WordProfile } from '../docx/profile-data'
import type { Report } from '../report'
import type { Template } from '../template'
import { fillPages } from './fill-pages'
import { printBlocks } from './print-blocks'
import type { PrintHeading, PrintLayout, PrintPage } from './print-layout'
import { POINT } from './printing'

export interface PrintOptions {
  /** Room for a seal over the date; default `false`. */
  seal?: boolean
}

/** `values`: inputs and totals, as `evaluate` gives them. */
export function layOutReport(
  report: Report,
  template: Template,
  profile: WordProfile,
  values: Evaluated,
  { seal = false }: PrintOptions = {},
): PrintLayout {
  const { page } = profile
  const blocks = printBlocks({ template, profile, values, seal }, report)
  const pages = fillPages(blocks, (page.height - page.top - page.bottom) / POINT)
  return { pages, headings: pages.flatMap((one) => headingsOf(one, page.top / POINT)) }
}

function headingsOf({ number, pieces }: PrintPage, above: number): PrintHeading[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text' || piece.tag === 'p' || piece.continued) return []
    const text = piece.lines.map((line) => line.runs.map((run) => run.text).join('')).join('')
    return [{ level: Number(piece.tag.slice(1)), text, page: number, top: above + piece.top }]
  })
}
