/** A page saved as one file (.mht, .mhtml): the page among its parts, with the pictures and frames that came along. */
import { failed, type Result } from '../finding'
import { message } from '../message'
import { decodeHtml } from './decode-html'
import { mimeParts, type MimePart } from './mime'
import { readPage, type PageContent } from './read-html'

/** Troubles E75: too large · E76: no page inside. */
export function readMhtml(bytes: Uint8Array): Result<PageContent> {
  const parts = mimeParts(bytes) ?? []
  const page = parts.find(isPage)
  if (!page || page.bytes.length === 0) return failed({ code: 'E76', message: message('E76') })
  return readPage(decodeHtml(page.bytes, page.charset), (address) => partAt(parts, page, address)?.bytes ?? null)
}

const isPage = ({ type }: MimePart) => type === 'text/html' || type === 'application/xhtml+xml'

/** By content id, or by the address as written or as it follows from the page's own. */
function partAt(parts: readonly MimePart[], page: MimePart, address: string): MimePart | undefined {
  if (address === '') return undefined
  if (/^cid:/i.test(address)) {
    const id = unescaped(address.slice(4))
    return parts.find((part) => part.id === id)
  }
  const whole = absolute(address, page.location)
  return parts.find(({ location }) => location !== '' && (location === address || absolute(location, page.location) === whole))
}

/** Addresses with a scheme stand for themselves, others are seen from the folder of the page. */
const absolute = (address: string, base: string) =>
  /^[a-z][a-z\d+.-]*:/i.test(address) ? address : base.slice(0, base.lastIndexOf('/') + 1) + address.replace(/^\.\//, '')

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
