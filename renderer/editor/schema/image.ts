/** A picture in the prose: named by the id of its bytes, which stay in the pool beside the document. */
import { Node } from '@tiptap/core'

const positive = (element: HTMLElement, name: string) => Math.max(10, Math.min(20000, Number(element.getAttribute(name)) || 10))

export const ImageNode = Node.create({
  name: 'image',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    media: {
      default: '',
      validate: 'string',
      parseHTML: (element) => element.getAttribute('data-media') ?? '',
      renderHTML: (attributes) => ({ 'data-media': String(attributes.media) }),
    },
    alt: { default: '', validate: 'string', parseHTML: (element) => element.getAttribute('alt') ?? '' },
    width: {
      default: 100,
      validate: 'number',
      parseHTML: (element) => positive(element, 'data-width'),
      renderHTML: (attributes) => ({ 'data-width': String(attributes.width) }),
    },
    height: {
      default: 100,
      validate: 'number',
      parseHTML: (element) => positive(element, 'data-height'),
      renderHTML: (attributes) => ({ 'data-height': String(attributes.height) }),
    },
  }),
  // Only our own pictures: a foreign address is never fetched.
  parseHTML: () => [{ tag: 'img[data-media]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
})
