/** Changes in words, for a person to read before they are made. */
import { message } from '../message'
import { blockText, type Report } from '../report'
import type { Template } from '../template'
import type { Change } from './change'

export interface ChangeWords {
  /** Index of the change, so that one can be left out. */
  change: number
  /** Cell, chapter or part of the report. */
  place: string
  /** `null` where nothing stood, or nothing will stand. */
  before: string | null
  after: string | null
}

/** Characters shown around words that change. */
const AROUND = 8

export function describeChanges(changes: readonly Change[], report: Report, template: Template): ChangeWords[] {
  return changes.flatMap((change, i) => describe(change, report, template).map((words) => ({ change: i, ...words })))
}

type Words = Omit<ChangeWords, 'change'>

function describe(change: Change, report: Report, template: Template): Words[] {
  switch (change.kind) {
    case 'figures':
      return Object.entries(change.values).map(([id, after]) => ({
        place: cellName(id, template),
        before: report.figures[id] ?? null,
        after,
      }))
    case 'computed-total':
      return [{ place: cellName(change.figure, template), before: null, after: message('fixComputed') }]
    case 'settle':
      return [{ place: change.place, before: change.before, after: change.after }]
    case 'words':
      return [{ place: headingOf(change.section, template), ...around(change, report) }]
    case 'insert':
      return [{ place: headingOf(change.section, template), before: null, after: blockText(change.content) }]
    case 'delete':
      return [{ place: headingOf(change.section, template), before: change.text, after: null }]
    case 'title':
      return [{ place: message('placeTitle'), before: report.title, after: change.title }]
    case 'signature': {
      const { organs, date } = report.signature
      const parts = [
        [organs.join('、'), change.organs?.join('、')],
        [date, change.date],
      ] as const
      return parts.flatMap(([before, after]) =>
        after === undefined ? [] : [{ place: message('placeSignature'), before: before === '' ? null : before, after }],
      )
    }
  }
}

function cellName(id: string, { figures }: Template): string {
  const figure = figures.get(id)
  return figure ? message('cell', { line: figure.lineName, column: figure.columnName }) : id
}

const headingOf = (id: string, { sections }: Template): string =>
  sections.find((section) => section.id === id)?.heading ?? message('placePreface')

function around(change: Extract<Change, { kind: 'words' }>, report: Report): Pick<Words, 'before' | 'after'> {
  const { section, block, start, words, by } = change
  const found = report.sections.find(({ id }) => id === section)?.blocks[block]
  const text = found ? blockText(found) : ''
  const lead = text.slice(Math.max(0, start - AROUND), start)
  const rest = text.slice(start + words.length, start + words.length + AROUND)
  return { before: lead + words + rest, after: lead + by + rest }
}
