import { blockText, type Report, type Section } from '@shared/report'
import type { Template } from '@shared/template'

/** Characters by section id, for the sections of which the template limits the length. */
export type SectionCharacters = Readonly<Record<string, number>>

/** As Word counts: every Han character and mark outside ASCII one, a group of Latin letters or digits one. */
export function sectionCharacters(section: Section): number {
  return section.blocks.reduce((sum, block) => sum + (blockText(block).match(COUNTED)?.length ?? 0), 0)
}

const COUNTED = /[A-Za-z0-9]+(?:[.,'’-][A-Za-z0-9]+)*|\p{Script=Han}/gu

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
    return [id, known ?? (section ? sectionCharacters(section) : 0)]
  })
  return counted.every(([id, n]) => before[id] === n) && counted.length === Object.keys(before).length
    ? before
    : Object.fromEntries(counted)
}
