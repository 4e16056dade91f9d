/** What a person is told after an export: one sentence each, nothing where there is nothing to say. */
import { outsideGb2312 } from '@shared/docx/outside-font'
import { FONT_USES, type WordOptions } from '@shared/docx/write/word-options'
import { fill } from '@shared/message'
import { exportWords as words } from '@shared/message/screen/export'
import { blockText, type Report } from '@shared/report'
import { missingFonts, type ExportChoice } from '../export'
import type { LookSummary } from '../worker'
import { blankFigures } from './finding-actions'
import type { OpenDocument, Session } from './session'

interface Known {
  looks: readonly LookSummary[]
  /** Errors in figures that were exported knowingly. */
  openErrors: number
  /** Name of the report the changes are shown against. */
  earlier: string | undefined
}

export async function exportSentences(
  session: Session,
  { store }: OpenDocument,
  { format, options }: ExportChoice,
  { looks, openErrors, earlier }: Known,
): Promise<string[]> {
  const state = store.getState()
  const isPaper = format === 'docx' || format === 'pdf'
  const look = looks.find((one) => one.look === options.look)
  const blanks = blankFigures(state).length
  return [
    ...(isPaper ? await pageSentence(session, state.report, options) : []),
    ...(isPaper && look ? fontSentences(look, options, state.report) : []),
    ...(blanks > 0 ? [fill(words.blanks, { n: blanks })] : []),
    ...(openErrors > 0 ? [fill(words.openErrors, { n: openErrors })] : []),
    ...(earlier !== undefined && format === 'docx' ? [fill(words.withChanges, { name: earlier })] : []),
    ...(format === 'docx' ? [options.copy ? words.withCopy : words.withoutCopy] : []),
    words.secrecy,
  ]
}

async function pageSentence({ worker }: Session, report: Report, options: WordOptions): Promise<string[]> {
  const laid = await worker.call({ kind: 'layOut', report, options })
  if (laid === 'cancelled' || !laid.ok) return []
  return [fill(words.pages, { look: words.looks[options.look], n: laid.value.pages.length })]
}

function fontSentences(look: LookSummary, options: WordOptions, report: Report): string[] {
  const written = FONT_USES.map((use) => {
    const chosen = options.fonts[use]
    return chosen !== null && look.choices.fonts[use].includes(chosen) ? chosen : look.fonts[use]
  })
  const missing = missingFonts(written)
  const small = [...new Set(written)].find((font) => look.characters[font] === 'gb2312')
  const outside = small === undefined ? [] : outsideGb2312(textOf(report))
  const named = missing.map((name) => fill(words.quote, { name })).join(words.listSeparator)
  return [
    ...(missing.length > 0 ? [fill(words.missingFonts, { fonts: named })] : []),
    ...(small !== undefined && outside.length > 0
      ? [fill(words.outsideFont, { characters: outside.slice(0, MOST_SHOWN).join(''), font: small })]
      : []),
  ]
}

const MOST_SHOWN = 20

const textOf = ({ title, sections, signature }: Report) =>
  [title, ...sections.flatMap(({ blocks }) => blocks.map(blockText)), ...signature.organs].join('')
