// What a page may ask the machine for: devices, permissions, downloads. The answer is always no, and nobody is asked.
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { launchApp, type LaunchedApp } from './launch-app'

let opened: LaunchedApp
let window: Page
let app: ElectronApplication

test.beforeAll(async () => {
  // A machine without a camera would refuse for that reason.
  opened = await launchApp({ args: ['--use-fake-device-for-media-stream'] })
  ;({ window, app } = opened)
  await expect(window.locator('#root button').first()).toBeVisible({ timeout: 20_000 })
})
test.afterAll(() => opened.close())

test('no device and no permission is given', async () => {
  const answers = await window.evaluate(async () => {
    const page = navigator as unknown as Record<string, Record<string, (options?: unknown) => Promise<unknown>>>
    const asked: Record<string, () => Promise<unknown>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new DOMException('denied', 'NotAllowedError')
      },
      'clipboard text': () => navigator.clipboard.readText(),
      clipboard: () => navigator.clipboard.read(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      usb: () => page.usb!.requestDevice!({ filters: [] }),
      hid: async () => {
        const given = (await page.hid!.requestDevice!({ filters: [] })) as unknown[]
        if (given.length === 0) throw new DOMException('none', 'NotFoundError')
      },
      serial: () => page.serial!.requestPort!(),
      bluetooth: () => page.bluetooth!.requestDevice!({ acceptAllDevices: true }),
      'kept storage': async () => {
        if (!(await navigator.storage.persist())) throw new DOMException('denied', 'NotAllowedError')
      },
      'idle time': async () => {
        const Detector = Reflect.get(globalThis, 'IdleDetector') as { requestPermission(): Promise<string> }
        if ((await Detector.requestPermission()) !== 'granted') throw new DOMException('denied', 'NotAllowedError')
      },
      'a lock of the pointer': () => document.body.requestPointerLock() as unknown as Promise<void>,
    }
    const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 4000))
    const answer = async (ask: () => Promise<unknown>) => {
      try {
        await ask()
        return 'given'
      } catch (error) {
        return (error as Error).name ?? `code ${(error as GeolocationPositionError).code}`
      }
    }
    const answered = Object.entries(asked).map(async ([name, ask]) => [name, await Promise.race([answer(ask), late])] as const)
    return Object.fromEntries(await Promise.all(answered))
  })
  expect(Object.entries(answers).filter(([, answer]) => answer === 'given' || answer === 'no answer')).toEqual([])
  expect([answers.camera, answers.microphone]).toEqual(['NotAllowedError', 'NotAllowedError'])
})

test('every permission a page can name is denied when it looks', async () => {
  const states = await window.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'persistent-storage']
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    return await Promise.all(names.map(state))
  })
  expect([...new Set(states)]).toEqual(['denied'])
})

test('nothing is downloaded', async () => {
  await app.evaluate(({ session }) => {
    const items: string[] = []
    Object.assign(globalThis, { downloads: items })
    session.defaultSession.on('will-download', (event, item) => {
      items.push(`${event.defaultPrevented ? 'refused' : 'taken'} ${item.getFilename()}`)
    })
  })
  await window.evaluate(() => {
    for (const href of [URL.createObjectURL(new Blob(['x'])), 'data:text/plain,x', 'app://nianbao/index.html']) {
      const link = document.createElement('a')
      Object.assign(link, { href, download: 'left.txt' })
      link.click()
    }
  })
  const seen = () => app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads)
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(0)
  expect((await seen()).filter((one) => !one.startsWith('refused'))).toEqual([])
})

test('a second window cannot be had, nor a frame with the door to the main process', async () => {
  const found = await window.evaluate(async () => {
    const frames = ['about:blank', undefined, 'app://nianbao/index.html'].map((address) => {
      const frame = document.createElement('iframe')
      if (address === undefined) frame.srcdoc = '<p>x'
      else frame.src = address
      document.body.append(frame)
      return frame
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const door = (frame: HTMLIFrameElement) => {
      try {
        return typeof Reflect.get(frame.contentWindow!, 'nianbao')
      } catch {
        return 'undefined'
      }
    }
    return { doors: frames.map(door), window: self.open('about:blank'), own: typeof Reflect.get(self, 'nianbao') }
  })
  expect(found).toEqual({ doors: ['undefined', 'undefined', 'undefined'], window: null, own: 'object' })
  expect(app.windows()).toHaveLength(1)
})
