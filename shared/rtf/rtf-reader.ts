/** Groups and control words → flows of text. */
import type { Media } from '../report'
import type { SourceBlock, SourceDocument } from '../source'
import { decodeText } from './code-page'
import { CHARACTERS, KNOWN_STARRED, MARGINS, SKIPPED } from './destinations'
import { Flow, hasWords } from './flow'
import { Colours } from './ink'
import { addDigit, finishedPicture, newPicture, type Picture } from './picture'
import { rtfFindings } from './rtf-findings'
import type { RtfSink } from './scan'
import { defineRow, newRow, shapeOf, type RowDefinition } from './row-definition'
import { marksOf, ordinary, plain, setLook, type Destination, type State } from './state'

const MAX_DEPTH = 256
const MAX_GROUPS = 2_000_000
const SYMBOLS = 2

export class RtfReader implements RtfSink {
  private readonly findings = rtfFindings()
  private readonly media: Record<string, Media> = {}
  private readonly asides: SourceBlock[] = []
  private readonly charsets = new Map<number, number>()
  private readonly colours = new Colours()
  private readonly stack: State[] = []
  private readonly body: Flow
  private line = 0
  private groups = 0
  private page = 0
  private defaultFont = 0
  private pending: number[] = []
  private toSkip = 0
  private starred = false
  private fontRead = 0
  private instruction = ''
  private picture: Picture = newPicture()
  private row: RowDefinition = newRow()
  private innerRow: RowDefinition = newRow()
  private rowOpen = false
  private cell = 0
  private state: State

  constructor() {
    this.body = this.newFlow()
    this.state = {
      destination: 'text', role: 'body', flow: this.body, font: -1, eastern: -1, substitutes: 1,
      ...plain, ...ordinary, innerRow: false, twofold: false,
    } // prettier-ignore
  }

  private newFlow(): Flow {
    return new Flow(this.findings, () => ++this.line)
  }

  open(): void {
    this.flush()
    this.toSkip = 0
    this.starred = false
    if (this.stack.length >= MAX_DEPTH || ++this.groups > MAX_GROUPS) throw new RangeError('groups')
    this.stack.push(this.state)
    const skip = this.state.twofold
    this.state = { ...this.state, twofold: false, ...(skip ? { destination: 'skip' as const } : {}) }
  }

  close(): void {
    this.flush()
    this.toSkip = 0
    const ended = this.state
    const outer = this.stack.pop()
    if (!outer) return
    this.state = outer
    if (ended.flow !== outer.flow) this.endFlow(ended)
    if (ended.destination === 'picture' && outer.destination !== 'picture') this.endPicture()
    if (ended.destination === 'instruction' && outer.destination !== 'instruction') this.endInstruction()
  }

  private endFlow({ flow, role }: State): void {
    const blocks = flow.finish()
    if (role === 'aside') for (const block of blocks) this.findings.note('O104', this.asides.push(block) > 0 ? 1 : 0)
    else if (blocks.some(hasWords)) this.findings.note(role === 'margin' ? 'O113' : 'O116')
  }

  private endPicture(): void {
    const found = finishedPicture(this.picture)
    if (!found) return this.findings.note('O103')
    this.media[found.id] = found.media
    const { width, height } = found
    this.state.flow.addImage({ kind: 'image', media: found.id, alt: '', width, height, place: { line: 0 } })
  }

  private endInstruction(): void {
    if (/^\s*SYMBOL\b/i.test(this.instruction)) this.findings.note('O108')
    else if (/^\s*EQ\b/i.test(this.instruction)) this.findings.note('O103')
    this.instruction = ''
  }

  byte(value: number): void {
    if (this.toSkip > 0) this.toSkip--
    else if (this.state.destination === 'picture') addDigit(this.picture, value)
    else if (this.state.destination === 'colours') this.colours.byte(value)
    else if (this.state.destination !== 'skip') this.pending.push(value)
  }

  binary(bytes: Uint8Array): void {
    if (this.state.destination === 'picture') this.picture.binary = bytes
  }

  symbol(sign: string): void {
    if (sign === '*') this.starred = true
    else if (sign === '~') this.put('\u00a0')
    else if (sign === '_') this.put('-')
  }

