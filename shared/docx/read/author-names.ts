/** Who wrote a file and who changed it last, as its properties say. */
import type { OpeningFinding } from '../../finding'
import { message } from '../../message'
import { childrenNamed, textBelow, type OfficePackage } from '../../ooxml'
import { maskedNames } from '../../source'

const NAMES = [
  '{http://purl.org/dc/elements/1.1/}creator',
  '{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy',
]

/** A notice, for nothing of it is read or written on. */
export function authorFindings(file: OfficePackage): OpeningFinding[] {
  const relation = file.relations('').find((one) => one.type === 'core-properties' && !one.external)
  const part = relation && file.xml(relation.target)
  if (!part?.ok) return []
  return namesFinding(NAMES.flatMap((name) => childrenNamed(part.value, name).map(textBelow)))
}

export function namesFinding(names: readonly string[]): OpeningFinding[] {
  const masked = maskedNames(names).join('、')
  return masked === '' ? [] : [{ code: 'O50N', severity: 'notice', message: message('O50N', { masked }) }]
}
