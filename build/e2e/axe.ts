import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tool.mjs'

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** Barriers that a machine finds on the page as it stands, or inside one part of it, each in one line. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe)
  type Axe = { run(within: string): Promise<AxeResults> }
  const results = await page.evaluate((part) => (globalThis as unknown as { axe: Axe }).axe.run(part), within)
  // A page that shows nothing breaks no rule either.
  expect(results.passes.length).toBeGreaterThan(10)
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n').at(-1)?.trim() ?? ''}`),
  )
}
