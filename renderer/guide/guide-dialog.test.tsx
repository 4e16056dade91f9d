import type { OrganKind } from '@shared/report'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GuideDialog } from './guide-dialog'

afterEach(cleanup)

function show(organ: { fullName: string; kind: OrganKind } = { fullName: '', kind: 'unknown' }) {
  const told: unknown[] = []
  render(
    <GuideDialog
      organ={organ}
      year={2026}
      likelyKind={(given) => (given.trim().endsWith('局') ? 'department' : null)}
      onOrgan={(named) => told.push(named)}
      onStart={(how) => told.push(how)}
      onClose={() => told.push('closed')}
    />,
  )
  return told
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const name = (value: string) => fireEvent.change(screen.getByLabelText('单位全称'), { target: { value } })

test('the three steps follow each other, and go back', () => {
  const told = show()
  expect(screen.getByRole('status').textContent).toBe('第 1 步，共 3 步')
  press('下一步')
  expect(screen.getByRole('button', { name: /从去年的报告开始/ })).toBeTruthy()
  press('下一步')
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('编辑窗口')
  press('上一步')
  press('下一步')
  press('知道了')
  expect(told).toEqual(['closed'])
})

test('the name of the organ and its kind are kept, however the guide ends', () => {
  const told = show()
  name('云岭市林草局 ')
  expect(screen.getByRole('radio', { name: '政府部门' }).getAttribute('aria-checked')).toBe('true')
  press('跳过')
  expect(told).toEqual([{ fullName: '云岭市林草局', kind: 'department' }, 'closed'])
})

test('a kind that was chosen stays, whatever the name says', () => {
  const told = show()
  fireEvent.click(screen.getByRole('radio', { name: '其他单位' }))
  name('云岭市林草局')
  press('跳过')
  expect(told[0]).toEqual({ fullName: '云岭市林草局', kind: 'other' })
})

test('nothing filled in is nothing kept, and what is known already is not told again', () => {
  const known = { fullName: '云岭市林草局', kind: 'department' } as const
  const told = show(known)
  press('跳过')
  expect(told).toEqual(['closed'])
})

test('a choice of the second step keeps the name and starts', () => {
  const told = show()
  name('云岭市林草局')
  press('下一步')
  press(/新建年报/)
  expect(told).toEqual([{ fullName: '云岭市林草局', kind: 'department' }, 'new'])
})

test('a name beyond what a report takes is told and goes no further', () => {
  show()
  name('局'.repeat(101))
  expect(screen.getByRole('alert').textContent).toContain('100')
  expect(screen.getByRole('button', { name: '下一步' })).toHaveProperty('disabled', true)
})

test('Enter in the name goes on, unless the name is beyond what a report takes', () => {
  show()
  name('局'.repeat(101))
  fireEvent.submit(screen.getByLabelText('单位全称'))
  expect(screen.getByRole('status').textContent).toBe('第 1 步，共 3 步')
  name('云岭市林草局')
  fireEvent.submit(screen.getByLabelText('单位全称'))
  expect(screen.getByRole('status').textContent).toBe('第 2 步，共 3 步')
})
