/** The words offices use in their ledgers of applications: template data, proven before it is used. */
import { z } from 'zod'
import { ok, type Result } from '../finding'
import type { Form, Template } from '../template'
import { refuse } from '../template/refuse'
import { LEDGER_ROLES, type LedgerRole } from '../working-papers'

const words = z.array(z.string().min(1))

const ledgerData = z.strictObject({
  form: z.string(),
  /** Where the words come from. */
  source: z.string().min(1),
  /** Lines of the form for what came in, what came over from last year and what is left over. */
  received: z.string(),
  carriedIn: z.string(),
  carriedOut: z.string(),
  /** Header words by role, the surest first. */
  columns: z.record(z.enum(LEDGER_ROLES), words),
  /** Parts of the names of columns with dates; one of `never` says that the date is another one. */
  dates: z.strictObject({ received: words, answered: words, never: words }),
  /** Header words of columns that may hold names and the like: never guessed, never kept. */
  personal: words,
  /** Header words of the columns with the name of the applicant: looked at, never kept. */
  names: words,
  applicants: z.array(z.strictObject({ column: z.string(), words })),
  /** Names of all kinds but one together: they say nothing until a kind follows. */
  organizations: words,
  results: z.array(z.strictObject({ line: z.string(), words })),
  /** Words of applications that are still at work. */
  unsettled: words,
  /** A line that takes in what would stand in these groups: what was partly given counts there and nowhere else. */
  absorbs: z.strictObject({ line: z.string(), groups: words }),
  /** Characters that make a remark in brackets more than a remark. */
  doubts: words,
  /** Words that begin or end a line of sums. */
  sums: words,
  /** What says that a cell is the same as the one above. */
  same: words,
  /** Words in front of a row that numbers the columns. */
  numbering: words,
  /** What marks the column that holds for a row, where every kind or result has a column of its own. */
  ticks: words,
  yes: words,
  no: words,
})

export interface LedgerWords {
  form: Form
  received: string
  carriedIn: string
  carriedOut: string
  columns: Record<LedgerRole, string[]>
  dates: Record<'received' | 'answered' | 'never', string[]>
  personal: string[]
  /** Bare words. */
  names: string[]
  /** Column of the form by word, words as `bareWord` gives them. */
  applicants: ReadonlyMap<string, string>
  /** Line of the form by word; `carriedOut` for what is still at work. */
  results: ReadonlyMap<string, string>
  /** Line by line of the form that it takes in. */
  absorbed: ReadonlyMap<string, string>
  /** Bare words, the longest first. */
  organizations: string[]
  doubts: string[]
  sums: string[]
  same: ReadonlySet<string>
  numbering: string[]
  ticks: ReadonlySet<string>
  /** Whether the word says that the application came over from last year. */
  flags: ReadonlyMap<string, boolean>
  /** Lines a result may be, in the order of the form. */
  lines: { id: string; name: string }[]
  /** Columns an applicant may be, in the order of the form. */
  kinds: { id: string; name: string }[]
}

