import type { KeptFile, KeptState } from '@shared/ipc'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { KeptDialog } from './kept-dialog'
import { KeptPanel } from './kept-panel'

afterEach(cleanup)

const state = (id: string, more: Partial<KeptState> = {}): KeptState => ({
  id,
  kind: 'replaced',
  at: new Date(2026, 10, 21, 10, 24).toISOString(),
  organ: '',
  year: null,
  ...more,
})
const file = (name: string, more: Partial<KeptFile> = {}): KeptFile => ({
  name,
  folder: '~/年报',
  missing: false,
  states: [state(`${name}-1`)],
  ...more,
})

test('the panel tells while it looks, when there is nothing, and what there is', () => {
  const actions = { onCompare: vi.fn(), onRestore: vi.fn(), onOpen: vi.fn() }
  const { rerender } = render(<KeptPanel name="" states={null} {...actions} />)
  expect(screen.getByRole('region', { name: '本机留底' }).textContent).toContain('正在查找')
  rerender(<KeptPanel name="" states={[]} {...actions} />)
  expect(screen.getByText(/还没有留底/)).toBeTruthy()
  rerender(
    <KeptPanel name="年报.nianbao" states={[state('a', { kind: 'notSaved', organ: '云岭市水务局', year: 2026 })]} {...actions} />,
  )
  expect(screen.getByText('没有保存就关闭 · 云岭市水务局 2026')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '与 2026年11月21日 10:24:00 的留底对比' }))
  fireEvent.click(screen.getByRole('button', { name: '恢复到 2026年11月21日 10:24:00 的留底' }))
  fireEvent.click(screen.getByRole('button', { name: '打开 2026年11月21日 10:24:00 的留底（年报.nianbao）' }))
  for (const action of Object.values(actions)) expect(action.mock.calls).toMatchObject([[{ id: 'a' }]])
})

test('of many copies the newest are drawn, the others on demand', () => {
  const states = Array.from({ length: 50 }, (_, i) => state(String(i)))
  render(<KeptPanel name="年报.nianbao" states={states} onOpen={vi.fn()} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(8)
  fireEvent.click(screen.getByRole('button', { name: '再显示 24 份' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(32)
  fireEvent.click(screen.getByRole('button', { name: '再显示 18 份' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(50)
  expect(screen.queryByRole('button', { name: /再显示/ })).toBeNull()
})

test('the dialog lists by file, says which files are gone, and draws only what is unfolded', () => {
  const onOpen = vi.fn()
  const files = [file('甲.nianbao'), file('乙.nianbao', { missing: true }), file('', { folder: '' })]
  render(<KeptDialog files={files} onOpen={onOpen} onClose={vi.fn()} />)
  const groups = screen.getAllByRole('group')
  expect(groups.map((group) => within(group).queryAllByRole('listitem').length)).toEqual([1, 0, 0])
  expect(groups[1]!.textContent).toContain('原文件已不在原处')
  expect(groups[2]!.textContent).toContain('从未保存过的年报')
  fireEvent.click(screen.getByRole('button', { name: /打开 .* 的留底（甲\.nianbao）/ }))
  expect(onOpen).toHaveBeenCalledWith(files[0]!.states[0])
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('among many files one is found by its name or organ', () => {
  const many = Array.from({ length: 200 }, (_, i) => file(`${i}.nianbao`))
  const sought = file('别的.nianbao', { states: [state('x', { organ: '云岭市水务局' })] })
  render(<KeptDialog files={[...many, sought]} onOpen={vi.fn()} onClose={vi.fn()} />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '水务' } })
  expect(screen.getAllByRole('group')).toHaveLength(1)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '没有这个' } })
  expect(screen.getByText('没有符合的留底。')).toBeTruthy()
})

test('an empty store says what will be there one day', () => {
  const onClose = vi.fn()
  render(<KeptDialog files={[]} onOpen={vi.fn()} onClose={onClose} />)
  expect(screen.getByText('本机还没有留底')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: '关闭' }).at(-1)!)
  expect(onClose).toHaveBeenCalled()
})
