import { countBlocks, type Report } from '@shared/report'
import type { Template } from '@shared/template'

/** Characters by section id, for the sections of which the template limits the length. */
export type SectionCharacters = Readonly<Record<string, number>>

/** Counts again only what changed since `last`. */
export function countCharacters(
  template: Template,
  report: Report,
  last: Report | null,
  before: SectionCharacters = {},
): SectionCharacters {
  const limited = template.sections.filter((s) => s.maxCharacters !== undefined).map((s) => s.id)
  const counted = limited.map((id): [string, number] => {
    const section = report.sections.find((s) => s.id === id)
    const known = section && last?.sections.includes(section) ? before[id] : undefined
    return [id, known ?? (section ? countBlocks(section.blocks) : 0)]
  })
  const same = counted.every(([id, n]) => before[id] === n) && counted.length === Object.keys(before).length
  return same ? before : Object.fromEntries(counted)
}
