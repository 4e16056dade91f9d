/** What was done to the words of our own file in another program, told paragraph by paragraph. */
import { compareTexts, type TextPiece } from '../difference'
import type { Finding } from '../finding'
import { message, type MessageCode } from '../message'
import { blockText, type Report } from '../report'

/** Paragraphs told one by one; of the rest of a chapter only their number. */
const MOST_TOLD = 5
/** Characters around a change, so that it can be found; and of a paragraph that came or went. */
const AROUND = 10
const QUOTE = 30

/** Notices for one section: `heading` as a person knows it. */
export function changedText(visible: Report, copy: Report, section: string, heading: string): Finding[] {
  const before = textsOf(copy, section)
  const now = textsOf(visible, section)
  const aligned = compareTexts(before, now)
  const changed = aligned.filter((entry) => entry.kind === 'changed')
  const gone = aligned.flatMap((entry) => (entry.kind === 'deleted' ? [before[entry.before]!] : []))
  const added = aligned.flatMap((entry) => (entry.kind === 'inserted' ? [now[entry.after]!] : []))
  const told = changed.slice(0, MOST_TOLD)
  const rest = changed.slice(MOST_TOLD)
  const notice = (code: MessageCode, values: Record<string, string | number>, quote: string): Finding => ({
    code,
    severity: 'notice',
    message: message(code, { heading, ...values }),
    where: { section, quote: quote.slice(0, QUOTE) },
  })
  const some = (code: MessageCode, texts: readonly string[], quote = texts[0] ?? '') =>
    texts.length === 0 ? [] : [notice(code, { n: texts.length, quote: quote.slice(0, QUOTE) }, quote)]
  return [
    ...told.map((entry) => notice('O180', words(entry.pieces), now[entry.after]!)),
    ...some('O81', rest.map((entry) => now[entry.after]!)), // prettier-ignore
    ...some('O82', gone),
    ...some('O181', added),
  ]
}

const textsOf = (report: Report, section: string): string[] =>
  (report.sections.find((s) => s.id === section)?.blocks ?? []).filter((b) => b.kind !== 'form').map(blockText)

/** From the first to the last change with what stands around, as it was and as it is. */
function words(pieces: readonly TextPiece[]): { copy: string; visible: string } {
  const isChange = (piece: TextPiece) => piece.kind !== 'same'
  const first = pieces.findIndex(isChange)
  const next = pieces.findIndex((piece, i) => i > first && !isChange(piece))
  const changes = pieces.slice(first, next < 0 ? undefined : next)
  const side = (kind: 'deleted' | 'inserted') => {
    const middle = changes.filter((piece) => piece.kind === kind).map((piece) => piece.text).join('') // prettier-ignore
    const cut = middle.length > 2 * QUOTE ? `${middle.slice(0, QUOTE)}……${middle.slice(-QUOTE)}` : middle
    return (pieces[first - 1]?.text.slice(-AROUND) ?? '') + cut + (next < 0 ? '' : pieces[next]!.text.slice(0, AROUND))
  }
  return { copy: side('deleted'), visible: side('inserted') }
}
