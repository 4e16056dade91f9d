/** The number format of every cell style. */
import { child, childrenNamed, type XmlElement } from '../ooxml'
import { builtInFormat, parseFormat, type NumberFormat } from './number-format'

export function readFormats(styles: XmlElement | undefined): NumberFormat[] {
  const own = new Map<number, NumberFormat>()
  const formats = styles && child(styles, 'x:numFmts')
  for (const { attributes } of formats ? childrenNamed(formats, 'x:numFmt') : []) {
    own.set(Number(attributes.numFmtId), parseFormat(attributes.formatCode ?? ''))
  }
  const cells = styles && child(styles, 'x:cellXfs')
  return (cells ? childrenNamed(cells, 'x:xf') : []).map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0)
    return own.get(id) ?? builtInFormat(id)
  })
}
