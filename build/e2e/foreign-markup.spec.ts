// Markup of strangers, opened as a file and pasted: words and tables come in, nothing of it runs, loads or leads away.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { launchApp, type LaunchedApp } from './launch-app'
import { listen, type Listening } from './listening-server'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')

/** `ran` is set by whatever of it runs. */
const hostile = (base: string) => `
<base href="${base}/"><meta http-equiv="refresh" content="0;url=${base}/refresh">
<script>globalThis.ran = true</script><script src="${base}/script.js"></script>
<link rel="stylesheet" href="${base}/style.css"><style>@import url(${base}/imported.css); p { background: url(${base}/background) }</style>
<p onclick="globalThis.ran = true" onmouseover="globalThis.ran = true" style="background-image: url(${base}/inline)">外来的一段话。</p>
<p><a href="javascript:globalThis.ran = true" ping="${base}/ping">外来的链接</a>，<a href="${base}/link">网址链接</a></p>
<p><img src="${base}/picture.png" onerror="globalThis.ran = true" srcset="${base}/srcset 2x"><img src="x" onerror="globalThis.ran = true"></p>
<img data-media="m1" src="${base}/own" onerror="globalThis.ran = true">
<svg onload="globalThis.ran = true"><image href="${base}/svg"/><script>globalThis.ran = true</script></svg>
<math><mtext><style><img src=x onerror="globalThis.ran = true"></style></mtext></math>
<iframe src="${base}/frame" srcdoc="<script>parent.ran = true</script>"></iframe><object data="${base}/object"></object><embed src="${base}/embed">
<video poster="${base}/poster" src="${base}/video" autoplay></video><audio src="${base}/audio" autoplay></audio>
<form action="${base}/form"><input name="a" autofocus onfocus="globalThis.ran = true"><button formaction="javascript:globalThis.ran = true">x</button></form>
<table background="${base}/table"><tr><td onclick="globalThis.ran = true">外来的格子</td></tr></table>`

/** Anything in the page that could run, load or lead away. */
const traces = (window: Page, base: string) =>
  window.evaluate((address) => {
    const all = [...document.querySelectorAll('body *')]
    const suspicious = all.flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => name.startsWith('on') || value.includes(address) || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    )
    const tags = all.filter((element) =>
      element.matches('.ProseMirror :is(script, iframe, object, embed, form, a, base, meta, link, video, audio)'),
    )
    return { suspicious, tags: tags.map(({ tagName }) => tagName), ran: Reflect.get(globalThis, 'ran') }
  }, base)

const nothing = { suspicious: [], tags: [], ran: undefined }

/** The event itself, since each runtime has its own way to put markup on the clipboard. */
const paste = (window: Page, html: string) =>
  window.evaluate((markup) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', markup)
    clipboardData.setData('text/plain', 'x')
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

let opened: LaunchedApp | undefined
let outside: Listening
let folder: string

test.beforeEach(async () => {
  outside = await listen()
  folder = mkdtempSync(join(tmpdir(), 'nianbao-markup-'))
})
test.afterEach(async () => {
  // A changed report would ask whether to save it.
  await opened?.app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  await outside.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A report as a page, with this in its last but one chapter. */
function pageWith(markup: string): string {
  const page = join(folder, '网页.html')
  execFileSync(process.execPath, [join(root, 'out/main/cli.cjs'), 'convert', example, '--to', 'html', '-o', page], {
    stdio: 'ignore',
  })
  const clean = readFileSync(page, 'utf8')
  const wrong = clean.replace(/(五、存在的主要问题及改进情况<\/h2>)/, `$1${markup}`)
  expect(wrong).not.toBe(clean)
  writeFileSync(page, wrong)
  return page
}

async function drop(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
}

/** A picture of one colour as large as it says: a few bytes that stand for gigabytes. */
function largePicture(side: number): string {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    // The sum is not looked at before the size is.
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const png = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', Buffer.alloc(60)), chunk('IEND', Buffer.alloc(0))])
  return `data:image/png;base64,${png.toString('base64')}`
}

test('a hostile page dropped on the window is read as a report; the window goes nowhere', async () => {
  const page = pageWith(`${hostile(outside.http)}<p><img src="${largePicture(40_000)}"></p>`)
  opened = await launchApp()
  const { window, app } = opened
  await expect(window.getByRole('button', { name: /新建年报/ })).toBeVisible({ timeout: 20_000 })
  await drop(window, [page])
  await expect(window.locator('section[data-section="problems"]')).toContainText('外来的一段话。', { timeout: 20_000 })
  expect(await traces(window, outside.http)).toEqual(nothing)
  expect(outside.heard()).toEqual([])
  expect(app.windows().map((one) => one.url())).toEqual(['app://nianbao/index.html'])
  // The picture is told of instead of drawn.
  await expect(window.locator('.ProseMirror img')).toHaveCount(0)
  await expect(window.getByText(/或者太大/).first()).toBeVisible()
})

test('hostile markup in an opened page and on the clipboard stays words', async () => {
  const page = pageWith(hostile(outside.http))
  opened = await launchApp({ args: [page] })
  const { window, errors } = opened
  const problems = window.locator('section[data-section="problems"]')
  await expect(problems).toContainText('外来的一段话。', { timeout: 20_000 })
  await expect(problems).toContainText('网址链接')
  expect(await traces(window, outside.http)).toEqual(nothing)

  for (const own of ['', '<p data-pm-slice="1 1 []">']) {
    await problems.locator('p').first().click()
    await paste(window, own + hostile(outside.http))
    await expect(problems.getByText('外来的格子')).toHaveCount(own === '' ? 2 : 3)
    expect(await traces(window, outside.http)).toEqual(nothing)
  }
  // Words that were links are pressed, as a curious person would.
  await problems
    .getByText('外来的链接')
    .first()
    .click({ modifiers: ['Control'] })
  await window.waitForTimeout(500)
  expect(await traces(window, outside.http)).toEqual(nothing)
  expect(outside.heard()).toEqual([])
  expect(window.url()).toBe('app://nianbao/index.html')
  // The pasted page wanted to say where addresses begin; the policy tells that it may not.
  expect(errors.filter((error) => !error.includes("base-uri 'none'"))).toEqual([])
})
