import type { FigureId, Report } from '../report'
import type { ProseNumber } from './prose-number'

export interface Mention {
  number: ProseNumber
  /** Clause in which it stands, as written. */
  quote: string
  meets: FigureId[][]
  /** Of which year the words speak: a year, `previous`, or the report's. */
  period: number | 'previous' | 'own'
  /** `area` for words as 全区; `null` when nothing is said. */
  scope: 'own' | 'area' | null
  sure: boolean
  /** Nothing but this name stands against its being sure: it is when the name is the reporting body's. */
  body: string | null
  /** 由45件降至36件, of no year: sure when this was last year's figure; `null` for all others. */
  turnedFrom: string | null
  /** How a body is called by less than its name. */
  called: Pick<MentionWords, 'shortFor' | 'dropped' | 'ownKinds' | 'ownAreas'>
  /** No cell can stand in its place: said of several (均为0), or in another unit than the form has (元 for 万元). */
  unlinked: boolean
}

/** Words that decide what a sentence speaks of; data of the template. */
export interface MentionWords {
  /** The number speaks of something else. */
  others: RegExp
  plans: RegExp
  otherPeriods: RegExp
  previous: RegExp
  current: RegExp
  /** A year in these words says where a figure comes from or goes to, not of when the sentence speaks. */
  carries: RegExp
  /** A year with which something is compared: what is said behind it is not of that year. */
  comparesWith: RegExp
  area: RegExp
  own: RegExp
  /** Words of a clause that adds nothing but a number, so that it keeps the subject before. */
  bare: RegExp
  /** Ends of the names of bodies. */
  bodies: RegExp
  /** What may stand in front of a keyword and names nobody; around the name of a body it is no part of it. */
  aroundBody: RegExp
  /** Of whom (or of what cause) the clauses behind are told, too: how such words end or begin. */
  tellers: RegExp
  /** A sentence with these words counts something else than the report does. */
  elsewhere: RegExp
  /** Anywhere in the sentence: 主动公开 and 不予公开 are attributes of documents there, not outcomes of requests. */
  attributes: RegExp
  /** Two things at once: which of them is counted is not said. */
  both: RegExp
  /** In front of the keyword: only what came one way is counted. */
  partly: RegExp
  /** All that may stand between a keyword and its number; anything else may be what is counted. */
  fill: RegExp
  /** Between several keywords and one number: it is their sum. */
  jointly: RegExp
  /** Between several keywords and one number: it is that of each. */
  each: RegExp
  /** In front of a number without a unit that means the keyword all the same (数量为36). */
  unitless: RegExp
  /** How a sentence begins that goes on with what the one before counted. */
  goesOn: RegExp
  /** How a sentence begins that may go on with the one before … */
  resumes: RegExp
  /** … when that one says what is counted. */
  resumed: RegExp
  /** A heading in front of its text, in the same paragraph. */
  headed: RegExp
  /** As many numbers follow as keywords stand in front. */
  respectively: RegExp
  /** What is counted, when several keywords share it (收到、办结申请). */
  objects: RegExp
  /** Between two numbers of which the second is this year's (降至), … */
  turns: RegExp
  /** … in front of the first (由上年的). */
  turnsFrom: RegExp
  /** A number that counts what the heading says, of which only the cell is unsure: its clause with `#` in its place. */
  within: RegExp
  /** In front of a number that counts a change. */
  changes: RegExp
  /** Full names of bodies that are called by a part of them, which is the group. */
  shortFor: RegExp
  /** What is left out of a full name (镇政府 for 镇人民政府). */
  dropped: RegExp
  /** Of what kind a body is and its name, a `|` between them: 学校|安平县第一中学. */
  ownKinds: RegExp
  /** The full name of a government, its place as the group: a report on the whole place may call itself by it. */
  ownAreas: RegExp
}

/** Of a number that turned from another: whether that one is last year's figure. */
export const turnedFromLast = (
  { turnedFrom, meets }: Pick<Mention, 'turnedFrom' | 'meets'>,
  previous: Readonly<Record<FigureId, string | null>> | null | undefined,
): boolean =>
  turnedFrom !== null &&
  previous != null &&
  meets.some(
    (ids) =>
      ids.every((id) => previous[id] != null) && ids.reduce((all, id) => all + Number(previous[id]), 0) === Number(turnedFrom),
  )

/** A name's end is enough from this length on: below it the words may be those of another body. */
const SHORTEST_NAME = 4

/** Sure, also where it names the body that reports of itself. */
export function isSureIn({ sure, body, called }: Mention, { scope, organ }: Pick<Report, 'scope' | 'organ'>): boolean {
  if (sure || body === null) return sure
  const names = [organ.fullName, organ.shortName].map((name) => name.replace(/\s/g, '')).filter((name) => name !== '')
  if (scope !== 'own') return names.some((name) => called.ownAreas.exec(name)?.[1] === body)
  // 临河镇 for 临河镇人民政府; of another town it would be another name.
  const parts = names.flatMap((name) => called.shortFor.exec(name)?.slice(1) ?? [])
  const shorter = names.map((name) => name.replace(called.dropped, '')).filter((name) => !names.includes(name))
  return (
    parts.includes(body) ||
    names.some((name) => called.ownKinds.test(`${body}|${name}`)) ||
    names.some((name) => name === body || (body.length >= SHORTEST_NAME && name.endsWith(body))) ||
    shorter.some((name) => body.length >= SHORTEST_NAME - 1 && name.endsWith(body))
  )
}
