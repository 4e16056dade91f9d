import type { PackagePart, Relationship } from '../ooxml/write-package'
import { coreProperties, extendedProperties } from '../docx/write/properties-parts'
import type { Report } from '../report'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata'

export const relation = (kind: string) => `${OFFICE}/${kind}`

export const rootOf = (target: string): Relationship[] => [
  { id: 'rId1', type: relation('officeDocument'), target },
  { id: 'rId2', type: `${PACKAGE}/core-properties`, target: 'docProps/core.xml' },
  { id: 'rId3', type: relation('extended-properties'), target: 'docProps/app.xml' },
]

/** The same particulars as those of the report: its organ, no person. `title`: of the list. */
export function propertyParts(report: Report, title: string): PackagePart[] {
  return [
    {
      name: 'docProps/app.xml',
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: extendedProperties(report),
    },
    {
      name: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreProperties({ ...report, title }),
    },
  ]
}
