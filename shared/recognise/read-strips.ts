/**
 * Reads the strips of one form into rows of figures. A label may stand in its row, in the rows above it or around it;
 * figures may be torn over several rows; headers come whole or in pieces. Whatever fits nowhere is left alone.
 */
import { isEmptyText } from './cell-text'
import { areColumnNumbers } from './column-numbers'
import type { FormLabels } from './form-labels'
import type { FormStrips, RowRecord } from './form-record'
import { withFreeWords } from './free-words'
import { gluedDigits } from './glued-digits'
import { lineUnderOwnHead } from './line-tables'
import { core, letters, tight } from './marks'
import { isFurniture, matchGroup, matchRow, type LabelMatch } from './match-label'
import { filledIn, hasHeaders, settle, words, type StripState } from './settle-strips'
import { stackedRows } from './stacked-rows'
import { stripParts, type Strip, type StripPart } from './strip'

const PENDING_BACK = 4
/** Headers and groups may stand between; further back nothing is looked at. */
const PENDING_LOOK = 12

export function readStrips(labels: FormLabels, strips: readonly Strip[]): FormStrips {
  const state: StripState = { labels, records: [], pending: [], current: null, order: 0 }
  for (const [i, strip] of strips.entries()) {
    state.order++
    const parts = isTornOrdinal(strip, strips[i + 1])
      ? [{ strip, texts: strip.cells, values: [] }]
      : (stackedRows(labels, strip) ?? withFreeWords(labels, stripParts(strip)))
    for (const part of parts) readPart(state, part)
  }
  return settle(state, strips)
}

/** `1` on one line, `.属于…` on the next: the number of a row that was torn from its label, no figure. */
function isTornOrdinal(strip: Strip, next: Strip | undefined): boolean {
  const [cell, ...others] = strip.cells
  if (strip.kind !== 'line' || cell === undefined || others.length > 0 || next?.kind !== 'line') return false
  return /^\d{1,2}$/.test(tight(cell.text)) && /^[.、)](?!\d)/.test(tight(next.cells[0]?.text ?? ''))
}

const hasFigures = (part: StripPart) => part.values.some((cell) => !isEmptyText(cell.text))

function readPart(state: StripState, part: StripPart): void {
  if (hasFigures(part) || !readGlued(state, part)) readSeparate(state, part)
}

/** Label and figures without any gap; the cells are found later, by the sums of the row. */
function readGlued(state: StripState, part: StripPart): boolean {
  const texts = words(part)
  const glued = texts.length === 0 ? null : gluedDigits(texts[texts.length - 1]!)
  const match = glued && matchRow(state.labels, [...texts.slice(0, -1), glued.words])
  if (!glued || match?.quality !== 'exact') return false
  const cells = glued.sign === '' || match.row.figures.length > 1 ? [] : [{ ...part.texts[0]!, text: glued.digits, colspan: 1 }]
  start(state, { ...part, values: cells }, match, 0)
  if (cells.length === 0) state.current!.glued = glued.digits
  state.current = null
  return true
}

function readSeparate(state: StripState, part: StripPart): void {
  if (part.texts.length === 0) {
    if (hasFigures(part)) readFiguresOnly(state, part)
  } else if (hasFigures(part)) {
    readWholeRow(state, part)
  } else if (!continuesLabel(state.current, part)) {
    state.pending.push({ part, order: state.order, used: false })
    state.current = null
  } else {
    state.current!.strips.push(part.strip)
  }
}

/** The end of a label whose figures stood beside its middle. */
function continuesLabel(record: RowRecord | null, part: StripPart): boolean {
  if (record?.match?.quality !== 'part') return false
  const text = core(words(part).join(''))
  return text !== '' && record.row!.cores.some((c) => c.endsWith(text))
}

function readWholeRow(state: StripState, part: StripPart): void {
  const own = words(part)
  const back = pendingBefore(state)
  const alone = matchRow(state.labels, own)
  const joined = (wanted: LabelMatch['quality']) => {
    for (let n = 1; n <= back.length; n++) {
      const texts = [...back.slice(-n).flatMap((p) => words(p.part)), ...own].filter((text) => !matchGroup(state.labels, text))
      const match = matchRow(state.labels, [texts.join('')])
      if (match?.quality === wanted) return { match, n }
    }
    return null
  }
  if (alone?.quality === 'exact') return start(state, part, alone, 0)
  const exact = joined('exact')
  if (exact) return start(state, part, exact.match, exact.n)
  if (alone?.quality === 'misprint') return start(state, part, alone, 0)
  const near = joined('misprint') ?? joined('part')
  if (near) return start(state, part, near.match, near.n)
  start(state, part, alone, 0)
}

