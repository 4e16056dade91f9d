/**
 * The page comes from `app://nianbao/`: a real origin of its own, unlike file://, that serves one folder of the program
 * and nothing else.
 */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Protocol } from 'electron'

export const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://nianbao`

/**
 * Everything from the program itself, nothing from elsewhere. Inline styles because the editor and the menus put
 * style elements into the page; pictures of a report are data and blob addresses.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Before the app is ready. Without `codeCache` every start would compile the page's scripts anew. */
export function registerScheme(protocol: Protocol): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** File in `folder` that an address names; `null` for any other host and for a way out of the folder. */
export function servedFile(folder: string, address: string): string | null {
  let path: string
  try {
    const url = new URL(address)
    if (url.protocol !== `${SCHEME}:` || url.host !== 'nianbao') return null
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  // A backslash is a separator on Windows only, a zero byte ends a path for some systems: neither has a place here.
  if (/[\\\0:]/.test(path) || path.split('/').includes('..')) return null
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  return file.startsWith(normalize(folder) + sep) ? file : null
}

/** Answers a request for `address` from `folder`. */
export async function serve(folder: string, address: string): Promise<Response> {
  const file = servedFile(folder, address)
  const type = file === null ? undefined : TYPES[extname(file).toLowerCase()]
  if (file === null || type === undefined) return new Response(null, { status: 404 })
  try {
    const headers = {
      'content-type': type,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    }
    return new Response(new Uint8Array(await readFile(file)), { headers })
  } catch {
    return new Response(null, { status: 404 })
  }
}
