/** Text of a paragraph with its marks; what stands beside it (frames, notes) goes after it. */
import { child, childElements, textBelow, type XmlElement } from '../ooxml'
import { text, type Inline, type Mark } from '../report'
import { seenWords, type SourceBlock, type WordLook } from '../source'
import type { ReadContext } from './read-context'
import { readFrame } from './read-frame'
import { whole } from './styles'

export interface ReadInline {
  content: Inline[]
  /** Pictures, text boxes and notes of the paragraph. */
  after: SourceBlock[]
  bookmarks: string[]
}

/** Of no text of their own, or with text that is not shown. */
const SILENT = new Set([
  'text:change',
  'text:change-start',
  'text:change-end',
  'text:soft-page-break',
  'text:ruby-text',
  'text:toc-mark',
  'text:alphabetical-index-mark',
  'office:annotation-end',
])

const MOST_BLANKS = 200

export function readInline(paragraph: XmlElement, context: ReadContext): ReadInline {
  const read: ReadInline = { content: [], after: [], bookmarks: [] }
  const { look } = context.styles.paragraph(paragraph.attributes['text:style-name'])
  walk(paragraph, { marks: [], look: { colour: null, ground: context.ground, size: 12, ...look } }, read, context)
  return { ...read, content: trimmed(read.content) }
}

/** How the words around look. */
interface Manner {
  marks: readonly Mark[]
  look: WordLook
}

function walk(element: XmlElement, manner: Manner, read: ReadInline, context: ReadContext): void {
  for (const node of element.children) {
    // Blanks of the file are layout; those that count are elements of their own.
    if (typeof node === 'string') addWords(read, node.replace(/[ \t\r\n]+/g, ' '), manner, context)
    else readNode(node, manner, read, context)
  }
}

function readNode(node: XmlElement, manner: Manner, read: ReadInline, context: ReadContext): void {
  const { attributes } = node
  const { marks } = manner
  switch (node.name) {
    case 'text:s':
      return add(read, ' '.repeat(Math.min(MOST_BLANKS, whole(attributes['text:c'], 1))), marks)
    case 'text:tab':
      return add(read, '\t', marks)
    case 'text:line-break':
      return void read.content.push({ kind: 'break' })
    case 'text:span':
      return readSpan(node, manner, read, context)
    case 'text:bookmark':
    case 'text:bookmark-start':
      return void read.bookmarks.push(attributes['text:name'] ?? '')
    case 'text:note':
      return readNote(node, marks, read, context)
    case 'office:annotation':
      return context.findings.note('O51', textBelow(node))
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      return context.findings.note('O52', textBelow(node))
  }
  if (node.name.startsWith('draw:')) read.after.push(...readFrame(node, context))
  else if (!SILENT.has(node.name)) walk(node, manner, read, context)
}

function readSpan(node: XmlElement, { marks, look }: Manner, read: ReadInline, context: ReadContext): void {
  const style = context.styles.text(node.attributes['text:style-name'])
  if (style.hidden) return context.findings.note('O52', textBelow(node))
  if (style.struck) {
    context.findings.note(context.aside ? 'O165' : 'O66', textBelow(node))
    // `5` struck out beside `8` is not 58: in a table such words count as taken back.
    if (context.aside) return
  }
  walk(node, { marks: [...new Set([...marks, ...style.marks])].sort(), look: { ...look, ...style.look } }, read, context)
}

/** The sign in the text, the note itself after the paragraph. */
function readNote(node: XmlElement, marks: readonly Mark[], read: ReadInline, context: ReadContext): void {
  const sign = `[${context.nextNote()}]`
  const body = child(node, 'text:note-body')
  context.findings.note('O54', body ? textBelow(body) : '')
  add(read, sign, marks)
  if (!body) return
  const blocks = context.readBlocks(body, context)
  const first = blocks.find((block) => block.kind === 'line')
  if (first?.kind === 'line') first.content = [text(sign), ...first.content]
  read.after.push(...blocks)
}

function addWords(read: ReadInline, value: string, { marks, look }: Manner, { findings }: ReadContext): void {
  const seen = value.trim() === '' ? 'seen' : seenWords(value, look)
  if (seen === 'unseen') return findings.note('O52', value)
  if (seen === 'doubtful') findings.note('O207', value)
  add(read, value, marks)
}

function add(read: ReadInline, value: string, marks: readonly Mark[]): void {
  if (value !== '') read.content.push(text(value, marks))
}

/** Neighbours with equal marks as one run, without the layout's blanks at both ends. */
function trimmed(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of content) {
    const last = joined[joined.length - 1]
    if (last?.kind === 'text' && inline.kind === 'text' && last.marks.join() === inline.marks.join()) {
      joined[joined.length - 1] = text(last.text + inline.text, last.marks)
    } else joined.push(inline)
  }
  const [first] = joined
  if (first?.kind === 'text') joined[0] = text(first.text.replace(/^ +/, ''), first.marks)
  const last = joined[joined.length - 1]
  if (last?.kind === 'text') joined[joined.length - 1] = text(last.text.replace(/ +$/, ''), last.marks)
  return joined.filter((inline) => inline.kind === 'break' || inline.text !== '')
}

/** Whether a paragraph is left out because the file hides it. */
export function isHidden(paragraph: XmlElement, context: ReadContext): boolean {
  const hidden =
    context.styles.paragraph(paragraph.attributes['text:style-name']).hidden ||
    childElements(paragraph).some((e) => e.name === 'text:hidden-paragraph' && e.attributes['text:is-hidden'] === 'true')
  if (hidden && textBelow(paragraph).trim() !== '') context.findings.note('O52', textBelow(paragraph))
  return hidden
}
