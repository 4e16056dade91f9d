/**
 * Marks every finding by what it is about and never by the values seen, so that a decision on it is found again after
 * figures changed: code, template, and the cells or the sentence without its numbers.
 */
import type { Finding } from '../finding'
import { memoByText, sentencesOf } from '../prose-figures'
import { blockText } from '../report'
import type { CheckContext } from './check-context'

export function fingerprinted(findings: readonly Finding[], context: CheckContext): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const { place: at, words } = placeOf(finding, context)
    const place = `${finding.code} ${context.template.id} ${at}`
    const ordinal = (seen.get(place) ?? 0) + 1
    seen.set(place, ordinal)
    const found = { ...finding, fingerprint: hash(`${place} ${ordinal}`) }
    return words === null ? found : { ...found, skeleton: words }
  })
}

/** `words`: the skeleton of the sentence, for findings in prose. */
function placeOf({ where, also = [] }: Finding, context: CheckContext): { place: string; words: string | null } {
  const figures = [...new Set(where && 'figure' in where ? [where.figure, ...also] : also)].sort().join(' ')
  if (!where || 'figure' in where) return { place: figures, words: null }
  if (!('section' in where)) return { place: `${Object.keys(where)[0] ?? ''} ${figures}`, words: null }
  const words = skeleton(sentenceAt(where, context))
  return { place: `${where.section} ${figures} ${words}`, words: words === '' ? null : words }
}

function sentenceAt(
  { section, block, quote }: { section: string; block?: number; quote?: string },
  context: CheckContext,
): string {
  const found = block === undefined ? undefined : context.report.sections.find((s) => s.id === section)?.blocks[block]
  const text = found ? blockText(found) : ''
  if (quote === undefined) return ''
  return sentences(text).find((sentence) => sentence.includes(quote)) ?? quote
}

const sentences = memoByText((text) => sentencesOf(text).map((sentence) => sentence.text))

/** The sentence in the one width, every year `Y`, every number `#`, without spaces and punctuation. */
const skeleton = memoByText((sentence) =>
  sentence
    .normalize('NFKC')
    .replace(/(?<!\d)(?:19|20)\d{2}(?=\s*年)/g, 'Y')
    .replace(/\d+(?:[.,]\d+)*/g, '\u0001')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replaceAll('\u0001', '#'),
)

/** 64 bits of FNV-1a in two halves, as 16 hexadecimal digits. */
function hash(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x9747b28c)
}

function half(text: string, start: number): string {
  let h = start
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h >>> 0).toString(16).padStart(8, '0')
}
