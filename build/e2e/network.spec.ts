// What gets out of the window, tried from inside it as hostile markup would, with servers that count what arrives.
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { launchApp, type LaunchedApp } from './launch-app'
import { listen, type Listening } from './listening-server'

let opened: LaunchedApp
let window: Page
let app: ElectronApplication
let outside: Listening

test.beforeAll(async () => {
  outside = await listen()
  opened = await launchApp()
  ;({ window, app } = opened)
  await expect(window.locator('#root button').first()).toBeVisible({ timeout: 20_000 })
})
test.afterAll(async () => {
  await opened.close()
  await outside.close()
})

/** Every way a page knows to make the machine speak to somebody. */
async function tryEverything(page: Page, { http, udp }: Listening): Promise<void> {
  await page.evaluate(
    async ({ base, stun }) => {
      const quietly = async (attempt: () => unknown) => {
        try {
          await attempt()
        } catch {
          // Refused, as it should be.
        }
      }
      const put = (tag: string, properties: Record<string, string>, within: Node = document.body) => {
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value)
        within.appendChild(element)
        return element
      }
      const socket = base.replace('http', 'ws')
      await quietly(() => fetch(`${base}/fetch`))
      await quietly(() => fetch(`${base}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' }))
      await quietly(() => fetch(`${base}/keepalive`, { keepalive: true, mode: 'no-cors' }))
      await quietly(() => {
        const request = new XMLHttpRequest()
        request.open('GET', `${base}/xhr`)
        request.send()
      })
      await quietly(() => new WebSocket(`${socket}/socket`))
      await quietly(() => new EventSource(`${base}/events`))
      await quietly(() => navigator.sendBeacon(`${base}/beacon`, 'x'))
      await quietly(() => new Image().setAttribute('src', `${base}/image`))
      await quietly(() => new FontFace('Outside', `url(${base}/font.woff2)`).load())
      await quietly(() => new Worker(`${base}/worker.js`))
      await quietly(() => new SharedWorker(`${base}/shared-worker.js`))
      await quietly(() => navigator.serviceWorker.register(`${base}/service-worker.js`))
      await quietly(() => import(/* @vite-ignore */ `${base}/module.js`))
      await quietly(() => {
        const code = `fetch('${base}/in-worker', {mode: 'no-cors'}); importScripts('${base}/imported.js')`
        return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
      })
      await quietly(() => {
        const style = put('style', {}, document.head)
        style.textContent = `@import url(${base}/imported.css); body { background: url(${base}/background) }`
      })
      for (const [tag, properties] of [
        ['script', { src: '/script.js' }],
        ['img', { src: '/picture', srcset: '/srcset 2x' }],
        ['iframe', { src: '/frame' }],
        ['object', { data: '/object' }],
        ['embed', { src: '/embed' }],
        ['video', { src: '/video', autoplay: '', poster: '/poster' }],
        ['audio', { src: '/audio', autoplay: '' }],
        ['link', { rel: 'stylesheet', href: '/style.css' }],
        ['link', { rel: 'icon', href: '/icon.ico' }],
        ['link', { rel: 'prefetch', href: '/prefetch' }],
        ['link', { rel: 'preload', as: 'script', href: '/preload.js' }],
        ['link', { rel: 'modulepreload', href: '/modulepreload.js' }],
        ['link', { rel: 'prerender', href: '/prerender' }],
        ['link', { rel: 'manifest', href: '/manifest.json' }],
        ['link', { rel: 'preconnect', href: '/' }],
        ['link', { rel: 'dns-prefetch', href: '/' }],
      ] as const) {
        const addressed = Object.entries(properties).map(([name, value]) => [name, value.startsWith('/') ? base + value : value])
        await quietly(() => put(tag, Object.fromEntries(addressed) as Record<string, string>, document.head))
      }
      await quietly(() => {
        const rules = put('script', { type: 'speculationrules' }, document.head)
        rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [`${base}/speculation`] }] })
      })
      await quietly(() => {
        const frame = put('iframe', {}) as HTMLIFrameElement
        frame.srcdoc = `<img src="${base}/in-frame"><meta http-equiv="refresh" content="0;url=${base}/refresh">`
      })
      await quietly(() => {
        const form = put('form', { action: `${base}/form`, method: 'post' }) as HTMLFormElement
        form.submit()
        form.target = '_blank'
        form.submit()
      })
      await quietly(() => self.open(`${base}/window`))
      await quietly(() => {
        const link = put('a', { href: `${base}/link`, ping: `${base}/ping`, target: '_blank' })
        link.click()
        link.removeAttribute('target')
        link.click()
      })
      await quietly(async () => {
        const connection = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:${stun}` },
            { urls: [`turn:${base.slice(7)}?transport=tcp`, `turn:${stun}`], username: 'a', credential: 'b' },
          ],
        })
        connection.createDataChannel('x')
        await connection.setLocalDescription(await connection.createOffer())
      })
      await quietly(() => new (Reflect.get(self, 'WebTransport') as new (url: string) => unknown)(`https://${stun}/transport`))
      await quietly(() => location.assign(`${base}/location`))
      await quietly(() => location.replace(`${base}/replaced`))
    },
    { base: http, stun: udp },
  )
  // What would go out goes out at once: everything is on this machine.
  await page.waitForTimeout(1200)
}

test('nothing the page tries reaches anybody, and it stays where it is', async () => {
  const before = window.url()
  await tryEverything(window, outside)
  expect(outside.heard()).toEqual([])
  expect(window.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
})

test('the session is a wall of its own: nothing gets out of a page whose policy is off', async () => {
  const protocol = await window.context().newCDPSession(window)
  await protocol.send('Page.setBypassCSP', { enabled: true })
  await window.reload()
  await expect(window.locator('#root button').first()).toBeVisible({ timeout: 20_000 })
  // The policy really is off: an inline script runs.
  expect(
    await window.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ranInline = true'
      document.head.append(script)
      return Reflect.get(globalThis, 'ranInline')
    }),
  ).toBe(true)
  await tryEverything(window, outside)
  expect(outside.heard()).toEqual([])
  expect(window.url()).toBe('app://nianbao/index.html')
  expect(app.windows()).toHaveLength(1)
})

test('the servers would have noticed', async () => {
  await fetch(`${outside.http}/noticed`)
  expect(outside.heard()).toEqual(['connection', 'GET /noticed'])
})
