// Wrong requests sent through the real door: refused with a sentence, noted, and the program goes on.
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { join } from 'node:path'
import { wrongPayload } from '../../main/ipc/payloads.test-data'
import { CHANNELS, requests } from '../../shared/ipc'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'

/** Tried of each request; the unit tests try more. */
const OF_EACH = 12
const seed = 20261121

type Door = Record<string, (payload: unknown) => Promise<{ kind: string; trouble?: { code: string } }>>

test('every request is refused with a wrong payload, from a strange window and from a closed one', async () => {
  const { app, window, errors, close } = await launchApp()
  await expect(window.locator('#root button').first()).toBeVisible({ timeout: 20_000 })
  let log = ''
  app.process().stderr?.on('data', (part: Buffer) => (log += part.toString()))

  await test.step('wrong payloads', async () => {
    const wrong = CHANNELS.map((channel) => ({
      channel,
      payloads: fc.sample(wrongPayload(requests[channel]), { numRuns: OF_EACH, seed }),
    }))
    const answers = await window.evaluate(async (all) => {
      const door = Reflect.get(globalThis, 'nianbao') as Door
      const asked = all.map(async ({ channel, payloads }) => {
        const got = await Promise.all(payloads.map((payload) => door[channel]!(payload)))
        return [channel, [...new Set(got.map((answer) => answer.trouble?.code ?? answer.kind))]] as const
      })
      return Promise.all(asked)
    }, wrong)
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(CHANNELS.map((channel) => [channel, ['E24']])))
    for (const channel of CHANNELS) expect(log).toContain(`refused ${channel}: payload`)
  })

  await test.step('the door opens to nothing else', async () => {
    const others = await window.evaluate(() => {
      const door = Reflect.get(globalThis, 'nianbao') as Record<string, unknown>
      const on = door.on as (event: string, listener: () => void) => void
      let listened = true
      try {
        on('ELECTRON_BROWSER_REQUIRE', () => {})
      } catch {
        listened = false
      }
      return { names: Object.keys(door).sort(), listened }
    })
    expect(others).toEqual({ names: [...CHANNELS, 'on'].sort(), listened: false })
  })

  await test.step('a window that is not ours, with the same door', async () => {
    const codes = await app.evaluate(
      async ({ BrowserWindow }, { channels, preload }) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
        await stranger.loadURL('data:text/html,<p>x')
        const ask = (channel: string) =>
          stranger.webContents.executeJavaScript(`nianbao.${channel}().then((a) => a.trouble?.code ?? a.kind)`)
        const got = await Promise.all(channels.map(ask))
        stranger.destroy()
        return [...new Set(got)]
      },
      { channels: [...CHANNELS], preload: join(root, 'out/preload/preload.cjs') },
    )
    expect(codes).toEqual(['E24'])
    expect(log).toContain('refused ready: sender')
  })

  await test.step('a window that closes with requests under way', async () => {
    const [second] = await Promise.all([
      app.waitForEvent('window'),
      window.evaluate(() => (Reflect.get(globalThis, 'nianbao') as Door).newWindow!(undefined)),
    ])
    await expect(second.locator('#root button').first()).toBeVisible({ timeout: 20_000 })
    await second.evaluate(() => {
      const door = Reflect.get(globalThis, 'nianbao') as Door
      void door.makePdf!({ page: '<p>x' })
      void door.keepJournal!({ pictures: [], file: null, about: { organ: '', year: 2026 }, report: '{}' })
      void door.forgetRecent!({ id: 'x' })
      void door.setWindowState!({ title: 'x', dirty: false, report: null })
    })
    await (await app.browserWindow(second)).evaluate((browser) => browser.destroy())
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(app.windows()).toHaveLength(1)
  })

  expect(await app.evaluate((electron) => electron.app.isReady())).toBe(true)
  expect(log).not.toMatch(/Uncaught|Unhandled/)
  expect(errors).toEqual([])
  await close()
})
