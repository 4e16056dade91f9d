// The standard tables as a grid, in the real window: real keys, mouse, clipboard and input method.
import { expect, test, type Page } from '@playwright/test'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { violations } from './axe'
import { launchApp, type LaunchedApp } from './launch-app'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')

async function openExample(): Promise<LaunchedApp> {
  const launched = await launchApp({ args: [example] })
  await launched.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
  await expect(cell(launched.window, 'received.naturalPerson')).toBeVisible({ timeout: 20_000 })
  return launched
}

const cell = (window: Page, figure: string) => window.locator(`[data-figure="requests.${figure}"]`)
const values = (window: Page, figures: string[]) =>
  Promise.all(figures.map((figure) => cell(window, figure).evaluate((c) => (c as HTMLInputElement).value ?? c.textContent)))
const press = async (window: Page, ...keys: string[]) => {
  for (const key of keys) await window.keyboard.press(key)
}

test('a block is copied with the keys, pasted elsewhere, cut and undone in single steps', async () => {
  const { app, window, close, errors } = await openExample()
  // The older runtime of the tests answers at once and has a call for each kind, newer ones do not.
  const read = () =>
    app.evaluate(async ({ clipboard }) => {
      const old = clipboard as unknown as { readHTML?: () => string }
      const html = old.readHTML
        ? old.readHTML()
        : await (await clipboard.read())[0]?.getType('text/html').then((blob) => blob.text())
      return { text: await clipboard.readText(), html: html ?? '' }
    })
  await cell(window, 'received.naturalPerson').click()
  await press(window, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c')
  await expect.poll(read).toMatchObject({ text: '31\t6\r\n2\t0' })
  expect((await read()).html).toContain('<td>31</td><td>6</td>')
  const target = ['denied-stateSecret.naturalPerson', 'denied-stateSecret.business', 'denied-prohibitedByLaw.naturalPerson']
  const before = await values(window, target)
  await cell(window, target[0]!).click()
  await press(window, 'Control+v')
  await expect.poll(() => values(window, target)).toEqual(['31', '6', '2'])
  await press(window, 'Control+z')
  await expect.poll(() => values(window, target)).toEqual(before)
  await cell(window, 'received.naturalPerson').click()
  await press(window, 'Shift+ArrowRight', 'Control+x')
  await expect.poll(() => values(window, ['received.naturalPerson', 'received.business'])).toEqual(['', ''])
  await press(window, 'Control+z')
  await expect.poll(() => values(window, ['received.naturalPerson', 'received.business'])).toEqual(['31', '6'])
  // A total that has the focus is copied too, and nothing is pasted over it.
  await press(window, 'Control+Home', 'End', 'Control+c')
  await expect.poll(read).toMatchObject({ text: '39' })
  await press(window, 'Control+v')
  await expect(cell(window, 'received.total')).toHaveText('39')
  expect(errors).toEqual([])
  await close()
})

test('a range is dragged with the mouse and chosen by a click on a label; what is typed replaces one figure', async () => {
  const { window, close } = await openExample()
  const selected = window.locator('[data-form="requests"] td[aria-selected="true"]')
  await cell(window, 'denied-stateSecret.naturalPerson').scrollIntoViewIfNeeded()
  await cell(window, 'received.naturalPerson').scrollIntoViewIfNeeded()
  const from = await cell(window, 'received.naturalPerson').boundingBox()
  const to = await cell(window, 'carriedIn.research').boundingBox()
  await window.mouse.move(from!.x + 5, from!.y + 5)
  await window.mouse.down()
  await window.mouse.move(to!.x + 5, to!.y + 5, { steps: 5 })
  await window.mouse.up()
  await expect(selected).toHaveCount(6)
  await expect(window.locator('[data-form="requests"] .form-aid')).toContainText('选中 6 格，其中 6 格有数，合计 39')
  await window.getByRole('rowheader', { name: '（一）予以公开' }).click()
  await expect(selected).toHaveCount(7)
  await expect(cell(window, 'granted.naturalPerson')).toBeFocused()
  await window.keyboard.type('15')
  await expect(selected).toHaveCount(0)
  await expect(cell(window, 'granted.total')).toHaveText('19')
  await press(window, 'Escape')
  await expect(cell(window, 'granted.total')).toHaveText('18')
  await close()
})

test('an input method types into a cell of a range without a stray digit', async () => {
  const { window, close } = await openExample()
  await cell(window, 'granted.naturalPerson').click()
  await press(window, 'Shift+ArrowRight')
  const client = await window.context().newCDPSession(window)
  await client.send('Input.imeSetComposition', { text: '１', selectionStart: 1, selectionEnd: 1 })
  await client.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 })
  await client.send('Input.insertText', { text: '１２' })
  await expect.poll(() => values(window, ['granted.naturalPerson', 'granted.business'])).toEqual(['12', '3'])
  await expect(cell(window, 'granted.total')).toHaveText('16')
  await close()
})

