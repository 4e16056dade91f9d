// The page of the program in the system's own Chromium: the release runs in a newer engine than the one of these tests.
// The main process is left out; what the page asks of it is answered here, as it is asked.
import { chromium, type Browser, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { StartState } from '../../shared/ipc'
import { DEFAULT_SETTINGS } from '../../shared/settings/default-settings'
import { findProgram, sandboxArguments } from '../system.mjs'
import { root } from '../tool.mjs'

/** Its path, where the system has one. */
export const engine = ['chromium', 'chromium-browser', 'google-chrome'].map(findProgram).find((path) => path !== undefined)

/** Nothing is fetched from there: every request is answered from the folder of the page. */
const ORIGIN = 'https://nianbao.invalid'
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

export interface EnginePage {
  browser: Browser
  window: Page
  errors: string[]
  /** What the page handed over to be written, the newest last. */
  written(): Promise<{ name: string; bytes: Buffer }[]>
  command(id: string): Promise<void>
}

/** A window of its own for one file. @param name with its ending */
export async function openInEngine(executablePath: string, name: string, bytes: Buffer): Promise<EnginePage> {
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandboxArguments()] })
  const window = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const errors: string[] = []
  window.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  window.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) errors.push(message.text())
  })
  await window.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    const file = join(root, 'out/renderer', path === '/' ? 'index.html' : path)
    if (extname(file) === '.ico') return route.fulfill({ status: 404 })
    await route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' })
  })
  await window.addInitScript(answerRequests, { start, name, content: bytes.toString('base64') })
  await window.goto(`${ORIGIN}/`)
  return {
    browser,
    window,
    errors,
    written: async () => {
      const all = await window.evaluate(() => (globalThis as unknown as { writtenFiles: [string, string][] }).writtenFiles)
      return all.map(([file, content]) => ({ name: file, bytes: Buffer.from(content, 'base64') }))
    },
    command: (id) =>
      window.evaluate(
        (chosen) => (globalThis as unknown as { tell(name: string, value: unknown): void }).tell('command', { id: chosen }),
        id,
      ),
  }
}

const start: Omit<StartState, 'file'> = {
  kind: 'started',
  recents: [],
  trouble: null,
  recovered: null,
  kept: null,
  version: '0',
  settings: DEFAULT_SETTINGS,
  settingsTrouble: null,
  firstUse: false,
}

interface Given {
  start: Omit<StartState, 'file'>
  name: string
  /** Base64. */
  content: string
}

/** In the page, before its own scripts: what the preload and the main process are in the program. */
function answerRequests({ start: begun, name, content }: Given): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
  const heard = new Map<string, Set<(value: unknown) => void>>()
  const writtenFiles: [string, string][] = []
  const write = (payload: { bytes: Uint8Array; suggestedName: string }) => {
    let text = ''
    for (const byte of payload.bytes) text += String.fromCharCode(byte)
    writtenFiles.push([payload.suggestedName, btoa(text)])
    return { kind: 'saved', file: 'f1', name: payload.suggestedName, at: new Date().toISOString(), notice: null }
  }
  const versions = { program: '0', electron: '0', chromium: '0', node: '0', system: 'test' }
  const answers: Record<string, (payload: never) => unknown> = {
    ready: () => ({ ...begun, file: { file: 'f1', name, bytes, kind: 'own' } }),
    pickFile: () => ({ kind: 'cancelled' }),
    pickOther: () => ({ kind: 'cancelled' }),
    checkUpdate: () => ({ kind: 'cancelled' }),
    listKept: () => ({ kind: 'kept', files: [] }),
    aboutProgram: () => ({ kind: 'program', versions }),
    problemReport: () => ({ kind: 'report', text: 'text' }),
    saveFile: write,
    exportFile: write,
  }
  const on = (event: string, listener: (value: unknown) => void) => {
    const listeners = heard.get(event) ?? new Set()
    heard.set(event, listeners.add(listener))
    return () => void listeners.delete(listener)
  }
  const ask = (channel: string) => (payload: unknown) => Promise.resolve(answers[channel]?.(payload as never) ?? { kind: 'done' })
  Object.assign(globalThis, {
    writtenFiles,
    tell: (event: string, value: unknown) => heard.get(event)?.forEach((listener) => listener(value)),
    nianbao: new Proxy({}, { get: (_, channel) => (channel === 'on' ? on : ask(String(channel))) }),
  })
}
