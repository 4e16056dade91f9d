/** The four marks official prose may carry. */
import { Mark } from '@tiptap/core'

const heavy = (weight: string | null) => weight !== null && (/^bold(er)?$/.test(weight) || Number(weight) >= 600)

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    // Web pages wrap whole documents in <b style="font-weight: normal">.
    { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight', getAttrs: (value) => (heavy(value) ? null : false) },
  ],
  renderHTML: () => ['strong', 0],
})

export const Underline = Mark.create({
  name: 'underline',
  parseHTML: () => [
    { tag: 'u' },
    { style: 'text-decoration', consuming: false, getAttrs: (value) => (value.includes('underline') ? null : false) },
  ],
  renderHTML: () => ['u', 0],
})

export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }, { style: 'vertical-align', getAttrs: (value) => (value === 'super' ? null : false) }],
  renderHTML: () => ['sup', 0],
})

export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }, { style: 'vertical-align', getAttrs: (value) => (value === 'sub' ? null : false) }],
  renderHTML: () => ['sub', 0],
})
