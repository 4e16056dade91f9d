/** The frame of the document: title, one section per chapter, signature. No key, paste or drag may change it (see guard). */
import { Node } from '@tiptap/core'

export const Text = Node.create({ name: 'text', group: 'inline' })

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

export const ReportDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: 'title section+ signature',
  addAttributes: () => ({
    templateId: { default: '', validate: 'string' },
    organ: { default: null },
    year: { default: 0, validate: 'number' },
    scope: { default: 'own', validate: 'string' },
    modified: { default: '', validate: 'string' },
  }),
})

export const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: '[data-report-title]' }],
  renderHTML: () => ['h1', { 'data-report-title': '', class: 'report-title' }, 0],
})

export const Section = Node.create({
  name: 'section',
  content: '(paragraph | heading | listItem | note | table | image | form)+',
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({
    key: {
      default: '',
      validate: 'string',
      parseHTML: (element) => element.getAttribute('data-section') ?? '',
      renderHTML: (attributes) => ({ 'data-section': String(attributes.key) }),
    },
  }),
  parseHTML: () => [{ tag: 'section[data-section]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', HTMLAttributes, 0],
})

export const Signature = Node.create({
  name: 'signature',
  content: 'signatory+ signDate',
  isolating: true,
  defining: true,
  selectable: false,
  parseHTML: () => [{ tag: '[data-signature]' }],
  renderHTML: () => ['div', { 'data-signature': '', class: 'report-signature' }, 0],
})

export const Signatory = Node.create({
  name: 'signatory',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: '[data-signatory]' }],
  renderHTML: () => ['p', { 'data-signatory': '', class: 'report-signatory' }, 0],
})

export const SignDate = Node.create({
  name: 'signDate',
  content: 'text*',
  marks: '',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: '[data-sign-date]' }],
  renderHTML: () => ['p', { 'data-sign-date': '', class: 'report-sign-date' }, 0],
})
