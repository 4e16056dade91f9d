import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Fix } from '@shared/change'
import type { Finding } from '@shared/finding'
import { HintProvider } from '../ui'
import { ExplainDialog } from './explain-dialog'
import { FixDialog } from './fix-dialog'

const NOW = '2027-01-10T08:00:00.000Z'
const finding: Finding = {
  code: 'N01',
  severity: 'warning',
  message: '正文写“收到申请37件”，表中是 36，相差 1。',
  where: { section: 'overview', block: 0, quote: '收到申请37件' },
  expected: '36',
  actual: '37件',
  fingerprint: '0123456789abcdef',
}

function explain(part: Partial<Finding> = {}) {
  const onDecide = vi.fn()
  render(
    <HintProvider>
      <ExplainDialog finding={{ ...finding, ...part }} now={() => NOW} onDecide={onDecide} onClose={vi.fn()} />
    </HintProvider>,
  )
  return onDecide
}
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存说明' }))

test('a reason is asked for, offered phrases are one click, and the answer carries what was seen', () => {
  const onDecide = explain()
  save()
  expect(screen.getByRole('alert').textContent).toContain('请写一句理由')
  expect(onDecide).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '正文含下属单位' }))
  save()
  expect(onDecide).toHaveBeenCalledWith(
    expect.objectContaining({ kind: 'scope', reason: '正文含下属单位', seen: ['37件', '36'], at: NOW }),
  )
})

test('a reason that is too long is refused with its length', () => {
  const onDecide = explain()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '理'.repeat(201) } })
  save()
  expect(screen.getByRole('alert').textContent).toContain('201')
  expect(onDecide).not.toHaveBeenCalled()
})

test('a sum takes no answer but later, which needs no reason', () => {
  const onDecide = explain({ code: 'F03' })
  expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual(['以后再看'])
  expect(screen.queryByRole('textbox')).toBeNull()
  save()
  expect(onDecide).toHaveBeenCalledWith(expect.objectContaining({ kind: 'later', reason: '' }))
})

test('words like those of last year are not answered by a figure that is true', () => {
  explain({ code: 'Y06' })
  expect(screen.getAllByRole('radio').map((one) => one.textContent)).toEqual(['误报', '以后再看', '其他'])
})

test('cells and words that are left out of a fix stay as they are', () => {
  const onApply = vi.fn()
  const fix: Fix = {
    label: '统一',
    previewed: true,
    changes: [
      { kind: 'figures', values: { a: '0', b: '0' } },
      { kind: 'words', section: 's', block: 0, start: 0, words: ',', by: '，' },
    ],
  }
  const words = [
    { change: 0, place: '甲格', before: null, after: '0' },
    { change: 0, place: '乙格', before: null, after: '0' },
    { change: 1, place: '一、总体情况', before: '甲,乙', after: '甲，乙' },
  ]
  render(
    <HintProvider>
      <FixDialog fix={fix} words={words} onApply={onApply} onClose={vi.fn()} />
    </HintProvider>,
  )
  fireEvent.click(screen.getByRole('checkbox', { name: '甲格' }))
  fireEvent.click(screen.getByRole('button', { name: '改这 2 处' }))
  expect(onApply).toHaveBeenCalledWith([{ kind: 'figures', values: { b: '0' } }, fix.changes[1]])
})