/** `data` is parsed JSON. Trouble T01 when it names what the form does not have or one word twice. */
export function compileLedgerWords(data: unknown, template: Template): Result<LedgerWords> {
  const parsed = ledgerData.safeParse(data)
  if (!parsed.success) return refuse(`ledger ${parsed.error.issues[0]?.path.join('.')}`, parsed.error.issues[0]?.message ?? '')
  const { data: given } = parsed
  const form = template.forms.get(given.form)
  if (!form) return refuse('ledger form', given.form)
  const isInput = (line: string, column: string) => template.figures.get(`${form.id}.${line}.${column}`)?.source === 'input'
  const kinds = form.columns.filter(({ id }) => isInput(given.received, id)).map(({ id, name }) => ({ id, name }))
  const begins = [given.received, given.carriedIn]
  const lines = form.lines
    .filter(({ id }) => !begins.includes(id) && kinds.some((kind) => isInput(id, kind.id)))
    .map(({ id, name }) => ({ id, name }))
  const stray =
    [...begins, given.carriedOut].find((line) => !isInput(line, kinds[0]?.id ?? '')) ??
    given.applicants.find(({ column }) => !kinds.some(({ id }) => id === column))?.column ??
    [...given.results, given.absorbs].find(({ line }) => !lines.some(({ id }) => id === line))?.line
  if (stray !== undefined) return refuse('ledger', `${stray} is no input of ${form.id}`)
  const applicants = given.applicants.flatMap(({ column, words: own }) => own.map((word) => [word, column] as const))
  const settled = given.results.flatMap(({ line, words: own }) => own.map((word) => [word, line] as const))
  const results = [...settled, ...given.unsettled.map((word) => [word, given.carriedOut] as const)]
  const flags: (readonly [string, boolean])[] = [
    ...given.yes.map((word) => [word, true] as const),
    ...given.no.map((word) => [word, false] as const),
  ]
  const twice = repeated(applicants) ?? repeated(results) ?? repeated(flags)
  if (twice !== undefined) return refuse('ledger', `${twice} stands for two things`)
  return ok({
    ...given,
    form,
    applicants: new Map([...kinds.map(({ id, name }) => [bareWord(name), id] as const), ...bare(applicants)]),
    results: new Map([...ownLabels(form, lines), ...bare(results)]),
    flags: new Map(bare(flags)),
    absorbed: new Map(
      form.lines
        .filter(({ groups }) => groups.some((group) => given.absorbs.groups.map(bareWord).includes(bareWord(group))))
        .map(({ id }) => [id, given.absorbs.line]),
    ),
    organizations: given.organizations.map(bareWord).sort((a, b) => b.length - a.length),
    names: given.names.map(bareWord),
    sums: given.sums.map(bareWord),
    same: new Set(given.same.map(sameMark)),
    ticks: new Set(given.ticks.map(bareWord)),
    lines,
    kinds,
  })
}

const bare = <T>(pairs: readonly (readonly [string, T])[]) => pairs.map(([word, value]) => [bareWord(word), value] as const)

function repeated<T>(pairs: readonly (readonly [string, T])[]): string | undefined {
  const seen = new Map<string, T>()
  return pairs.find(([word, value]) => {
    const known = seen.get(bareWord(word))
    seen.set(bareWord(word), value)
    return known !== undefined && known !== value
  })?.[0]
}

/** The form's own names of rows and, where only one row has it, the label alone. */
function ownLabels(form: Form, lines: readonly { id: string }[]): [string, string][] {
  const named = form.lines.filter(({ id }) => lines.some((line) => line.id === id))
  const labels = named.flatMap(({ id, name, label }) => [name, label].map((word) => [bareWord(word), id] as [string, string]))
  // “其他” alone says no more than that it is none of the others.
  return labels.filter(([word, id]) => word.length > 2 && labels.every(([other, line]) => other !== word || line === id))
}

/**
 * A word without what differs from office to office: width, blanks, ordinals, punctuation. `（三）不予公开 1.属于国家秘密` is
 * `不予公开属于国家秘密`.
 */
export const bareWord = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([一二三四五六七八九十\d]{1,2}\)|(?<![\d.])\d{1,2}[.、](?!\d)|[①-⑳]/g, '')
    .replace(/^[一二三四五六七八九十]、/, '')
    .replace(/[\s\p{P}\p{Z}]/gu, '')
    .toUpperCase()

/** Here the punctuation is the word. */
const sameMark = (cell: string) => cell.normalize('NFKC').replace(/[\s()]/g, '')

/** `同上`, `〃` and the like. */
export const isSame = (cell: string, { same }: Pick<LedgerWords, 'same'>): boolean => same.has(sameMark(cell))

const markOf = (cell: string) => bareWord(cell.replace(/\uFE0F/g, ''))

export const isTick = (cell: string, { ticks }: LedgerWords): boolean => ticks.has(markOf(cell))

/** Blank, a stroke or a no. */
export const noTick = (cell: string, { flags }: LedgerWords): boolean => markOf(cell) === '' || flags.get(markOf(cell)) === false
