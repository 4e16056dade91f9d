import { mergeUnits } from '@shared/merge'
import { madeUnit } from '@shared/merge/made-unit.test-data'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import { MergeResult } from './merge-result'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('units of a list that was not given are not counted as none missing', () => {
  const sum = (expected: string[] | null) =>
    mergeUnits({ template: officialTemplate(), organ: '东坪县人民政府', year: 2026, expected }, [madeUnit('东坪县教育局')], [])
  const { rerender } = render(<MergeResult merged={sum(null)} />)
  expect(screen.getByText(/^汇总：/).textContent).toBe('汇总：计入 1 份，未计入 0 份，没有读出 0 份。')
  rerender(<MergeResult merged={sum(['教育局', '审计局'])} />)
  expect(screen.getByText(/^汇总：/).textContent).toContain('名单中缺 1 份')
})
