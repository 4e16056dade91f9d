/** Widths of tables in twips with a fixed layout, none of them zero, no table wider than it may be. */
import { child, childrenNamed } from '../../ooxml/xml-tree'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendantsNamed } from './xml-tree'

export function lintWidths({ documents, widestTable }: LintPackage): LintBreach[] {
  return documents.flatMap(({ name, root }) =>
    descendantsNamed(root, 'w:tbl').flatMap((table, i) =>
      faultsOf(table, widestTable).map((what) => ({ rule: 'widths', place: `${name} table ${i + 1}`, what })),
    ),
  )
}

function faultsOf(table: XmlElement, widest: number): string[] {
  const properties = child(table, 'w:tblPr')
  const columns = childrenNamed(child(table, 'w:tblGrid') ?? table, 'w:gridCol').map((node) => Number(node.attributes['w:w']))
  const total = columns.reduce((a, b) => a + b, 0)
  const lengths = descendantsNamed(table, 'w:tblW', 'w:tcW')
  const faults: string[] = []
  if (child(properties, 'w:tblLayout')?.attributes['w:type'] !== 'fixed') faults.push('the layout is not fixed')
  if (lengths.some((node) => node.attributes['w:type'] !== 'dxa')) faults.push('a width is not in twips')
  if ([...columns, ...lengths.map((node) => Number(node.attributes['w:w']))].some((width) => !(width > 0)))
    faults.push('a width is zero')
  if (Number(child(properties, 'w:tblW')?.attributes['w:w']) !== total) faults.push('the width is not that of the columns')
  if (total > widest) faults.push(`is ${total} wide, at most ${widest} fit`)
  return faults
}
