/** A figure of the tables in prose: an inline atom that shows the text in its attributes. */
import { readFigureLink } from '@shared/linked-figures'
import type { FigureNode } from '@shared/editor-document'
import { PLAIN_NUMBER } from '@shared/report'
import { Node } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'

export type FigureAttributes = FigureNode['attrs']

export const attributesOf = (node: DocumentNode) => node.attrs as FigureAttributes

export const isFigure = (node: DocumentNode | null | undefined): boolean => node?.type.name === 'figure'

export const FigureChip = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    source: { default: { kind: 'sum', figures: [] }, rendered: false },
    style: { default: PLAIN_NUMBER, rendered: false },
    text: { default: '', validate: 'string', rendered: false },
  }),
  // What is copied shows its words anywhere and knows its link here.
  parseHTML: () => [
    {
      tag: 'span[data-linked-figure]',
      priority: 70,
      getAttrs: (element) => {
        const link = readFigureLink(element.getAttribute('data-linked-figure') ?? '')
        const text = element.textContent?.trim() ?? ''
        return link && text !== '' && text.length <= 200 ? { ...link, text } : false
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { source, style, text } = attributesOf(node)
    return ['span', { 'data-linked-figure': JSON.stringify({ source, style }) }, text]
  },
})
