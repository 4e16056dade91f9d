import type { Finding } from '@shared/finding'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { HintProvider } from '../ui'
import { ExportDialog, firstChoice } from '.'

afterEach(cleanup)

const wrong: Finding = { code: 'F03', severity: 'error', message: '“自然人”一栏相差 2。', stops: true }

function show(stops: Finding[]) {
  const facts = { stops, errors: 0, warnings: 0, unsettled: 0, unsigned: [] }
  const nothing = { onExport: vi.fn(), onGoBack: vi.fn(), onClose: vi.fn(), signing: null, earlier: [], looks: [] }
  render(
    <HintProvider>
      <ExportDialog first={{ ...firstChoice, format: 'json' }} facts={facts} {...nothing} />
    </HintProvider>,
  )
}

test('beside the buttons stands why going on is not the first choice, also where the list is out of sight', () => {
  show([wrong])
  const beside = screen.getByText('还有 1 处数字问题，列在上面的“检查”里。')
  expect(beside.closest('[class*=footer]')?.contains(screen.getByRole('button', { name: '返回修改' }))).toBe(true)
})

test('without wrong figures it says that the place is asked for', () => {
  show([])
  expect(screen.getByText('导出时会询问保存的位置和文件名。')).toBeTruthy()
})
