import type { RecentFile } from '@shared/ipc'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { HintProvider } from '../ui'
import { StartScreen, type StartScreenProps } from './start-screen'

const recent = (part: Partial<RecentFile>): RecentFile => ({
  id: 'r1',
  name: '东城区2025.nianbao',
  folder: '文档/年报',
  organ: '和平市东城区人民政府办公室',
  year: 2025,
  opened: '2026-01-05T09:07:00',
  missing: false,
  ...part,
})

function show(part: Partial<StartScreenProps> = {}) {
  const props: StartScreenProps = {
    recents: [],
    version: '0.0.1',
    now: new Date('2026-01-06T10:00:00'),
    onRoll: vi.fn(),
    onNew: vi.fn(),
    onPick: vi.fn(),
    onKept: vi.fn(),
    onOpen: vi.fn(),
    onForget: vi.fn(),
    ...part,
  }
  render(
    <HintProvider>
      <StartScreen {...props} />
    </HintProvider>,
  )
  return props
}

test('the large choices do what they say, last year first', () => {
  const props = show()
  const [first] = screen.getAllByRole('button')
  fireEvent.click(first!)
  expect(first!.textContent).toContain('从去年的报告开始')
  expect(props.onRoll).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole('button', { name: /新建年报/ }))
  fireEvent.click(screen.getByRole('button', { name: /打开已有年报/ }))
  expect(props.onNew).toHaveBeenCalledOnce()
  expect(props.onPick).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole('button', { name: '找回以前的内容…' }))
  expect(props.onKept).toHaveBeenCalledOnce()
})

test('an empty list of recent files says what will stand there', () => {
  show()
  expect(screen.getByText('还没有打开过年报')).toBeTruthy()
})

test('a recent file shows organ, year, place and when, and opens', () => {
  const props = show({ recents: [recent({})] })
  const entry = screen.getByRole('button', { name: '打开“东城区2025.nianbao”' })
  expect(entry.textContent).toContain('和平市东城区人民政府办公室')
  expect(entry.textContent).toContain('2025 年')
  expect(entry.textContent).toContain('文档/年报')
  expect(entry.textContent).toContain('昨天 9:07')
  fireEvent.click(entry)
  expect(props.onOpen).toHaveBeenCalledWith('r1')
})

test('a missing file says so, cannot be opened and can be removed', () => {
  const props = show({ recents: [recent({ missing: true })] })
  expect(screen.getByText('东城区2025.nianbao · 文件已不在原处 · 文档/年报')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '打开“东城区2025.nianbao”' }))
  expect(props.onOpen).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '从列表中移除“东城区2025.nianbao”' }))
  expect(props.onForget).toHaveBeenCalledWith('r1')
})
