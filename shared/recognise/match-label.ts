/** Finds the row or group a text names. Exact first; then misprints, as long as no other label comes near. */
import type { FormLabels, GroupLabel, PrintedRow } from './form-labels'
import { core, editDistance, letters, tight } from './marks'

export interface LabelMatch {
  row: PrintedRow
  /** `part`: only the beginning or the end of the label was there. */
  quality: 'exact' | 'misprint' | 'part'
  /** The text that was taken for the label. */
  actual: string
}

const LONGEST_LABEL = 160
/** Beyond this many edits a label is simply another one. */
const FAR = 5

/** Row named by the last of the texts, or by several of them together; groups in front are left aside. */
export function matchRow(labels: FormLabels, texts: readonly string[]): LabelMatch | null {
  const filled = texts.filter((text) => tight(text) !== '')
  const joined = filled.map((_, i) => filled.slice(filled.length - 1 - i).join('')).filter((text) => text.length <= LONGEST_LABEL)
  for (const quality of ['exact', 'misprint', 'part'] as const) {
    for (const text of joined) {
      const actual = withoutGroups(labels, text)
      const row = find(labels, core(actual), quality) ?? (quality === 'misprint' ? withMore(labels, actual) : null)
      if (row) return { row, quality, actual }
    }
  }
  return null
}

/** `规章（设区的市应提供）`, explained by who filled it in; `果 1.属于…`, with a piece of the label beside it in front. */
function withMore(labels: FormLabels, actual: string): PrintedRow | null {
  const text = tight(actual)
  const parts = [text.replace(/(?<=.{2})\([^)]*\)$/, ''), text.replace(/^.{1,12}?(?=\d[.、])/u, '')]
  for (const part of parts) {
    const row = part === text ? null : find(labels, core(part), 'exact')
    if (row) return row
  }
  return null
}

function find(labels: FormLabels, wanted: string, quality: LabelMatch['quality']): PrintedRow | null {
  if (wanted === '') return null
  if (quality === 'exact') return byCore(labels).get(wanted) ?? null
  const rows = [...labels.rows, ...labels.lineRows]
  return quality === 'misprint' ? findMisprint(rows, wanted) : findPart(rows, wanted)
}

const cores = new WeakMap<FormLabels, ReadonlyMap<string, PrintedRow>>()

/** The first row that is known by each of the comparable forms. */
function byCore(labels: FormLabels): ReadonlyMap<string, PrintedRow> {
  const found = cores.get(labels) ?? new Map(coresOf(labels).reverse())
  cores.set(labels, found)
  return found
}

const coresOf = ({ rows, lineRows }: FormLabels) =>
  [...rows, ...lineRows].flatMap((row) => row.cores.map((core): [string, PrintedRow] => [core, row]))

/** How many characters may be wrong in a label of this length. */
const tolerance = (length: number) => (length <= 2 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3)

function findMisprint(rows: readonly PrintedRow[], wanted: string): PrintedRow | null {
  const near = rows
    .flatMap((row) => row.cores.map((c) => ({ row, length: c.length, distance: editDistance(wanted, c, FAR) })))
    .sort((a, b) => a.distance - b.distance)
  const best = near[0]
  if (!best || best.distance > tolerance(best.length)) return null
  const other = near.find((n) => n.row !== best.row)
  const margin = best.length <= 5 ? 1 : 2
  return !other || other.distance >= best.distance + margin ? best.row : null
}

function findPart(rows: readonly PrintedRow[], wanted: string): PrintedRow | null {
  if (wanted.length < 4) return null
  const found = rows.filter((row) => row.cores.some((c) => c.startsWith(wanted) || c.endsWith(wanted)))
  return found.length === 1 ? found[0]! : null
}

/** A group label, alone in its cell. */
export function matchGroup(labels: FormLabels, text: string): GroupLabel | null {
  const wanted = core(text)
  if (wanted === '') return null
  const exact = labels.groups.find((g) => g.core === wanted)
  if (exact) return exact
  const near = labels.groups.filter((g) => editDistance(wanted, g.core, 1) <= Math.min(1, tolerance(g.core.length)))
  return near.length === 1 ? near[0]! : null
}

/** The text behind the labels of its groups, when they stand in the same cell. */
export function withoutGroups(labels: FormLabels, text: string): string {
  let rest = tight(text)
  for (let found: GroupLabel | undefined; ; rest = rest.slice(found.tight.length).replace(/^[:、,.;]+/, '')) {
    found = labels.groups.find((g) => rest.startsWith(g.tight) && rest.length > g.tight.length)
    if (!found) break
  }
  const bare = core(rest)
  const lost = labels.groups.find(
    (g) => bare.startsWith(g.core) && labels.rows.some((r) => r.cores.includes(core(bare.slice(g.core.length)))),
  )
  return lost ? bare.slice(lost.core.length) : rest
}

/** A header, caption or group of the form, to the letter but for spacing and width. */
export function isFurniture(labels: FormLabels, text: string): boolean {
  const wanted = letters(text)
  if (wanted !== '' && furnitureWords(labels, wanted) !== null) return true
  return labels.groups.some((g) => letters(g.text) === wanted || (g.core === wanted && wanted.length > 2))
}

/** The headers and captions of which a text of letters consists, in their order; `null` when something else is in it. */
export function furnitureWords(labels: FormLabels, text: string): string[] | null {
  if (text === '') return []
  if (text.length > LONGEST_LABEL) return null
  for (const word of [...labels.furniture].filter((name) => text.startsWith(name)).sort((a, b) => b.length - a.length)) {
    const rest = furnitureWords(labels, text.slice(word.length))
    if (rest) return [word, ...rest]
  }
  return null
}

/** The official text of a header or caption that is misprinted here. */
export function misprintedFurniture(labels: FormLabels, text: string): string | null {
  const wanted = letters(text)
  if (wanted.length < 3 || wanted.length > LONGEST_LABEL) return null
  const near = labels.printed
    // A figure behind a header is no misprint of it.
    .filter((p) => p.length >= 3 && p.replace(/\D/g, '') === wanted.replace(/\D/g, ''))
    .map((p) => ({ p, distance: editDistance(wanted, p, tolerance(p.length)), most: tolerance(p.length) }))
    .filter((n) => n.distance <= n.most)
    .sort((a, b) => a.distance - b.distance)
  return near.length > 0 && near[0]!.distance < (near[1]?.distance ?? Infinity) ? near[0]!.p : null
}

/** The short header that one wrong character makes this word of, where the file has it nowhere to the letter. */
export function missingHeader(labels: FormLabels, text: string, printed: ReadonlySet<string>): string | null {
  const wanted = letters(text)
  const near = [...labels.furniture].filter(
    (name) => name.length === 2 && wanted.length === 2 && editDistance(wanted, name, 1) === 1 && !printed.has(name),
  )
  return near.length === 1 ? near[0]! : null
}

/** Whether every word of the text is a piece of something printed in the form (headers in pieces, split notes). */
export function isPieces(labels: FormLabels, texts: readonly string[]): boolean {
  const words = texts
    .flatMap((text) => text.split(/[\s,，]+/))
    .map(letters)
    .filter((word) => word !== '')
  return words.length > 0 && words.every((word) => labels.printed.some((p) => p.includes(word)))
}
