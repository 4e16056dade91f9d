import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tool.mjs'

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/**
 * Barriers that a machine finds on the page as it stands, or inside one part of it, each in one line. `rules`: only these,
 * for a page that was looked at before in other colours.
 */
export async function violations(page: Page, within = 'html', rules: string[] = []): Promise<string[]> {
  await page.evaluate(axe)
  await atRest(page)
  type Axe = { run(within: string, options: object): Promise<AxeResults> }
  const options = rules.length > 0 ? { runOnly: rules } : {}
  const results = await page.evaluate(([part, chosen]) => (globalThis as unknown as { axe: Axe }).axe.run(part, chosen), [
    within,
    options,
  ] as const)
  // A page that shows nothing breaks no rule either.
  expect(results.passes.length).toBeGreaterThan(rules.length > 0 ? 0 : 10)
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n').at(-1)?.trim() ?? ''}`),
  )
}

/** What fades in has the colours of its way. Turning signs turn on, what follows scrolling waits for it. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    const byTime = document.getAnimations().filter((one) => one.timeline === document.timeline)
    const ending = byTime.filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map((one) => one.finished.catch(() => undefined)))
  })
