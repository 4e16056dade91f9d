import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain, text, type Inline } from '@shared/report'
import { arbitraryInlines } from '@shared/report/arbitrary-report.test-data'
import { officialProfile } from '@templates/official-word.test-data'
import { breakLines } from './break-lines'
import type { Line } from './print-layout'
import { gapOf } from './printing'
import { textAtoms } from './text-atoms'

const style = officialProfile().styles.ReportBody
const gap = gapOf(style)
/** The text area of the official layout. */
const WIDTH = 442.45

const broken = (content: readonly Inline[], width = WIDTH, indent = 0, stretched = true): Line[] =>
  breakLines(textAtoms(content, style), { width, indent, gap, tab: 21, stretched })
const words = (lines: readonly Line[]) => lines.map((line) => line.runs.map((run) => run.text).join(''))

test('a line holds 28 characters, the first of a paragraph two fewer', () => {
  expect(words(broken(plain('甲'.repeat(60))))).toEqual(['甲'.repeat(28), '甲'.repeat(28), '甲'.repeat(4)])
  expect(words(broken(plain('甲'.repeat(60)), WIDTH, 32))[0]).toHaveLength(26)
})

test('every line but the last of a paragraph, and the last before a break, is stretched', () => {
  const content: Inline[] = [text('甲'.repeat(40)), { kind: 'break' }, text('乙'.repeat(30))]
  expect(broken(content).map((line) => line.stretched)).toEqual([true, false, true, false])
})

test('a mark of punctuation behind a full line hangs over its edge, two or a bracket do not', () => {
  const hanging = broken(plain(`${'甲'.repeat(28)}，乙`))
  expect(words(hanging)).toEqual([`${'甲'.repeat(28)}，`, '乙'])
  expect(hanging[0]!.runs.at(-1)).toMatchObject({ text: '，', hangs: true })
  expect(words(broken(plain(`${'甲'.repeat(28)}）乙`)))).toEqual(['甲'.repeat(27), '甲）乙'])
  expect(words(broken(plain(`${'甲'.repeat(28)}”。乙`)))).toEqual(['甲'.repeat(27), '甲”。乙'])
  expect(words(broken(plain(`${'甲'.repeat(28)}，乙`), WIDTH, 0, false))).toEqual(['甲'.repeat(27), '甲，乙'])
})

test('an opening mark does not end a line, and what belongs together is not parted', () => {
  expect(words(broken(plain(`${'甲'.repeat(27)}《乙》`)))).toEqual(['甲'.repeat(27), '《乙》'])
  expect(words(broken(plain(`${'甲'.repeat(27)}——乙`)))).toEqual(['甲'.repeat(27), '——乙'])
  expect(words(broken(plain(`${'甲'.repeat(27)}2026年`)))).toEqual(['甲'.repeat(27), '2026年'])
  const styled = [text(`${'甲'.repeat(27)}12`), text('34', ['bold']), text('件')]
  expect(words(broken(styled))).toEqual(['甲'.repeat(27), '1234件'])
})

test('a word longer than the line is broken anywhere', () => {
  const address = `www.${'a'.repeat(200)}.cn`
  const lines = words(broken(plain(address)))
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join('')).toBe(address)
})

test('digits keep a distance from Han characters, signs do not', () => {
  const [line] = broken(plain('新收48件(3件)'))
  expect(line!.runs.map(({ text: t, gapBefore, gapAfter }) => [t, gapBefore, gapAfter])).toEqual([
    ['新收', false, false],
    ['48', true, true],
    ['件', false, false],
    ['(3', false, true],
    ['件', false, false],
    [')', false, false],
  ])
})

test('no word is lost, none doubled, and no line begins or ends where it may not', () => {
  fc.assert(
    fc.property(arbitraryInlines, fc.integer({ min: 40, max: 460 }), (content, width) => {
      const lines = words(broken(content, width))
      const all = textAtoms(content, style).map((atom) => atom.text)
      expect(lines.join('').replace(/ /g, '')).toBe(all.join('').replace(/ /g, ''))
      const ends = lines.slice(0, -1).filter((line) => [...line].length > 1)
      ends.forEach((line) => expect(line).not.toMatch(/[（《“]$/))
    }),
    { numRuns: 100 },
  )
})
