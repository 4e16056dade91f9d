/** Shape of tables: properties, grid, rows; cells that end with a paragraph; spans that fill the grid. */
import { child, childElements, childrenNamed } from '../../ooxml/xml-tree'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendantsNamed, valueOf } from './xml-tree'

export function lintTables({ documents }: LintPackage): LintBreach[] {
  return documents.flatMap(({ name, root }) =>
    descendantsNamed(root, 'w:tbl').flatMap((table, i) =>
      [...shape(table), ...cells(table), ...grid(table)].map((what) => ({
        rule: 'tables',
        place: `${name} table ${i + 1}`,
        what,
      })),
    ),
  )
}

function shape(table: XmlElement): string[] {
  const names = childElements(table).map((node) => node.name)
  const faults: string[] = []
  if (names[0] !== 'w:tblPr' || names[1] !== 'w:tblGrid') faults.push('does not begin with tblPr and tblGrid')
  if (names.length < 3 || names.slice(2).some((name) => name !== 'w:tr')) faults.push('holds something else than rows, or none')
  return faults
}

function cells(table: XmlElement): string[] {
  return childrenNamed(table, 'w:tr').flatMap((row, at) => {
    const list = childrenNamed(row, 'w:tc')
    if (list.length === 0) return [`row ${at + 1} has no cell`]
    return list.flatMap((cell, c) =>
      childElements(cell).at(-1)?.name === 'w:p' ? [] : [`row ${at + 1} cell ${c + 1} does not end with a paragraph`],
    )
  })
}

interface Span {
  from: number
  length: number
  merge: 'restart' | 'continue' | null
}

function grid(table: XmlElement): string[] {
  const columns = childrenNamed(child(table, 'w:tblGrid') ?? table, 'w:gridCol').map((column) => Number(column.attributes['w:w']))
  let above: Span[] = []
  return childrenNamed(table, 'w:tr').flatMap((row, at) => {
    const spans = spansOf(row)
    const faults = [
      ...rowWidth(row, spans, columns.length),
      ...cellWidths(row, spans, columns),
      ...spans.flatMap((span) =>
        span.merge === 'continue' && !continues(span, above) ? [`column ${span.from + 1} continues no cell above`] : [],
      ),
    ]
    above = spans
    return faults.map((what) => `row ${at + 1}: ${what}`)
  })
}

function spansOf(row: XmlElement): Span[] {
  let from = skipped(row, 'w:gridBefore')
  return childrenNamed(row, 'w:tc').map((cell) => {
    const properties = child(cell, 'w:tcPr')
    const merge = child(properties, 'w:vMerge')
    const span: Span = {
      from,
      length: Number(valueOf(properties, 'w:gridSpan') ?? 1),
      merge: merge ? (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue') : null,
    }
    from += span.length
    return span
  })
}

function skipped(row: XmlElement, name: string): number {
  const properties = child(row, 'w:trPr')
  return Number(valueOf(properties, name) ?? 0)
}

function rowWidth(row: XmlElement, spans: readonly Span[], columns: number): string[] {
  const last = spans.at(-1)
  const width = (last ? last.from + last.length : 0) + skipped(row, 'w:gridAfter')
  return width === columns ? [] : [`spans fill ${width} of ${columns} columns`]
}

function cellWidths(row: XmlElement, spans: readonly Span[], columns: readonly number[]): string[] {
  return childrenNamed(row, 'w:tc').flatMap((cell, i) => {
    const { from, length } = spans[i]!
    const expected = columns.slice(from, from + length).reduce((a, b) => a + b, 0)
    const width = child(child(cell, 'w:tcPr') ?? cell, 'w:tcW')?.attributes['w:w']
    return Number(width) === expected ? [] : [`cell ${i + 1} is ${width} wide, its columns ${expected}`]
  })
}

const continues = (span: Span, above: readonly Span[]) =>
  above.some((cell) => cell.from === span.from && cell.length === span.length && cell.merge !== null)