  /** Decodes the bytes gathered so far: they all stand under the same font. */
  private flush(): void {
    if (this.pending.length === 0) return
    const bytes = Uint8Array.from(this.pending)
    this.pending = []
    const { destination, font, eastern } = this.state
    if (destination === 'fonts' || destination === 'property') return
    const number = font < 0 ? this.defaultFont : font
    const charset = this.charsets.get(number)
    if (charset === SYMBOLS) return this.putSymbols(bytes.length)
    const { text, sure } = decodeText(bytes, { font: charset, eastern: this.charsets.get(eastern), page: this.page })
    if (!sure && destination !== 'instruction') this.findings.note('O114')
    this.put(text)
  }

  private putSymbols(count: number): void {
    if (this.state.destination === 'number') this.state.flow.addNumber('')
    else if (this.state.destination === 'text' && !this.state.hidden) this.findings.note('O108', count)
  }

  private put(text: string): void {
    const { destination, flow, hidden, deleted } = this.state
    if (destination === 'instruction') this.instruction = (this.instruction + text).slice(0, 200)
    if (destination === 'number') flow.addNumber(text)
    if (destination !== 'text') return
    const visible = text.replace(/[\0-\x08\x0b-\x1f]/g, '')
    if (visible === '') return
    if (deleted) this.findings.note('O101', visible.length)
    else if (hidden) this.findings.note('O102', visible.length)
    else if (this.isTakenBack()) this.findings.note('O165')
    else if (!this.isUnseen(visible)) flow.add({ kind: 'text', text: visible, marks: marksOf(this.state) })
  }

  /** `5` struck out beside `8` is not 58: in a table such words count as taken back. */
  private isTakenBack(): boolean {
    if (!this.state.struck) return false
    const inTable = this.depth() > 0
    if (!inTable) this.findings.note('O66')
    return inTable
  }

  private isUnseen(words: string): boolean {
    const seen = this.colours.seen(words, this.state.ink, this.row, this.depth() > 0 ? this.cell : null)
    if (seen === 'unseen') this.findings.note('O102', words.length)
    if (seen === 'doubtful') this.findings.note('O207')
    return seen === 'unseen'
  }

  word(name: string, value: number | null): void {
    if (this.toSkip > 0) return void this.toSkip--
    this.flush()
    const starred = this.starred
    this.starred = false
    if (this.state.destination === 'skip' && !(name === 'ud' && this.stack.at(-1)?.twofold)) return
    if (starred && !KNOWN_STARRED.has(name)) return this.enter('skip')
    if (this.destination(name) || this.state.destination === 'skip') return
    if (this.state.destination === 'fonts') return this.fontWord(name, value)
    if (this.state.destination === 'colours') return this.colours.word(name, value)
    if (this.state.destination === 'picture') return this.pictureWord(name, value)
    if (this.tableWord(name, value) || this.characterWord(name, value)) return
    this.paragraphWord(name, value)
  }

  private enter(destination: Destination): void {
    this.state.destination = destination
  }

  /** Whether the word says where the text of this group goes. */
  private destination(name: string): boolean {
    if (name === 'colortbl') this.enter('colours')
    else if (SKIPPED.has(name)) this.enter('skip')
    else if (name === 'fonttbl') this.enter('fonts')
    else if (name === 'pict') {
      this.picture = newPicture()
      this.enter('picture')
    } else if (name === 'listtext' || name === 'pntext') this.enter('number')
    else if (name === 'fldinst') this.enter('instruction')
    else if (name === 'shpinst' || name === 'do' || name === 'sp') this.enter('property')
    else if (name === 'upr') this.state.twofold = true
    else if (name === 'ud') this.enter('text')
    else if (name === 'nesttableprops') this.state.innerRow = true
    else if (name === 'object' || name === 'mmath') this.findings.note('O103')
    else if (name === 'footnote' || name === 'shptxt' || name === 'dptxbxtext') this.enterFlow('aside')
    else if (name === 'annotation') this.enterFlow('comment')
    else if (MARGINS.has(name)) this.enterFlow('margin')
    else return false
    return true
  }

  private enterFlow(role: State['role']): void {
    Object.assign(this.state, { ...plain, ...ordinary, destination: 'text', role, flow: this.newFlow() })
  }