function readFiguresOnly(state: StripState, part: StripPart): void {
  const line = lineUnderOwnHead(state.labels, filledIn(part.values).length, openWords(state))
  if (line) return start(state, part, { row: line, quality: 'exact', actual: line.label }, 0)
  const back = pendingBefore(state)
  giveWay(state, part)
  if (state.current && back.length === 0 && belongsTo(state.current, part)) {
    const { current } = state
    if (isFull(current)) current.full ??= current.values.length
    current.values.push(...part.values)
    current.strips.push(part.strip)
    current.torn = true
    return
  }
  for (const wanted of ['exact', 'misprint', 'part']) {
    for (let n = 1; n <= back.length; n++) {
      const texts = back.slice(-n).map((p) => words(p.part).join(''))
      const match = matchRow(state.labels, n === 1 ? words(back[back.length - 1]!.part) : [texts.join('')])
      // The lines of a row without a label are headers too: figures below one of them are not its own.
      if (match && !state.labels.rows.includes(match.row)) continue
      if (match?.quality === wanted && (n === 1 || !matchesFewer(state, back, n, match))) return start(state, part, match, n)
    }
  }
  start(state, part, null, 0)
}

/** Words since the last row of figures, nearest last. */
function openWords(state: StripState): string[][] {
  const last = state.records[state.records.length - 1]?.order ?? -1
  const open = state.pending.slice(-PENDING_LOOK).filter((p) => p.order > last && !p.used)
  return open.map((p) => words(p.part))
}

/** A whole row of figures is the only row of its form; what came before it was a number by itself. */
function giveWay(state: StripState, part: StripPart): void {
  const record = state.current
  const isWhole = filledIn(part.values).length === record?.row?.figures.length
  if (record?.how !== 'only-row' || isFull(record) || !isWhole) return
  Object.assign(record, { row: null, how: 'order' })
  state.current = null
}

/** The nearest words alone already name this row: the words before them are something else. */
function matchesFewer(state: StripState, back: StripState['pending'], n: number, match: LabelMatch): boolean {
  return matchRow(state.labels, words(back[back.length - 1]!.part))?.row === match.row && n > 1 && match.quality !== 'exact'
}

/** Words without figures directly before this strip, nearest last. Headers between them and the strip end their claim. */
function pendingBefore(state: StripState): StripState['pending'] {
  const { labels } = state
  const lastRecord = state.records[state.records.length - 1]?.order ?? -1
  const after: StripState['pending'] = []
  for (let i = state.pending.length - 1; i >= 0 && after.length < PENDING_LOOK; i--) {
    const pending = state.pending[i]!
    if (pending.order <= lastRecord) break
    if (!pending.used) after.unshift(pending)
  }
  const headers = after.map((p, i) => isHeaderRow(labels, p.part) || isHeaderLine(labels, p.part, after[i - 1]?.part))
  return after
    .slice(headers.lastIndexOf(true) + 1)
    .filter((p) => !isGroupOnly(labels, p.part))
    .slice(-PENDING_BACK)
}

/** Several headers side by side; the last of them may be spelt like the label of a row. */
const isHeaderRow = (labels: FormLabels, part: StripPart) =>
  part.texts.length > 1 && (words(part).every((text) => isFurniture(labels, text)) || hasHeaders(labels, words(part)))

/** A header on a line of its own. One that is spelt like the label of a row is known by the header above it. */
function isHeaderLine(labels: FormLabels, part: StripPart, above: StripPart | undefined): boolean {
  const isHeader = (p: StripPart) => p.texts.length === 1 && labels.furniture.has(letters(p.texts[0]!.text))
  return isHeader(part) && ((above !== undefined && isHeader(above)) || matchRow(labels, words(part))?.quality !== 'exact')
}

const isGroupOnly = (labels: FormLabels, part: StripPart) =>
  words(part).every((text) => matchGroup(labels, text) !== null) && matchRow(labels, words(part))?.quality !== 'exact'

function isFull(record: RowRecord): boolean {
  return record.row !== null && filledIn(record.values).length >= record.row.figures.length
}

/** Figures below a row go on with it while it lacks some; too many are told rather than dropped. */
function belongsTo(record: RowRecord, part: StripPart): boolean {
  if (!isFull(record)) return record.row !== null || part.strip.kind === 'line'
  return filledIn(part.values).length < record.row!.figures.length
}

/** Opens a record; `back` pending strips belong to its label. */
function start(state: StripState, part: StripPart, match: LabelMatch | null, back: number): void {
  const label = back === 0 ? [] : pendingBefore(state).slice(-back)
  label.forEach((p) => (p.used = true))
  const texts = [...label.flatMap((p) => words(p.part)), ...words(part)]
  const group = groupOf(state.labels, texts)
  const row = group ? null : (match?.row ?? (areColumnNumbers(part.values) ? null : onlyRowOf(state)))
  const record: RowRecord = {
    row,
    how: group ? 'group' : match ? 'label' : row ? 'only-row' : 'order',
    match: group ? null : match,
    group,
    texts,
    values: [...part.values],
    strips: [...new Set([...label.map((p) => p.part.strip), part.strip])],
    torn: false,
    full: null,
    glued: null,
    order: state.order,
  }
  state.records.push(record)
  state.current = record
}

/** A form whose only row of figures has no label takes any figures that come. */
function onlyRowOf(state: StripState): RowRecord['row'] {
  const [row] = state.labels.rows
  const free = state.labels.rows.length === 1 && row!.cores.length === 0
  return free && !state.records.some((r) => r.row === row) ? row! : null
}

/** The label of a group in the place of a row's label, where the form has rows below it. */
function groupOf(labels: FormLabels, texts: readonly string[]): RowRecord['group'] {
  const last = texts[texts.length - 1]
  return last === undefined ? null : matchGroup(labels, last)
}
