/** Headers and footers belong to the page, not to the report; what they say beyond page numbers is told. */
import type { OfficePackage, Relation } from '../../ooxml'
import { inlineText } from '../../report'
import { fieldState, tornFields } from './fields'
import { readBlocks } from './read-blocks'
import type { ReadContext } from './read-context'
import { readerFindings } from './reader-findings'
import { runLooks } from './run-looks'

/** `- 3 -`, `第3页共6页`, `3/6`, `iv`. */
const PAGE_NUMBER = /^[-—–―·.\s\d第页共/|ivxIVX一二三四五六七八九十]*$/

export function noteMargins(
  file: OfficePackage,
  relations: readonly Relation[],
  { styles, findings }: Pick<ReadContext, 'styles' | 'findings'>,
): void {
  const seen = new Set<string>()
  for (const relation of relations) {
    if ((relation.type !== 'header' && relation.type !== 'footer') || relation.external) continue
    const part = file.xml(relation.target)
    if (!part.ok) continue
    let line = 0
    const blocks = readBlocks(part.value, {
      styles,
      looks: runLooks(styles),
      findings: readerFindings(),
      numberOf: () => null,
      fields: fieldState(tornFields(part.value)),
      media: {},
      picture: () => null,
      note: () => undefined,
      nextNote: () => 1,
      nextLine: () => ++line,
      aside: null,
      ground: null,
      readBlocks,
    })
    const words = blocks
      .flatMap((block) =>
        block.kind === 'line'
          ? [inlineText(block.content)]
          : block.kind === 'table'
            ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(inlineText)))
            : [],
      )
      .join(' ')
      .trim()
    // First, even and ordinary pages repeat each other.
    if (!PAGE_NUMBER.test(words) && !seen.has(words)) findings.note('O164', words)
    seen.add(words)
  }
}
