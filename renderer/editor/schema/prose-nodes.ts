/** What a person writes in a section. Ordinals are part of the text, so headings and items are plain text blocks. */
import { Node } from '@tiptap/core'

export const Paragraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

/** Level 1 is the chapter itself, so a foreign h1 arrives as level 2. */
export const Heading = Node.create({
  name: 'heading',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, validate: 'number', rendered: false } }),
  parseHTML: () => [
    ...[2, 3, 4].map((level) => ({ tag: `[data-level="${level}"]`, attrs: { level }, priority: 60 })),
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
    { tag: 'h4', attrs: { level: 4 } },
    { tag: 'h5', attrs: { level: 4 } },
    { tag: 'h6', attrs: { level: 4 } },
  ],
  // The title is h1, a chapter h2.
  renderHTML: ({ node }) => [`h${Number(node.attrs.level) + 1}`, { 'data-level': node.attrs.level }, 0],
})

export const ListItem = Node.create({
  name: 'listItem',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-list-item]', priority: 60 }, { tag: 'li' }],
  renderHTML: () => ['p', { 'data-list-item': '' }, 0],
})

export const Note = Node.create({
  name: 'note',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-note]', priority: 60 }],
  renderHTML: () => ['p', { 'data-note': '' }, 0],
})
