import { expect, it } from 'vitest'
import type { SeriesRow, YearColumn, YearSeries } from '@shared/years'
import { placePoints } from './place-points'

const column = (year: number): YearColumn => ({
  sourceName: '',
  organ: '',
  year,
  scope: 'own',
  figures: {},
  doubtful: [],
  origin: 'earlier',
})
const series = (years: number[], missing: number[] = []): YearSeries => ({
  years: years.map(column),
  missing,
  groups: [],
  notes: [],
})
const row = (values: (string | null | undefined)[], kind: SeriesRow['kind'] = 'count'): SeriesRow => ({
  figure: values.join(),
  name: '',
  cell: '',
  kind,
  cells: values.map((value) => ({ value, difference: null, growth: null, doubtful: false })),
})

it('a line breaks where a year is missing, has no such cell, is blank or is no number', () => {
  const { lines, years } = placePoints([row(['1', null, undefined, '无', '5'])], series([2020, 2021, 2022, 2023, 2025], [2024]))
  expect(years.map(({ year, missing }) => [year, missing])).toEqual([
    [2020, false],
    [2021, false],
    [2022, false],
    [2023, false],
    [2024, true],
    [2025, false],
  ])
  expect(lines[0]!.map(({ y }) => y !== null)).toEqual([true, false, false, false, false, true])
})

it('words of one year never lie on each other or under the ground line', () => {
  const { lines, bottom } = placePoints([row(['2', '0']), row(['2', '0']), row(['40', '40'])], series([2025, 2026]))
  for (const at of [0, 1]) {
    const heights = lines.map((points) => points[at]!.labelY).sort((a, b) => a - b)
    expect(heights.every((height, i) => i === 0 || height - heights[i - 1]! >= 12)).toBe(true)
    expect(Math.max(...heights)).toBeLessThan(bottom)
  }
})

it('nor do those of points that all but meet at the ground line', () => {
  const { lines } = placePoints([row(['3511']), row(['96']), row(['3486']), row(['121'])], series([2025]))
  const heights = lines.map((points) => points[0]!.labelY).sort((a, b) => a - b)
  expect(heights.slice(1).every((height, i) => height - heights[i]! >= 12)).toBe(true)
})

it('the scale begins at 0, goes below it only for what is negative, and counts have whole marks', () => {
  const whole = placePoints([row(['1', '2'])], series([2025, 2026]))
  expect(whole.ticks.every(Number.isInteger)).toBe(true)
  expect(whole.yScale.domain()[0]).toBe(0)
  expect(placePoints([row(['-3', '2'], 'change')], series([2025, 2026])).yScale.domain()[0]).toBeLessThanOrEqual(-3)
  expect(placePoints([row(['0', '0'])], series([2025, 2026])).yScale.domain()).toEqual([0, 1])
})
