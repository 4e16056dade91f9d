/** Figures on their way to a spreadsheet: tab-separated text, and a table for programs that ask for cells. */
import type { FigureId, FigureValue } from '@shared/report'

export interface ClipboardBlock {
  text: string
  html: string
}

/** Blank cells stay blank, what is no number stays as it was typed. */
export function clipboardBlock(rows: readonly (readonly FigureId[])[], value: (id: FigureId) => FigureValue): ClipboardBlock {
  const cells = rows.map((row) => row.map((id) => (value(id) ?? '').replace(/\s+/g, ' ')))
  const lines = cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
  return { text: cells.map((row) => row.join('\t')).join('\r\n'), html: `<table>${lines.join('')}</table>` }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
