import { act, cleanup, render, screen, within } from '@testing-library/react'
import { mergeUnits, type UnitReport } from '@shared/merge'
import { officialTemplate } from '../../templates/official.test-data'
import { afterEach, expect, test, vi } from 'vitest'
import { madeUnit as unit } from '@shared/merge/made-unit.test-data'
import { MergedUnits } from './merged-units'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const merged = (units: UnitReport[], expected: string[] | null = null) =>
  mergeUnits({ template: officialTemplate(), organ: '东坪县人民政府', year: 2026, expected }, units, [
    { file: '乡镇/坏.docx', reason: { code: 'E30', message: '这个文件是空的。' } },
  ])

const rows = () => screen.getAllByRole('row').slice(1)

test('what needs somebody’s work stands first, and a unit that fails checks says which', () => {
  const figures = Object.fromEntries([...officialTemplate().figures.keys()].map((id) => [id, '0']))
  const sound = unit('东坪县教育局', { figures })
  const failing = unit('东坪县民政局', { figures, errors: [{ code: 'F03', message: '“自然人”一列不平，差 1。' }] })
  const other = unit('东坪县财政局', { figures, year: 2025 })
  render(<MergedUnits merged={merged([sound, failing, other], ['教育局', '民政局', '审计局'])} />)
  const told = rows().map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  )
  expect(told.map(([name, file]) => name || file)).toEqual([
    '乡镇/坏.docx',
    '审计局',
    '东坪县财政局',
    '东坪县民政局',
    '东坪县教育局',
  ])
  expect(told[0]).toEqual(['', '乡镇/坏.docx', '没有读出', '这个文件是空的。'])
  expect(told[2]![2]).toContain('2025')
  expect(rows().map((row) => row.dataset.state)).toEqual(['out', 'out', 'out', 'attention', 'added'])
  expect(within(rows()[3]!).getByText('“自然人”一列不平，差 1。').closest('details')?.open).toBe(false)
  expect(within(rows()[3]!).getByText('检查出 1 处错误').tagName).toBe('SUMMARY')
})

test('many units are drawn in portions, each when its place comes near', () => {
  const seen: ((entries: { isIntersecting: boolean }[]) => void)[] = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (typeof seen)[number]) {
        seen.push(told)
      }
      observe() {}
      disconnect() {}
    },
  )
  render(<MergedUnits merged={merged(Array.from({ length: 130 }, (_, i) => unit(`东坪县第${i + 1}局`)))} />)
  expect(rows()).toHaveLength(60)
  act(() => seen.at(-1)!([{ isIntersecting: false }]))
  expect(rows()).toHaveLength(60)
  for (let i = 0; i < 3; i++) act(() => seen.at(-1)!([{ isIntersecting: true }]))
  expect(rows()).toHaveLength(131)
})
