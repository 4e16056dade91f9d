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
    const place = `${finding.code} ${context.template.id} ${placeOf(finding, context)}`
    const ordinal = (seen.get(place) ?? 0) + 1
    seen.set(place, ordinal)
    return { ...finding, fingerprint: hash(`${place} ${ordinal}`) }
  })
}

function placeOf({ where, also = [] }: Finding, context: CheckContext): string {
  const figures = [...new Set(where && 'figure' in where ? [where.figure, ...also] : also)].sort().join(' ')
  if (!where || 'figure' in where) return figures
  if (!('section' in where)) return `${Object.keys(where)[0] ?? ''} ${figures}`
  return `${where.section} ${figures} ${skeleton(sentenceAt(where, context))}`
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
