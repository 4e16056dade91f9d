/** The content of a paragraph: runs split in any way become text with marks; what is no text comes out beside it. */
import { child, childElements, textBelow, type XmlElement } from '../../ooxml'
import { canonicalInlines, type Inline, type Mark } from '../../report'
import { seenWords, SMALLEST_WORDS, type Colour, type SourceBlock } from '../../source'
import { readDrawing } from './drawing'
import { fieldState, isMissed, tornFields } from './fields'
import { flow } from './flow'
import { linkMarks } from './link-marks'
import type { NoteKind, ReadContext } from './read-context'
import type { RunProperties, Style } from './styles'
import { symbolText, UNKNOWN_SIGN } from './symbols'
import { readGround, wordLook } from './word-look'

export interface ParagraphContent {
  content: Inline[]
  /** Pictures that stand before any text. */
  before: SourceBlock[]
  /** Pictures, text boxes and notes that follow it. */
  after: SourceBlock[]
}

interface Reading extends ParagraphContent {
  context: ReadContext
  style: Style | undefined
  /** Behind the words of this paragraph, when it says so itself. */
  shade: { ground?: Colour }
}

export function readRuns(paragraph: XmlElement, style: Style | undefined, context: ReadContext): ParagraphContent {
  const reading: Reading = { content: [], before: [], after: [], context, style, shade: readGround(child(paragraph, 'w:pPr')) }
  const links = linkMarks(reading.content)
  for (const element of flow(paragraph, context.findings)) {
    if (element.name === 'w:r') readRun(element, reading)
    else if (element.name === 'w:bookmarkStart') links.start(element)
    else if (element.name === 'w:bookmarkEnd') links.end(element)
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') readFormula(element, reading)
  }
  return { content: canonicalInlines(reading.content), before: reading.before, after: reading.after }
}

function readRun(run: XmlElement, reading: Reading): void {
  const { context, style } = reading
  const own = child(run, 'w:rPr')
  const { properties, marks } = context.looks.of(own)
  const hidden = (properties.hidden ?? style?.hidden ?? false) || isUnseen(run, properties, reading)
  if (hidden && textBelow(run) !== '' && context.fields.visible()) context.findings.note('O52', textBelow(run))
  for (const element of flow(run, context.findings)) {
    if (element.name === 'w:fldChar') readFieldMark(element, reading)
    else if (element.name === 'w:instrText') context.fields.instruction(textBelow(element))
    else if (!hidden && context.fields.visible()) {
      if (properties.struck && element.name === 'w:t') {
        context.findings.note(context.aside ? 'O165' : 'O66', textBelow(element))
        // `5` struck out beside `8` is not 58: in a table such words count as taken back.
        if (context.aside) continue
      }
      readRunChild(element, own, marks, reading)
    }
  }
}

/** Only a few runs of a document have a colour near that of paper, or hardly any size. */
function isUnseen(run: XmlElement, properties: RunProperties, { context, style, shade }: Reading): boolean {
  const look = wordLook(properties, shade.ground === undefined ? style : { ...style, ...shade }, context.ground)
  if (look.colour === null && look.size >= SMALLEST_WORDS) return false
  const words = textBelow(run)
  const seen = words === '' ? 'seen' : seenWords(words, look)
  if (seen === 'doubtful' && context.fields.visible()) context.findings.note('O207', words)
  return seen === 'unseen'
}

function readFieldMark(element: XmlElement, { context }: Reading): void {
  const missed = context.fields.mark(element)
  if (missed !== null && isMissed(missed)) context.findings.note('O64', missed)
}

function readRunChild(element: XmlElement, own: XmlElement | undefined, marks: Mark[], reading: Reading): void {
  const add = (text: string) => void reading.content.push({ kind: 'text', text, marks })
  switch (element.name) {
    case 'w:t':
      return add(visibleText(element, own, reading.context))
    case 'w:tab':
    case 'w:ptab':
      return add('\t')
    case 'w:noBreakHyphen':
      return add('-')
    case 'w:cr':
      return void reading.content.push({ kind: 'break' })
    case 'w:br':
      // Breaks of page and column are the layout's affair.
      if ((element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') reading.content.push({ kind: 'break' })
      return
    case 'w:sym':
      return add(signText(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? '', reading.context))
    case 'w:drawing':
    case 'w:pict':
      return addBlocks(readDrawing(element, reading.context), reading)
    case 'w:object':
      return reading.context.findings.note('O60')
    case 'w:r':
      // The base text of a ruby is a run within the run.
      return readRun(element, reading)
    case 'w:footnoteReference':
      return readNote('footnote', element, reading)
    case 'w:endnoteReference':
      return readNote('endnote', element, reading)
    case 'm:oMath':
      return readFormula(element, reading)
    default:
  }
}

/** Line ends in the XML are blanks; blanks at the ends count only where the file says so. */
function visibleText(element: XmlElement, own: XmlElement | undefined, context: ReadContext): string {
  const text = textBelow(element).replace(/[\t\r\n]/g, ' ')
  const kept = element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '')
  if (!/[\uf000-\uf0ff]/.test(kept)) return kept
  const fonts = child(own, 'w:rFonts')?.attributes
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? ''
  return kept.replace(/[\uf000-\uf0ff]/g, (sign) => signText(font, sign.charCodeAt(0).toString(16), context))
}

function signText(font: string, char: string, context: ReadContext): string {
  const text = symbolText(font, char)
  if (text === null) context.findings.note('O63')
  return text ?? UNKNOWN_SIGN
}

function addBlocks(blocks: SourceBlock[], reading: Reading): void {
  const begun = reading.content.some((inline) => inline.kind === 'text' && inline.text.trim() !== '')
  for (const block of blocks) (block.kind === 'image' && !begun ? reading.before : reading.after).push(block)
}

function readFormula(element: XmlElement, reading: Reading): void {
  if (!reading.context.fields.visible()) return
  const text = formulaText(element)
  reading.context.findings.note('O61', text)
  reading.content.push({ kind: 'text', text, marks: [] })
}

const formulaText = (element: XmlElement): string =>
  childElements(element)
    .map((e) => (e.name === 'm:t' || e.name === 'w:t' ? textBelow(e) : formulaText(e)))
    .join('')

/** The note's text follows the paragraph or table. In a cell its sign is left out: `8` must not become `8[1]`. */
function readNote(kind: NoteKind, reference: XmlElement, reading: Reading): void {
  const { context } = reading
  const note = context.note(kind, reference.attributes['w:id'] ?? '')
  if (!note) return
  const sign = `[${context.nextNote()}]`
  const blocks = context.readBlocks(note, {
    ...context,
    fields: fieldState(tornFields(note)),
    aside: null,
    // A note cannot hold notes; a file that says so would go round in circles.
    note: () => undefined,
    picture: () => {
      context.findings.note('O57')
      return null
    },
  })
  const first = blocks.find((block) => block.kind === 'line')
  if (!first) return
  context.findings.note('O54', first.content.map((i) => (i.kind === 'text' ? i.text : ' ')).join(''))
  if (!context.aside) reading.content.push({ kind: 'text', text: sign, marks: ['superscript'] })
  first.content = canonicalInlines([{ kind: 'text', text: sign, marks: [] }, ...first.content])
  const place = context.aside ?? reading.after
  for (const block of blocks) place.push(block)
}
