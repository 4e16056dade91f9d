/** Names in the summary of an old Word file ([MS-OLEPS] 2.18 … 2.21). What is damaged says nothing. */
import { viewOf, type Container } from './container'

const SUMMARY = '\u0005SummaryInformation'
const CODE_PAGE = 1
const AUTHOR = 4
const LAST_AUTHOR = 8
const NARROW_STRING = 0x1e
const UTF_8 = 65001
const MOST_PROPERTIES = 64

export function authorNames(container: Container): string[] {
  try {
    const stream = container.stream(SUMMARY)
    return stream ? namesIn(stream) : []
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

function namesIn(stream: Uint8Array): string[] {
  const view = viewOf(stream)
  const set = view.getUint32(0x2c, true)
  const count = Math.min(view.getUint32(set + 4, true), MOST_PROPERTIES)
  const places = new Map<number, number>()
  for (let i = 0; i < count; i++) {
    const at = set + 8 + i * 8
    places.set(view.getUint32(at, true), set + view.getUint32(at + 4, true))
  }
  const page = places.get(CODE_PAGE)
  const decoder = new TextDecoder(page !== undefined && view.getUint16(page + 4, true) === UTF_8 ? 'utf-8' : 'gbk')
  return [AUTHOR, LAST_AUTHOR].flatMap((id) => {
    const at = places.get(id)
    if (at === undefined || view.getUint32(at, true) !== NARROW_STRING) return []
    const size = view.getUint32(at + 4, true)
    if (at + 8 + size > stream.length) return []
    return [decoder.decode(stream.subarray(at + 8, at + 8 + size)).replace(/\0[^]*$/, '')]
  })
}
