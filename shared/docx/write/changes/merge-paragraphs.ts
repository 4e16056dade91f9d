/** Two versions of a paragraph in one: runs that stay, runs that went, runs that came. */
import { compareWords, type TextPiece } from '../../../difference'
import { element, type XmlElement } from '../../../ooxml/xml-writer'
import { descendantsNamed } from '../../lint/xml-tree'
import { asChanged, takeApart, type Revisions } from './revisions'

/** One character of a run, or what stands in the place of one. */
interface Atom {
  text: string
  /** A tab, break or picture. */
  node: XmlElement | null
  properties: XmlElement | null
  /** Equal for atoms that look the same. */
  look: string
}

const SIGNS: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t', 'w:drawing': '\ufffc' }

/** The new paragraph with what it was before; the new one itself where nothing changed. */
export function mergeParagraphs(revisions: Revisions, before: XmlElement, after: XmlElement): XmlElement {
  const old = atomsOf(before)
  const now = atomsOf(after)
  const steps = stepsOf(old, now)
  if (steps.every((step) => step.kind === 'same')) return after
  const [properties] = takeApart(after, 'w:pPr')
  return { ...after, children: [properties, ...withBookmarks(revisions, steps, bookmarksOf(after))] }
}

/** Visible text; a picture stands as its id in the file. */
export const paragraphText = (paragraph: XmlElement): string =>
  atomsOf(paragraph)
    .map(({ node, text, look }) => (node?.name === 'w:drawing' ? look : text))
    .join('')

function atomsOf(paragraph: XmlElement): Atom[] {
  return takeApart(paragraph, 'w:pPr')[1].filter(isRun).flatMap(runAtoms)
}

const isRun = (node: XmlElement) => node.name === 'w:r'

function runAtoms(run: XmlElement): Atom[] {
  const [own, content] = takeApart(run, 'w:rPr')
  const properties = own.children.length > 0 ? own : null
  const key = JSON.stringify(properties)
  return content.flatMap((node): Atom[] => {
    if (node.name !== 'w:t') {
      const look = node.name === 'w:drawing' ? pictureLook(node) : `${node.name} ${key}`
      return [{ text: SIGNS[node.name] ?? '\ufffc', node, properties, look }]
    }
    return node.children.join('').split('').map((text) => ({ text, node: null, properties, look: `${text} ${key}` })) // prettier-ignore
  })
}

/** Which picture, how large and with what words; its running number in the file does not count. */
function pictureLook(drawing: XmlElement): string {
  const values = descendantsNamed(drawing, 'a:blip', 'wp:extent', 'wp:docPr').map(({ attributes }) =>
    [attributes['r:embed'], attributes.cx, attributes.cy, attributes.descr].join(' '),
  )
  return values.join(' ')
}

interface Step {
  kind: TextPiece['kind']
  atoms: Atom[]
}

/** By their words; equal words that look different went and came. */
function stepsOf(before: readonly Atom[], after: readonly Atom[]): Step[] {
  const text = (atoms: readonly Atom[]) => atoms.map((atom) => atom.text).join('')
  let b = 0
  let a = 0
  return compareWords(text(before), text(after)).flatMap(({ kind, text: { length } }): Step[] => {
    const old = kind === 'inserted' ? [] : before.slice(b, (b += length))
    const now = kind === 'deleted' ? [] : after.slice(a, (a += length))
    if (kind !== 'same') return [{ kind, atoms: kind === 'deleted' ? old : now }]
    return sameWords(old, now)
  })
}

function sameWords(old: readonly Atom[], now: readonly Atom[]): Step[] {
  const steps: Step[] = []
  for (let from = 0; from < old.length;) {
    const same = old[from]!.look === now[from]!.look
    let to = from + 1
    while (to < old.length && (old[to]!.look === now[to]!.look) === same) to++
    if (same) steps.push({ kind: 'same', atoms: now.slice(from, to) })
    else steps.push({ kind: 'deleted', atoms: old.slice(from, to) }, { kind: 'inserted', atoms: now.slice(from, to) })
    from = to
  }
  return steps
}

interface Bookmark {
  node: XmlElement
  /** Characters of the paragraph before it. */
  at: number
}

function bookmarksOf(paragraph: XmlElement): Bookmark[] {
  let at = 0
  return takeApart(paragraph, 'w:pPr')[1].flatMap((node) => {
    if (node.name === 'w:r') {
      at += runAtoms(node).length
      return []
    }
    return [{ node, at }]
  })
}

/** A bookmark that begins where words went takes them in; it ends before what went behind its last word, but for the paragraph's. */
function withBookmarks(revisions: Revisions, steps: readonly Step[], bookmarks: readonly Bookmark[]): XmlElement[] {
  const result: XmlElement[] = []
  const waiting = [...bookmarks]
  const total = steps.reduce((n, { kind, atoms }) => n + (kind === 'deleted' ? 0 : atoms.length), 0)
  const place = (at: number, last: boolean) => {
    while (waiting[0] && waiting[0].at <= at && (last || waiting[0].node.name === 'w:bookmarkStart' || at < total))
      result.push(waiting.shift()!.node)
  }
  let at = 0
  place(0, false)
  for (const { kind, atoms } of steps) {
    if (kind === 'deleted') {
      result.push(...runsOf(atoms).map((run) => revisions.mark('deleted', asChanged('deleted', run))))
      continue
    }
    for (let from = 0; from < atoms.length;) {
      const next = waiting[0] ? waiting[0].at - at : Infinity
      const to = Math.min(atoms.length, from + Math.max(1, next))
      const runs = runsOf(atoms.slice(from, to))
      result.push(...(kind === 'same' ? runs : runs.map((run) => revisions.mark('inserted', run))))
      at += to - from
      from = to
      place(at, false)
    }
  }
  place(total, true)
  return result
}

/** Neighbours of equal properties share a run. */
function runsOf(atoms: readonly Atom[]): XmlElement[] {
  const runs: XmlElement[] = []
  let properties: string | null = null
  for (const atom of atoms) {
    const key = JSON.stringify(atom.properties)
    if (key !== properties || runs.length === 0) runs.push(element('w:r', {}, atom.properties))
    properties = key
    const run = runs.at(-1)!
    const last = run.children.at(-1)
    if (atom.node) run.children.push(atom.node)
    else if (last !== undefined && typeof last !== 'string' && last.name === 'w:t')
      last.children = [last.children.join('') + atom.text]
    else run.children.push(element('w:t', { 'xml:space': 'preserve' }, atom.text))
  }
  return runs
}