  private fontWord(name: string, value: number | null): void {
    if (name === 'f') this.fontRead = value ?? 0
    else if (name === 'fcharset') this.charsets.set(this.fontRead, value ?? 0)
  }

  private pictureWord(name: string, value: number | null): void {
    if (name === 'picwgoal') this.picture.width = value ?? 0
    else if (name === 'pichgoal') this.picture.height = value ?? 0
  }

  /** In the body a row is open from its definition to its end, whether or not its paragraphs say so. */
  private depth(): number {
    const { inTable, depth, role } = this.state
    return inTable ? Math.max(1, depth) : this.rowOpen && role === 'body' ? 1 : 0
  }

  private tableWord(name: string, value: number | null): boolean {
    const { state } = this
    const row = state.innerRow ? this.innerRow : this.row
    const marks = { depth: Math.max(1, this.depth()), outline: state.outline }
    if (name === 'trowd') {
      if (state.innerRow) this.innerRow = newRow()
      else this.row = newRow()
      if (!state.innerRow && state.role === 'body') this.rowOpen = true
    } else if (name === 'cell') {
      state.flow.endCell({ ...marks, depth: 1 })
      this.cell++
    } else if (name === 'nestcell') state.flow.endCell({ ...marks, depth: Math.max(2, marks.depth) })
    else if (name === 'row') {
      state.flow.endRow(1, shapeOf(this.row))
      if (state.role === 'body') this.rowOpen = false
      this.cell = 0
    } else if (name === 'nestrow') state.flow.endRow(Math.max(2, marks.depth), shapeOf(this.innerRow))
    else return defineRow(row, name, value)
    return true
  }

  private characterWord(name: string, value: number | null): boolean {
    const { state } = this
    const character = CHARACTERS[name]
    if (character !== undefined) this.put(character)
    else if (name === 'u') this.unicode(value ?? 0)
    else if (name === 'uc') state.substitutes = Math.min(16, Math.max(0, value ?? 1))
    else if (name === 'line') this.lineBreak()
    else if (name === 'plain') Object.assign(state, plain, { font: -1 })
    else if (name === 'f') state.font = value ?? 0
    else if (name === 'af') state.eastern = value ?? 0
    else return setLook(state, name, value)
    return true
  }

  private unicode(value: number): void {
    const code = value < 0 ? value + 65_536 : value
    this.toSkip = this.state.substitutes
    if (code < 0x20 || code > 0xffff) return
    const signOfFont = code >= 0xf000 && code <= 0xf0ff
    if (signOfFont) this.putSymbols(1)
    else this.put(String.fromCharCode(code))
  }

  private lineBreak(): void {
    const { destination, hidden, deleted, flow } = this.state
    if (destination === 'text' && !hidden && !deleted) flow.add({ kind: 'break' })
  }

  private paragraphWord(name: string, value: number | null): void {
    const { state } = this
    if (name === 'par' || name === 'sect') this.endParagraph()
    else if (name === 'pard') Object.assign(state, ordinary, { ink: { ...state.ink, paragraph: 0 } })
    else if (name === 'intbl') state.inTable = value !== 0
    else if (name === 'itap') {
      state.depth = value ?? 0
      state.inTable = state.depth > 0
    } else if (name === 'outlinelevel') state.outline = value !== null && value >= 0 && value < 9 ? value + 1 : null
    else if (name === 'ls') state.list = (value ?? 0) > 0
    else if (name === 'ansicpg') this.page = value ?? 0
    else if (name === 'deff') this.defaultFont = value ?? 0
  }

  private endParagraph(): void {
    const { destination, flow, list, outline } = this.state
    if (destination !== 'text') return
    if (list && !flow.numbered && flow.hasText) this.findings.note('O100')
    flow.endParagraph({ depth: this.depth(), outline })
  }

  finish(): SourceDocument {
    this.flush()
    if (this.stack.length > 0) this.findings.note('O115')
    while (this.stack.length > 0) this.close()
    const blocks = [...this.body.finish(), ...this.asides]
    return { format: 'rtf', blocks, media: this.media, findings: this.findings.list() }
  }
}
