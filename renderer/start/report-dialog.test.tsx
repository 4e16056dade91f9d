import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { HintProvider } from '../ui'
import { ReportDialog } from './report-dialog'

const template = {
  id: 't',
  name: '2021年格式',
  years: { from: 2021, to: null },
  title: '{organ}{year}年政府信息公开工作年度报告',
}

function show() {
  const onBegin = vi.fn()
  render(
    <HintProvider>
      <ReportDialog templates={[template]} today={new Date('2026-01-06T10:00:00')} onDone={onBegin} onCancel={vi.fn()} />
    </HintProvider>,
  )
  return onBegin
}

test('the title is shown as it will read while the name is typed', () => {
  show()
  fireEvent.change(screen.getByLabelText('单位全称'), { target: { value: '和平市教育局' } })
  expect(screen.getByRole('figure').textContent).toContain('和平市教育局2025年政府信息公开工作年度报告')
})

test('nothing is found fault with before beginning was asked for', () => {
  const onBegin = show()
  expect(screen.queryByRole('alert')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '开始编写' }))
  expect(screen.getByRole('alert').textContent).toBe('请填写单位全称。')
  expect(onBegin).not.toHaveBeenCalled()
})

test('the kind follows the name until it is chosen by hand', () => {
  const onBegin = show()
  fireEvent.change(screen.getByLabelText('单位全称'), { target: { value: '和平市教育局' } })
  expect(screen.getByRole('radio', { name: '政府部门' }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '其他单位' }))
  fireEvent.change(screen.getByLabelText('单位全称'), { target: { value: '和平市人民政府' } })
  fireEvent.click(screen.getByRole('button', { name: '开始编写' }))
  expect(onBegin).toHaveBeenCalledWith({
    organ: { fullName: '和平市人民政府', shortName: '和平市人民政府', kind: 'other' },
    year: 2025,
    scope: 'own',
  })
})

test('the scope follows the kind until it is chosen by hand', () => {
  const onBegin = show()
  fireEvent.change(screen.getByLabelText('单位全称'), { target: { value: '和平市人民政府' } })
  const area = () => screen.getByRole('radio', { name: '本地区（汇总下级）' })
  expect(area().getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '本机关' }))
  fireEvent.change(screen.getByLabelText('单位全称'), { target: { value: '和平市东城区人民政府' } })
  fireEvent.click(screen.getByRole('button', { name: '开始编写' }))
  expect(onBegin).toHaveBeenCalledWith(expect.objectContaining({ scope: 'own' }))
})
