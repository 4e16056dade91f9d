import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, serve, servedFile } from './app-scheme'

let outer: string
let folder: string
beforeAll(() => {
  outer = mkdtempSync(join(tmpdir(), 'nianbao-page-'))
  folder = join(outer, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(outer, 'renderer-secret'))
  writeFileSync(join(folder, 'index.html'), '<p>page')
  writeFileSync(join(folder, 'assets', 'a b.js'), 'script')
  writeFileSync(join(folder, 'data.sqlite'), 'no page')
  writeFileSync(join(outer, 'secret.json'), 'secret')
  writeFileSync(join(outer, 'renderer-secret', 'x.json'), 'secret')
})
afterAll(() => rmSync(outer, { recursive: true, force: true }))

test('the page and its parts are served with their type and the policy', async () => {
  const page = await serve(folder, 'app://nianbao/')
  expect(page.status).toBe(200)
  expect(await page.text()).toBe('<p>page')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  const script = await serve(folder, 'app://nianbao/assets/a%20b.js?v=1#x')
  expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
})

test('the policy lets no script, frame or connection in from elsewhere', () => {
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'")
  expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self';")
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/)
})

test.each([
  'app://nianbao/../secret.json',
  'app://nianbao/%2e%2e/secret.json',
  'app://nianbao/..%2fsecret.json',
  'app://nianbao/%2e%2e%2fsecret.json',
  'app://nianbao/..%5csecret.json',
  'app://nianbao/assets/%2e%2e/%2e%2e/secret.json',
  'app://nianbao/assets%2f..%2f..%2fsecret.json',
  'app://nianbao/..%2frenderer-secret%2fx.json',
  'app://nianbao//etc/passwd.json',
  'app://nianbao/%00/index.html',
  'app://nianbao/C:%5cindex.html',
  'app://nianbao/%E0%A4%A',
  'app://other/index.html',
  'app://nianbao:80/index.html',
  'file:///etc/hosts',
  'no address',
  'app://nianbao/assets',
  'app://nianbao/data.sqlite',
])('%s is not found', async (address) => {
  const response = await serve(folder, address)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
})

test('no address leads out of the folder', () => {
  const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', 'a', ':', '%00', '//', '?', '#', '~')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = servedFile('/srv/renderer', `app://nianbao/${pieces.join('')}`)
      expect(file === null || file.startsWith('/srv/renderer/')).toBe(true)
    }),
  )
})
