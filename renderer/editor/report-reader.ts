/**
 * Derives the report from the editor's document, only what changed: nodes of ProseMirror are immutable, so a block, a
 * section or the figures of a form seen before are the same objects as before.
 */
import { plainText, readBlock, readSignature, type BlockNode, type SignatureNode, type TextNode } from '@shared/editor-document'
import type { Block, Figures, Media, Report, Section, Signature } from '@shared/report'
import type { Template } from '@shared/template'
import type { Node } from '@tiptap/pm/model'
import { sameValue } from '../store/same-report'
import { figuresOf } from './figures-of'
import { sameItems } from './same-items'

export interface ReportReader {
  /** The same report as the last one when nothing visible changed. */
  read: (doc: Node) => Report
}

/** `first`: the canonical report the document was made from; its parts are handed on as long as they are unchanged. */
export function createReportReader(template: Template, first: Report, media: ReadonlyMap<string, Media>): ReportReader {
  const blocks = new WeakMap<Node, Block | null>()
  let last = first
  let lastForms: readonly Figures[] = []

  const blockOf = (node: Node): Block | null => {
    const known = blocks.get(node)
    if (known !== undefined) return known
    const block = readBlock(node.toJSON() as BlockNode)
    blocks.set(node, block)
    return block
  }

  const sectionOf = (node: Node): Section => {
    const id = String(node.attrs.key)
    const read = node.children.map(blockOf).filter((block) => block !== null)
    const before = last.sections.find((section) => section.id === id)
    if (!before) return { id, blocks: read }
    const shared = reuse(before.blocks, read)
    return sameItems(before.blocks, shared) ? before : { id, blocks: shared }
  }

  const sections = remember(sectionOf)

  const figuresIn = (doc: Node): Figures => {
    const forms = doc.children.flatMap((section) => section.children.filter(isForm)).map((form) => form.attrs.values as Figures)
    if (sameItems(forms, lastForms)) return last.figures
    lastForms = forms
    const figures = figuresOf(template, forms)
    return sameFigures(figures, last.figures) ? last.figures : figures
  }

  return {
    read(doc) {
      const read = doc.children.filter((node) => node.type.name === 'section').map(sections)
      const about = doc.attrs as Pick<Report, 'templateId' | 'organ' | 'year' | 'scope' | 'modified'>
      const shown = sameItems(read, last.sections) ? last.sections : read
      const next: Report = {
        ...about,
        title: textOf(doc.firstChild),
        sections: shown,
        figures: figuresIn(doc),
        signature: sameSignature(readSignature(doc.lastChild?.toJSON() as SignatureNode), last.signature),
        media: shown === last.sections ? last.media : shownMedia(shown, media, last.media),
      }
      if (!sameValues(next, last)) last = next
      return last
    },
  }
}

const isForm = (node: Node) => node.type.name === 'form'

function remember<T>(make: (node: Node) => T): (node: Node) => T {
  const known = new WeakMap<Node, T>()
  return (node) => {
    const before = known.get(node)
    if (before !== undefined) return before
    const made = make(node)
    known.set(node, made)
    return made
  }
}

const sameValues = (a: Report, b: Report) => (Object.keys(a) as (keyof Report)[]).every((key) => a[key] === b[key])

/** A block read anew that says what its forerunner said is the forerunner: the first reading finds the opened report again. */
function reuse(before: readonly Block[], read: readonly Block[]): Block[] {
  const offset = before.length - read.length
  const isFound = (old: Block | undefined, block: Block): old is Block => old !== undefined && sameValue(old, block)
  return read.map((block, i) => {
    const [old, moved] = [before[i], before[i + offset]]
    if (isFound(old, block)) return old
    return moved !== old && isFound(moved, block) ? moved : block
  })
}

const sameFigures = (a: Figures, b: Figures) =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((id) => a[id] === b[id])

const textOf = (node: Node | null) => plainText((node?.toJSON() as { content?: TextNode[] } | undefined)?.content)

function sameSignature(read: Signature, before: Signature): Signature {
  return sameValue(read, before) ? before : read
}

function shownMedia(sections: readonly Section[], pool: ReadonlyMap<string, Media>, before: Report['media']): Report['media'] {
  const ids = sections.flatMap((s) => s.blocks).flatMap((block) => (block.kind === 'image' ? [block.media] : []))
  const wanted = [...new Set(ids)].sort()
  if (sameItems(wanted, Object.keys(before))) return before
  return Object.fromEntries(wanted.flatMap((id) => (pool.has(id) ? [[id, pool.get(id)!]] : [])))
}
