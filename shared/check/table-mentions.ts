/**
 * Figures of the report in an ordinary table of its prose. A cell is read by the words of its row and of its column, as
 * if they stood in front of the number in a sentence; it counts only where both are understood and no other label of
 * its row or column makes it the share of somebody or of a part of the year.
 */
import { blotOut, readNumbers, type Mention, type ProseNumber } from '../prose-figures'
import { inlineText, type FigureId, type TableBlock } from '../report'
import type { Template } from '../template'
import type { ProseCheck } from './prose-mentions'

export interface TableMention {
  mention: Mention
  /** As it stands in the cell. */
  written: string
}

interface Reader {
  tables: ProseCheck['tables']
  mentions: (text: string) => Mention[]
  template: Template
}

/** A table larger than this is no overview of a few figures. */
const MOST_CELLS = 120
const MOST_WORDS = 600
/** Characters of a label that says what a number is; longer ones tell of other things. */
const LONGEST_LABEL = 36
const LAST = 'last'

interface Label {
  text: string
  /** `neutral`: adds nothing (数量, 合计, a year) · `beside`: of a column that says something else (同比, 备注). */
  kind: 'neutral' | 'beside' | 'known' | 'unknown'
  /** What a number behind it would be, of a known one. */
  mention: Mention | null
  /** Four digits, `LAST` or ''. */
  year: string
}

interface Counted {
  number: ProseNumber
  row: Label | null
  column: Label | null
}

export function tableMentions(table: TableBlock, reader: Reader): TableMention[] {
  const grid = gridOf(table)
  const words = grid.flat().filter((text) => text !== '')
  if (words.length === 0 || words.length > MOST_CELLS || !words.some((text) => new RegExp(reader.tables.ours).test(text)))
    return []
  const topic = topicOf(words)
  if (topic.length > MOST_WORDS) return []
  const known = new Map<string, Label>()
  const labelOf = (text: string) => {
    const label = known.get(text) ?? readLabel(text, topic, reader)
    known.set(text, label)
    return label
  }
  const titles = new Set(grid.filter((row) => row.length > 1 && new Set(row).size === 1).map(([text = '']) => text))
  const counted = countedIn(grid, titles).map((row) =>
    row.map((cell): Counted | null => {
      const [row, column] = [cell?.row, cell?.column].map((text) => (text ? labelOf(text) : null))
      return cell && { number: cell.number, row: row!, column: column! }
    }),
  )
  if (!counted.some((row) => row.some((cell) => cell !== null))) return []
  const titled = [...titles].map((text) => labelOf(text).year).find((year) => year !== '') ?? ''
  return counted.flatMap((row, r) =>
    row.flatMap((cell, c): TableMention[] => {
      if (!cell || (c > 0 && grid[r]![c - 1] === grid[r]![c] && row[c - 1]?.column === cell.column)) return []
      const columns = row.map((one) => one?.column)
      const rows = counted.map((one) => one[c]?.row)
      const read = meaningOf(cell, columns, rows, reader.template)
      return read ? [mentionOf(cell, read, titled)] : []
    }),
  )
}

function mentionOf({ number, row, column }: Counted, { label, meets }: Meaning, titled: string): TableMention {
  const year = row?.year || column?.year || titled
  const own = label.mention!
  const period = year === '' ? own.period : year === LAST ? 'previous' : Number(year)
  const quote = [row, column].flatMap((one) => (one && one.kind === 'known' ? one.text : [])).join(' ')
  return { mention: { ...own, meets, number, period, quote: `${quote} ${number.quote}`, unlinked: true }, written: number.quote }
}

interface Written {
  number: ProseNumber
  row: string
  column: string
}

/** Every number with the words nearest to it, to the left and above; a title over the whole width is no label. */
function countedIn(grid: readonly (readonly string[])[], titles: ReadonlySet<string>): (Written | null)[][] {
  const above: string[] = []
  return grid.map((texts) => {
    let left = ''
    const numbers = texts.map((text, c): Written | null => {
      const number = text === '' ? null : numberIn(text)
      if (number) return { number, row: left, column: above[c] ?? '' }
      left = text === '' || titles.has(text) ? left : text
      return null
    })
    // A label stands above what is below it, not above itself.
    for (const [c, text] of texts.entries()) if (text !== '' && !numbers[c] && !titles.has(text)) above[c] = text
    return numbers
  })
}

