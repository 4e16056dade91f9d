import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '..')
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))

/** A rule of which the whole page is the subject or an ancestor: `:has` in it is asked anew at every change of the page. */
const ASKS_THE_PAGE = /(?:body|html|:root|\*)\)?[^\s,{>+~]*:has\(/

it('No rule searches the whole page with every element that comes or goes.', () => {
  expect(sheets.length).toBeGreaterThan(20)
  expect(sheets.filter((name) => ASKS_THE_PAGE.test(readFileSync(join(folder, name), 'utf8')))).toEqual([])
})

it('Such a rule would be found.', () => {
  expect(':global(body:has([data-modal])) .viewport {}').toMatch(ASKS_THE_PAGE)
  expect(':global(body):has(.screen) {}').toMatch(ASKS_THE_PAGE)
  expect('.viewport:has(> li) {}').not.toMatch(ASKS_THE_PAGE)
})
