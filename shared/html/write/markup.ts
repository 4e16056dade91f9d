/** Text of a page with everything escaped that could be taken for markup. */
import { printableText } from '../../docx/printable-text'
import type { Inline, Mark } from '../../report'

export const escaped = (text: string) =>
  printableText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const ELEMENTS: Record<Mark, string> = { bold: 'strong', subscript: 'sub', superscript: 'sup', underline: 'u' }

export function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'break') return '<br>'
      return inline.marks.reduceRight((inside, mark) => `<${ELEMENTS[mark]}>${inside}</${ELEMENTS[mark]}>`, escaped(inline.text))
    })
    .join('')
}

/** A tag with the attributes that are not empty. */
export function tag(name: string, attributes: Record<string, string | number>): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== '')
  return `<${[name, ...given.map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ')}>`
}

/** Spans of one are not written. */
export const spans = ({ colspan, rowspan }: { colspan: number; rowspan: number }) => ({
  colspan: colspan > 1 ? colspan : '',
  rowspan: rowspan > 1 ? rowspan : '',
})
