/** Reads the parts of an editor's document; the editor reads only those that changed. */
import { canonicalSection, type Block, type Figures, type Inline, type Signature } from '../report'
import type { Template } from '../template'
import type { BlockNode, InlineNode, SignatureNode, TableNode, TextNode } from './editor-document'

/** Every input figure of the template in its order, taken from the values of the forms. */
export function joinFigures(template: Template, forms: readonly Figures[]): Figures {
  const values: Figures = Object.assign({}, ...forms)
  const inputs = [...template.figures.values()].filter((figure) => figure.source === 'input')
  return Object.fromEntries(inputs.map((figure) => [figure.id, values[figure.id] ?? null]))
}

/** One block in canonical form; `null` for one without a visible character. */
export function readBlock(node: BlockNode): Block | null {
  return canonicalSection({ id: '', blocks: [plainBlock(node)] }).blocks[0] ?? null
}

function plainBlock(node: BlockNode): Block {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', level: node.attrs.level, content: readInlines(node.content) }
    case 'paragraph':
      return { kind: 'paragraph', content: readInlines(node.content) }
    case 'listItem':
      return { kind: 'list-item', content: readInlines(node.content) }
    case 'note':
      return { kind: 'note', content: readInlines(node.content) }
    case 'table':
      return readTable(node)
    case 'image': {
      const { media, alt, width, height } = node.attrs
      return { kind: 'image', media, alt, width, height }
    }
    case 'form':
      return { kind: 'form', form: node.attrs.form }
  }
}

function readTable(node: TableNode): Block {
  const rows = (node.content ?? []).map((row) => ({
    cells: (row.content ?? []).map((cell) => ({
      colspan: cell.attrs.colspan,
      rowspan: cell.attrs.rowspan,
      paragraphs: (cell.content ?? []).map((paragraph) => readInlines(paragraph.content)),
    })),
  }))
  return { kind: 'table', headerRows: node.attrs.headerRows, rows }
}

/** Empty lines of the signature are no organs. */
export function readSignature(node: SignatureNode): Signature {
  const lines = (type: 'signatory' | 'signDate') =>
    node.content.flatMap((line) => (line.type === type ? [plainText(line.content).trim()] : []))
  return { organs: lines('signatory').filter((organ) => organ !== ''), date: lines('signDate')[0] ?? '' }
}

function readInlines(nodes: readonly InlineNode[] = []): Inline[] {
  return nodes.map((node): Inline => {
    if (node.type === 'hardBreak') return { kind: 'break' }
    const marks = (node.marks ?? []).map((m) => m.type)
    if (node.type === 'text') return { kind: 'text', text: node.text, marks }
    const { source, style, text } = node.attrs
    return { kind: 'figure', source, style, text, marks }
  })
}

export const plainText = (nodes: readonly TextNode[] = []) => nodes.map((node) => node.text).join('')
