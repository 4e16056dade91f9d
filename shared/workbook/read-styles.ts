/** Which cell styles show a number as a date or a percentage. */
import { child, childrenNamed, type XmlElement } from '../ooxml'
import type { CellContext } from './cell-value'

type Format = CellContext['formats'][number]

export function readFormats(styles: XmlElement | undefined): Format[] {
  const own = new Map<number, string>()
  const formats = styles && child(styles, 'x:numFmts')
  for (const { attributes } of formats ? childrenNamed(formats, 'x:numFmt') : []) {
    own.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
  }
  const cells = styles && child(styles, 'x:cellXfs')
  return (cells ? childrenNamed(cells, 'x:xf') : []).map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0)
    return formatOf(id, own.get(id))
  })
}

/** ECMA-376 part 1, 18.8.30: the numbers below 50 are fixed. */
function formatOf(id: number, code: string | undefined): Format {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || id >= 50 ? builtInRest(id) : 'plain'
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (bare.includes('%')) return 'percent'
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'plain'
}

/** East Asian dates have the numbers 50 … 58. */
const builtInRest = (id: number): Format => (id <= 58 ? 'date' : 'plain')
