import type { Evaluated } from '../calculate'
import type { WordProfile } from '../docx/profile-data'
import { defaultWordOptions, type WordOptions } from '../docx/write/word-options'
import { chosenProfile } from '../docx/chosen-profile'
import type { Report } from '../report'
import type { Template } from '../template'
import { fillPages } from './fill-pages'
import { printBlocks } from './print-blocks'
import type { PrintHeading, PrintLayout, PrintPage } from './print-layout'
import { POINT } from './printing'

/**
 * `look`: the profile that `options` names, as it comes. `values`: inputs and totals, as `evaluate` gives them.
 * The answer holds the profile as it was chosen, too: whoever draws the pages needs it.
 */
export function layOutReport(
  report: Report,
  template: Template,
  look: WordProfile,
  values: Evaluated,
  options: WordOptions = defaultWordOptions,
): PrintLayout {
  const profile = chosenProfile(look, options)
  const { page } = profile
  const blocks = printBlocks({ template, profile, values, options }, report)
  const pages = fillPages(blocks, (page.height - page.top - page.bottom) / POINT)
  return { profile, pages, headings: pages.flatMap((one) => headingsOf(one, page.top / POINT)) }
}

function headingsOf({ number, pieces }: PrintPage, above: number): PrintHeading[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'text' || piece.tag === 'p' || piece.continued) return []
    const text = piece.lines.map((line) => line.runs.map((run) => run.text).join('')).join('')
    return [{ level: Number(piece.tag.slice(1)), text, page: number, top: above + piece.top }]
  })
}