test('notes, sums and balance are told beside the cell, nothing moves, and there is a way out', async () => {
  const { window, close } = await openExample()
  const heading = window.locator('section[data-section="review"]')
  const top = () =>
    heading.evaluate(
      (element) => element.getBoundingClientRect().top - document.querySelector('[data-paper]')!.getBoundingClientRect().top,
    )
  const before = await top()
  await cell(window, 'partial.business').click()
  expect(await top()).toBe(before)
  await expect(window.locator('[data-form="requests"] .form-aid')).toContainText('依据：条例第三十七条')
  await press(window, 'F1')
  await expect(window.getByRole('dialog', { name: '（二）部分公开' })).toContainText('同一件里有的给、有的不给')
  expect(await violations(window, '[data-radix-popper-content-wrapper]')).toEqual([])
  await press(window, 'Escape')
  await expect(cell(window, 'partial.business')).toBeFocused()
  await window.keyboard.type('9')
  await cell(window, 'carriedOut.business').click()
  await press(window, 'ArrowDown', 'Enter')
  const card = window.getByRole('dialog', { name: '商业企业：左边 6' })
  await expect(card).toContainText('最可能有误的格')
  expect(await violations(window, '[data-radix-popper-content-wrapper]')).toEqual([])
  await card.getByRole('button', { name: '去看' }).first().click()
  await expect(window.locator(':focus')).toHaveAttribute('data-figure', /business$/)
  await window.screenshot({ path: test.info().outputPath('balance.png') })
  await press(window, 'Escape', 'Escape')
  await expect(window.locator('.ProseMirror').first()).toBeFocused()
  await close()
})

test('undoing a figure leaves the page where it is', async () => {
  const { window, close, errors } = await openExample()
  await cell(window, 'received.business').click()
  const place = () => cell(window, 'received.business').evaluate((it) => Math.round(it.getBoundingClientRect().top))
  const before = await place()
  await press(window, '7', 'Control+z')
  expect(await values(window, ['received.business'])).toEqual(['6'])
  expect(await place()).toBe(before)
  expect(errors).toEqual([])
  await close()
})

test('a dialog opened from a cell gives the focus back to the cell, inputs and totals alike', async () => {
  const { window, errors, close } = await openExample()
  for (const figure of ['granted.business', 'granted.total']) {
    await cell(window, figure).click()
    await window.keyboard.press('Control+/')
    await expect(window.getByRole('dialog')).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await expect(cell(window, figure)).toBeFocused()
  }
  expect(errors).toEqual([])
  await close()
})

test('who looks for words from a cell is back in the cell with Escape', async () => {
  const { window, close } = await openExample()
  await cell(window, 'granted.business').click()
  await press(window, 'Control+f')
  await window.keyboard.type('公开')
  await expect(window.getByRole('search')).toContainText('第 1 处')
  await press(window, 'Escape')
  await expect(cell(window, 'granted.business')).toBeFocused()
  await close()
})

test('a notice lies over no button, beside a tall dialog neither', async () => {
  const { app, window, close } = await openExample()
  for (const [width, height, zoom] of [
    [1366, 768, 1],
    [1024, 700, 1],
    [1366, 768, 2],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        const [shown] = BrowserWindow.getAllWindows()
        shown?.setContentBounds({ x: 0, y: 0, width: size.width, height: size.height })
        shown?.webContents.setZoomFactor(size.zoom)
      },
      { width, height, zoom },
    )
    await app.evaluate(({ clipboard }) => clipboard.writeText('-1\t6'))
    await cell(window, 'carriedOut.legalService').click()
    await press(window, 'Control+v')
    await expect(window.locator('[data-notices] > li').first()).toBeVisible()
    expect(await underNotices(window)).toEqual([])
    await press(window, 'Control+,')
    await expect(window.getByRole('dialog')).toBeVisible()
    await expect(window.locator('[data-notices] > li').first()).toBeVisible()
    await expect.poll(() => underNotices(window)).toEqual([])
    await press(window, 'Escape', 'Escape', 'Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
  await close()
})

/** Buttons of the window, or of the dialog over it, that a notice covers. */
const underNotices = (window: Page) =>
  window.evaluate(() => {
    const within = document.querySelector('[data-modal]') ?? document.body
    const notices = [...document.querySelectorAll('[data-notices] > li')].map((notice) => notice.getBoundingClientRect())
    return [...within.querySelectorAll('button')]
      .filter((button) => button.checkVisibility() && !button.closest('[data-notices]'))
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect()
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        const crossed = notices.some((n) => left < n.right && right > n.left && top < n.bottom && bottom > n.top)
        return crossed && at !== null && (button.contains(at) || at.closest('[data-notices]') !== null)
      })
      .map((button) => button.getAttribute('aria-label') ?? button.textContent)
  })
