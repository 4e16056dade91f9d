import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOutside, outsideAddress } from './outside-link'

test.each([
  ['https://www.yunling.gov.cn/xxgk/', 'https://www.yunling.gov.cn/xxgk/'],
  [' http://www.yunling.gov.cn ', 'http://www.yunling.gov.cn/'],
  ['www.yunling.gov.cn）。', 'http://www.yunling.gov.cn/'],
  ['（https://yunling.gov.cn/a?b=1#c）', 'https://yunling.gov.cn/a?b=1#c'],
  ['mailto:xxgk@yunling.gov.cn', 'mailto:xxgk@yunling.gov.cn'],
  // The true name of a host that only looks like another.
  ['https://уunling.gov.cn/', 'https://xn--unling-vrf.gov.cn/'],
])('%s is the address %s', (words, address) => expect(outsideAddress(words)).toBe(address))

test.each([
  '',
  '云岭市',
  'yunling.gov.cn',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://nianbao/index.html',
  'ms-msdt:/id',
  'smb://host/share',
  '\\\\host\\share',
  'https://yunling.gov.cn@example.org/',
  'https://a:b@example.org/',
  'https://yunling.gov.cn /x',
  'https://yunling.gov.cn/\u202egnp.exe',
  'https://yunling.gov.cn/\u0000',
  `https://yunling.gov.cn/${'x'.repeat(2000)}`,
])('%s is no address to open', (words) => expect(outsideAddress(words)).toBeNull())

test('whatever is opened is an address of the web or a letter, and was asked about', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.emailAddress().map((to) => `mailto:${to}`),
      ),
      fc.boolean(),
      async (text, yes) => {
        const asked: string[] = []
        const opened: string[] = []
        const done = await openOutside(text, {
          ask: async (address) => (asked.push(address), yes),
          open: async (address) => void opened.push(address),
        })
        expect(done).toBe(opened.length === 1)
        for (const address of opened) {
          expect(address).toMatch(/^(https?|mailto):/)
          expect([yes, asked]).toEqual([true, [address]])
        }
        if (!yes) expect(opened).toEqual([])
      },
    ),
  )
})

test('a system that cannot open it is no fault', async () => {
  expect(await openOutside('https://a.cn/', { ask: async () => true, open: () => Promise.reject(new Error('x')) })).toBe(false)
})