/** Words of every place of the table; what spans several stands in each of them. */
function gridOf({ rows }: TableBlock): string[][] {
  const grid: string[][] = rows.map(() => [])
  for (const [r, { cells }] of rows.entries()) {
    let c = 0
    for (const { colspan, rowspan, paragraphs } of cells) {
      while (grid[r]![c] !== undefined) c++
      const text = paragraphs.map(inlineText).join('').replace(/\s/g, '')
      for (let i = r; i < Math.min(rows.length, r + rowspan); i++) for (let j = c; j < c + colspan; j++) grid[i]![j] = text
    }
    if (grid.reduce((n, row) => n + row.length, 0) > MOST_CELLS) return []
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''))
}

const plain = (text: string) =>
  text
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.．、])/, '')
    .replace(/[（(][^（()）]*[）)]/g, '')
    .replace(/[：:]/g, '')

const YEAR = /(\d{4})年度?/g

/** All labels without their years: what the table is about, and what speaks against reading it. */
const topicOf = (words: readonly string[]) =>
  [...new Set(words.map((text) => plain(text).replace(YEAR, '')).filter((text) => /\D/.test(text)))].join('，')

function numberIn(text: string): ProseNumber | null {
  const [number, second] = readNumbers(blotOut(text), text)
  const isAll = number !== undefined && second === undefined && number.quote === text && /^[\d０-９]/.test(text)
  return isAll && number.value !== null && number.unit !== '%' ? number : null
}

function readLabel(text: string, topic: string, { tables, mentions }: Reader): Label {
  const bare = plain(text)
  const years = [...bare.matchAll(YEAR)].map((match) => match[1]!)
  const rest = bare.replace(YEAR, '')
  const year = years[0] ?? (new RegExp(tables.previous).test(rest) ? LAST : '')
  const label = (kind: Label['kind'], mention: Mention | null = null): Label => ({ text: bare, kind, mention, year })
  if (years.length > 1 || rest.length > LONGEST_LABEL) return label('unknown')
  if (new RegExp(tables.beside).test(rest)) return label('beside')
  if (rest === '' || new RegExp(`${tables.neutral}|${tables.previous}`).test(rest)) return label('neutral')
  const counted = /万元/.test(text) ? '1万元' : '1件'
  const [mention, second] = mentions(`${topic}：${rest}${counted}`).filter(({ number }) => number.quote === counted)
  return mention?.sure && !second ? label('known', mention) : label('unknown')
}

interface Meaning {
  label: Label
  meets: FigureId[][]
}

type Beside = readonly (Label | null | undefined)[]

/** `columns` of the numbers in its row, `rows` of those in its column: one that is not understood may share it out. */
function meaningOf({ row, column }: Counted, columns: Beside, rows: Beside, template: Template): Meaning | null {
  const understood = (labels: Beside) => labels.every((label) => label?.kind !== 'unknown')
  const isPlain = (label: Label | null) => label === null || label.kind === 'neutral'
  if (row?.kind === 'known' && isPlain(column)) return understood(columns) ? { label: row, meets: row.mention!.meets } : null
  if (column?.kind === 'known' && isPlain(row)) return understood(rows) ? { label: column, meets: column.mention!.meets } : null
  return row?.kind === 'known' && column?.kind === 'known' ? crossed(row, column, template) : null
}

/** 自然人 in the row of 予以公开: the cell of the form where the two meet. */
function crossed(a: Label, b: Label, template: Template): Meaning | null {
  const [first, second] = [a, b].map(({ mention }) => mention!.meets[0]!.flatMap((id) => template.figures.get(id) ?? []))
  for (const [lines, columns] of [
    [first!, second!],
    [second!, first!],
  ]) {
    const ofLines = lines!.every(({ totalOf }) => totalOf === 'column')
    if (!ofLines || columns!.some(({ totalOf }) => totalOf === 'column')) continue
    const ids = lines!.flatMap(({ form, line }) => columns!.map(({ column }) => `${form}.${line}.${column}`))
    if (ids.every((id) => template.figures.has(id))) return { label: a, meets: [ids] }
  }
  return null
}
