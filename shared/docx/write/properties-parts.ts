/** What the file says about itself: the report's title, organ and last change. No person, no machine, no clock. */
import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { Report } from '../../report'
import { printableText } from '../printable-text'

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'

export function coreProperties(report: Report): XmlElement {
  const organ = printableText(report.organ.fullName).trim()
  const changed = instant(report.modified)
  const date = (name: string) => changed !== null && element(name, { 'xsi:type': 'dcterms:W3CDTF' }, changed)
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': CORE,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, printableText(report.title)),
    organ !== '' && element('dc:creator', {}, organ),
    organ !== '' && element('cp:lastModifiedBy', {}, organ),
    date('dcterms:created'),
    date('dcterms:modified'),
    element('dc:language', {}, 'zh-CN'),
  )
}

export function extendedProperties(report: Report): XmlElement {
  const organ = printableText(report.organ.fullName).trim()
  return element(
    'Properties',
    { xmlns: EXTENDED },
    element('Application', {}, 'nianbao'),
    organ !== '' && element('Company', {}, organ),
  )
}

/** Whole seconds in UTC; `null` when the report's own instant cannot be read. */
export function instant(iso: string): string | null {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`
}
