/** A standard table of the template: one atom that holds the values of its input cells, so that its frame cannot break. */
import { Node } from '@tiptap/core'

export const FormNode = Node.create({
  name: 'form',
  atom: true,
  isolating: true,
  draggable: false,
  addAttributes: () => ({
    form: { default: '', validate: 'string', renderHTML: (attributes) => ({ 'data-form': String(attributes.form) }) },
    values: { default: {}, rendered: false },
  }),
  // Never read back from HTML: a pasted form would be a second one.
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
})
