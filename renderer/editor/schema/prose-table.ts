/** Ordinary tables in the prose; never used for the standard tables, whose frame nobody may change. */
import { Table, TableCell, TableRow } from '@tiptap/extension-table'

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  validate: 'number',
  parseHTML: (element: HTMLElement) => Math.max(1, Math.min(100, Number(element.getAttribute(name)) || 1)),
})

export const ProseTable = Table.extend({
  addAttributes: () => ({
    headerRows: {
      default: 0,
      validate: 'number',
      parseHTML: (element: HTMLElement) => {
        const rows = [...element.querySelectorAll('tr')]
        const first = rows.findIndex((row) => row.querySelector('td') !== null)
        return Number(element.getAttribute('data-header-rows')) || (first < 0 ? 0 : first)
      },
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-header-rows': String(attributes.headerRows) }),
    },
  }),
  parseHTML: () => [{ tag: 'table' }],
  addNodeView: () => null,
  renderHTML: ({ HTMLAttributes }) => ['table', { ...HTMLAttributes, class: 'report-table' }, ['tbody', 0]],
}).configure({ resizable: false })

export const ProseTableRow = TableRow.extend({ content: 'tableCell*' })

export const ProseTableCell = TableCell.extend({
  content: 'paragraph+',
  addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan') }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
})
