import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openEditor, paragraph, startReport } from '../editor/editor.test-data'
import { HintProvider } from '../ui'
import { FindBar } from '.'

function openBar() {
  const opened = openEditor(startReport({ overview: [], problems: [paragraph('公开不够，公开不快。')] }))
  render(
    <HintProvider>
      <FindBar handle={opened.handle} />
    </HintProvider>,
  )
  act(() => void opened.handle.run('edit.find'))
  return { ...opened, query: screen.getByLabelText<HTMLInputElement>('查找内容') }
}

it('shows itself when asked for, counts places, and goes from one to the next with Enter', () => {
  const { query, handle } = openBar()
  expect(document.activeElement).toBe(query)
  fireEvent.change(query, { target: { value: '公开不' } })
  expect(screen.getByText('第 1 处，共 2 处')).toBeTruthy()
  fireEvent.keyDown(query, { key: 'Enter' })
  expect(handle.find.state().current).toBe(2)
  fireEvent.keyDown(query, { key: 'Enter', shiftKey: true })
  expect(handle.find.state().current).toBe(1)
  fireEvent.change(query, { target: { value: '没有的话' } })
  expect(screen.getByText('文字中没有找到')).toBeTruthy()
})

it('looks only for what an input method has composed', () => {
  const { query, handle } = openBar()
  fireEvent.compositionStart(query)
  fireEvent.change(query, { target: { value: 'gong' } })
  expect(handle.find.state().query).toBe('')
  fireEvent.change(query, { target: { value: '公开' } })
  fireEvent.compositionEnd(query)
  expect(handle.find.state().query).toBe('公开')
})

it('replaces everywhere, says how often, and gives the cursor back on Escape', () => {
  const { query, handle, editor } = openBar()
  act(() => void handle.run('edit.replace'))
  fireEvent.change(query, { target: { value: '公开不' } })
  fireEvent.change(screen.getByLabelText('替换为'), { target: { value: '发布不' } })
  fireEvent.click(screen.getByText('全部替换'))
  expect(screen.getByText('已替换 2 处，可以撤销').dataset.none).toBe('false')
  expect(document.activeElement).toBe(query)
  expect(JSON.stringify(handle.report())).toContain('发布不够，发布不快。')
  fireEvent.keyDown(query, { key: 'Escape' })
  expect(screen.queryByLabelText('查找内容')).toBeNull()
  expect(document.activeElement).toBe(editor.view.dom)
})

it('counts places again once a step is made after replacing everywhere', () => {
  const { query, handle } = openBar()
  act(() => void handle.run('edit.replace'))
  fireEvent.change(query, { target: { value: '公开不' } })
  fireEvent.change(screen.getByLabelText('替换为'), { target: { value: '公开不太' } })
  fireEvent.click(screen.getByText('全部替换'))
  expect(screen.getByText('已替换 2 处，可以撤销')).toBeTruthy()
  fireEvent.keyDown(query, { key: 'Enter' })
  expect(screen.getByText(/^第 \d 处，共 2 处$/)).toBeTruthy()
})

it('leads with Tab from what is looked for to what replaces it', () => {
  const { query, handle } = openBar()
  act(() => void handle.run('edit.replace'))
  const stops = [...screen.getByRole('search').querySelectorAll<HTMLElement>('input, button')]
  expect(stops[stops.indexOf(query) + 1]).toBe(screen.getByLabelText('替换为'))
})

it('gives the focus back to the cell it was asked from, and leaves it at a place that was gone to', () => {
  const { query, handle, editor } = openBar()
  const cell = document.body.appendChild(document.createElement('input'))
  fireEvent.keyDown(query, { key: 'Escape' })
  const ask = () => {
    cell.focus()
    act(() => void handle.run('edit.find'))
    return screen.getByLabelText<HTMLInputElement>('查找内容')
  }
  const again = ask()
  fireEvent.change(again, { target: { value: '公开不' } })
  // Asked once more from the bar itself.
  act(() => void handle.run('edit.replace'))
  fireEvent.keyDown(again, { key: 'Escape' })
  expect(document.activeElement).toBe(cell)
  fireEvent.click((ask(), screen.getByLabelText('关闭（Esc）')))
  expect(document.activeElement).toBe(cell)
  const third = ask()
  fireEvent.keyDown(third, { key: 'Enter' })
  fireEvent.keyDown(third, { key: 'Escape' })
  expect(document.activeElement).toBe(editor.view.dom)
  ask()
  cell.remove()
  fireEvent.keyDown(screen.getByLabelText('查找内容'), { key: 'Escape' })
  expect(document.activeElement).toBe(editor.view.dom)
})
