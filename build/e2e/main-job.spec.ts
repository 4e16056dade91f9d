// The main job from end to end, in the real window, for every report at hand: the five published ones where they are
// present (NIANBAO_REPORTS or a folder beside the checkout), and always the template's invented example.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from '../tool.mjs'
import { launchApp } from './launch-app'
import { publishedReports } from './published-reports'
import { exportWordAs, saveAs } from './saved-file'

const example = join(root, 'templates/gov-disclosure-2021/example.txt')
const reports = [...publishedReports(), example]

test('the five published reports are at hand', () => {
  test.skip(reports.length < 6, 'no published reports here (NIANBAO_REPORTS); only the invented example is opened')
  expect(reports).toHaveLength(6)
})

interface ReadReport {
  figures: Record<string, number | string | null>
  sections: unknown[]
  findings: { code: string }[]
}

/** What the command line reads in a file: the measure for what the window must show and write. */
function read(file: string): ReadReport {
  const output = execFileSync(process.execPath, [join(root, 'out/main/cli.cjs'), 'read', file, '--json'], { encoding: 'utf8' })
  return JSON.parse(output) as ReadReport
}

const cell = (window: Page, id: string) => window.locator(`[data-figure="${id}"]`)
const shown = (window: Page, id: string) =>
  cell(window, id).evaluate((element) => (element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')))

async function fill(window: Page, id: string, digits: string): Promise<void> {
  await cell(window, id).click()
  await window.keyboard.type(digits)
  await window.keyboard.press('Tab')
}

async function allShown(window: Page): Promise<Record<string, string>> {
  return window
    .locator('[data-figure]')
    .evaluateAll((cells) =>
      Object.fromEntries(
        cells.map((c) => [c.getAttribute('data-figure') ?? '', c instanceof HTMLInputElement ? c.value : (c.textContent ?? '')]),
      ),
    )
}

/** The notes below the tables follow the cell at work; they are not the report's. */
const proseOf = (window: Page) =>
  window
    .locator('[data-report-editor] p, [data-report-editor] h3')
    .evaluateAll((parts) => parts.filter((part) => !part.closest('[data-form]')).map((part) => part.textContent))

for (const file of reports) {
  test(`${basename(file).slice(0, 3)}: open, change figures and prose, undo, redo, save, export and find everything again`, async () => {
    test.setTimeout(120_000)
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-job-'))
    const before = read(file)
    const { app, window, errors, close } = await launchApp({ args: [file] })
    await expect(cell(window, 'requests.received.naturalPerson')).toBeVisible({ timeout: 20_000 })

    // Every figure stands in its cell; a blank stays blank.
    const opened = await allShown(window)
    for (const [id, value] of Object.entries(before.figures)) expect(opened[id], id).toBe(value === null ? '' : String(value))
    const prose = await proseOf(window)

    // A cell in each table: totals and balance follow.
    const sum = (row: string) => Number(before.figures[`requests.${row}.total`] ?? 0)
    const old = Number(before.figures['requests.received.business'] ?? 0)
    await fill(window, 'requests.received.business', String(old + 7))
    await expect.poll(() => shown(window, 'requests.received.total')).toBe(String(sum('received') + 7))
    await expect(window.locator('[data-balance="requests.business"]')).toContainText('7')
    await fill(window, 'disclosure.normative.issued', '41')
    await fill(window, 'review.reconsideration.pending', '3')
    const reviewTotal = Number(before.figures['review.reconsideration.total'] ?? 0)
    const reviewPending = Number(before.figures['review.reconsideration.pending'] ?? 0)
    await expect.poll(() => shown(window, 'review.reconsideration.total')).toBe(String(reviewTotal - reviewPending + 3))

    // A sentence at the end of chapter one.
    const sentence = '另外，全年没有发生泄密事件。'
    await window.locator('section[data-section="overview"] p').last().click()
    await window.keyboard.press('End')
    await window.keyboard.type(sentence)
    await expect(window.locator('section[data-section="overview"]')).toContainText(sentence)

    // Everything back, everything again.
    for (let i = 0; i < 60; i++) await window.keyboard.press('Control+z')
    expect(await allShown(window)).toEqual(opened)
    expect(await proseOf(window)).toEqual(prose)
    for (let i = 0; i < 60; i++) await window.keyboard.press('Control+y')
    await expect(window.locator('section[data-section="overview"]')).toContainText(sentence)
    expect(await shown(window, 'disclosure.normative.issued')).toBe('41')
    const edited = await allShown(window)

    // Save and read the file; export and read the Word file: the same report.
    const saved = join(folder, 'report.nianbao')
    await saveAs(app, window, saved)
    const word = join(folder, 'report.docx')
    await exportWordAs(app, window, word)
    await window.screenshot({ path: join(root, '.cache/screenshots', `main-job-${basename(file).slice(0, 3)}.png`) })
    expect(errors).toEqual([])
    await close()

    const [fromSaved, fromWord] = [read(saved), read(word)]
    for (const [id, text] of Object.entries(edited)) expect(String(fromSaved.figures[id] ?? ''), id).toBe(text)
    expect(fromWord.figures).toEqual(fromSaved.figures)
    expect(fromWord.sections).toEqual(fromSaved.sections)
    expect(JSON.stringify(fromWord.sections)).toContain(sentence)
    expect(fromWord.findings).toEqual([])

    // And in the window again.
    const again = await launchApp({ args: [word] })
    await expect(cell(again.window, 'requests.received.naturalPerson')).toBeVisible({ timeout: 20_000 })
    expect(await allShown(again.window)).toEqual(edited)
    expect(again.errors).toEqual([])
    await again.close()
  })
}
