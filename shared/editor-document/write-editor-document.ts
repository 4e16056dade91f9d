import type { Block, Figures, Inline, Report, Section, TableCell } from '../report'
import type { Template, TemplateSection } from '../template'
import type {
  BlockNode,
  EditorDocument,
  InlineNode,
  SectionNode,
  SignatureNode,
  TableCellNode,
  TextNode,
} from './editor-document'

/**
 * The report as the editor's document. Sections follow the template: one the report lacks is added empty, a standard
 * table it lacks is put first in its section. Empty paragraphs are added where a person would want to write; reading
 * leaves them out again.
 */
export function writeEditorDocument(report: Report, template: Template): EditorDocument {
  const sections = template.sections.map((spec) => writeSection(spec, report, template))
  return {
    type: 'doc',
    attrs: {
      templateId: report.templateId,
      organ: report.organ,
      year: report.year,
      scope: report.scope,
      modified: report.modified,
    },
    content: [{ type: 'title', ...content(plainText(report.title)) }, ...sections, writeSignature(report)],
  }
}

function writeSection(spec: TemplateSection, report: Report, template: Template): SectionNode {
  const section = report.sections.find((s) => s.id === spec.id)
  const blocks = ownForms(section, spec).map((block) => writeBlock(block, report.figures, template))
  return { type: 'section', attrs: { key: spec.id }, content: withPlacesToWrite(blocks) }
}

/** A section shows exactly the standard table the template gives it. */
function ownForms(section: Section | undefined, spec: TemplateSection): Block[] {
  const blocks = section?.blocks ?? []
  const first = blocks.findIndex((b) => b.kind === 'form' && b.form === spec.form)
  const kept = blocks.filter((b, i) => b.kind !== 'form' || i === first)
  return spec.form !== undefined && first < 0 ? [{ kind: 'form', form: spec.form }, ...kept] : kept
}

/** Below a heading that has nothing below it, and at the end of a section that ends in no text. */
function withPlacesToWrite(blocks: readonly BlockNode[]): BlockNode[] {
  const placed = blocks.flatMap((block, i) =>
    lacksText(block, blocks[i + 1]) ? [block, { type: 'paragraph' } as const] : [block],
  )
  return placed.length === 0 ? [{ type: 'paragraph' }] : placed
}

function lacksText(block: BlockNode, next: BlockNode | undefined): boolean {
  if (next === undefined)
    return block.type === 'heading' || block.type === 'form' || block.type === 'table' || block.type === 'image'
  return block.type === 'heading' && next.type === 'heading' && next.attrs.level <= block.attrs.level
}

function writeBlock(block: Block, figures: Figures, template: Template): BlockNode {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, ...content(writeInlines(block.content)) }
    case 'paragraph':
      return { type: 'paragraph', ...content(writeInlines(block.content)) }
    case 'list-item':
      return { type: 'listItem', ...content(writeInlines(block.content)) }
    case 'note':
      return { type: 'note', ...content(writeInlines(block.content)) }
    case 'table':
      return {
        type: 'table',
        attrs: { headerRows: block.headerRows },
        content: block.rows.map((row) => ({ type: 'tableRow', ...content(row.cells.map(writeCell)) })),
      }
    case 'image':
      return { type: 'image', attrs: { media: block.media, alt: block.alt, width: block.width, height: block.height } }
    case 'form':
      return { type: 'form', attrs: { form: block.form, values: formValues(block.form, figures, template) } }
  }
}

/** The input figures of one form; blank where the report has none. */
function formValues(form: string, figures: Figures, template: Template): Figures {
  const inputs = [...template.figures.values()].filter((figure) => figure.form === form && figure.source === 'input')
  return Object.fromEntries(inputs.map((figure) => [figure.id, figures[figure.id] ?? null]))
}

function writeCell(cell: TableCell): TableCellNode {
  const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs
  return {
    type: 'tableCell',
    attrs: { colspan: cell.colspan, rowspan: cell.rowspan },
    content: paragraphs.map((inlines) => ({ type: 'paragraph', ...content(writeInlines(inlines)) })),
  }
}

function writeSignature({ signature }: Report): SignatureNode {
  const organs = signature.organs.length === 0 ? [''] : signature.organs
  return {
    type: 'signature',
    content: [
      ...organs.map((organ) => ({ type: 'signatory', ...content(plainText(organ)) }) as const),
      { type: 'signDate', ...content(plainText(signature.date)) },
    ],
  }
}

function writeInlines(inlines: readonly Inline[]): InlineNode[] {
  return inlines.map((inline): InlineNode => {
    if (inline.kind === 'break') return { type: 'hardBreak' }
    const marks = inline.marks.length > 0 ? { marks: inline.marks.map((type) => ({ type })) } : {}
    if (inline.kind === 'text') return { type: 'text', text: inline.text, ...marks }
    const { source, style, text } = inline
    return { type: 'figure', attrs: { source, style, text }, ...marks }
  })
}

const plainText = (text: string): TextNode[] => (text === '' ? [] : [{ type: 'text', text }])

/** ProseMirror leaves `content` out where there is none. */
const content = <T>(nodes: T[]): { content?: T[] } => (nodes.length > 0 ? { content: nodes } : {})
