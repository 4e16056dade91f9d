import { evaluate } from '@shared/calculate'
import { linkableNumbers, type FigureValues } from '@shared/linked-figures'
import { PLAIN_NUMBER, plain, type FigureRun, type Report } from '@shared/report'
import { newReport } from '@shared/template'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import type { EditorHandle, FigureHandle } from '../store'
import { HintProvider } from '../ui'
import { built, NOTHING_BUILT, withSign } from './built-source'
import { FigureCard, InsertFigure, LinkList } from './index'

afterEach(cleanup)

const template = officialTemplate()
const inputs = { 'requests.received.naturalPerson': '36', 'requests.carriedIn.naturalPerson': '2' }
const values: FigureValues = { template, values: evaluate(template, inputs), previous: null }

function fakeHandle() {
  const figures = {
    values: () => values,
    place: () => new DOMRect(10, 10, 1, 20),
    insert: vi.fn(),
    close: vi.fn(),
    restyle: vi.fn(),
    unlink: vi.fn(),
    show: vi.fn(),
    setLinking: vi.fn(),
    link: vi.fn((places: readonly unknown[]) => places.length),
  }
  const focus = vi.fn()
  return { figures, focus, handle: { figures: figures as unknown as FigureHandle, focus } as unknown as EditorHandle }
}

const insertAsk = { kind: 'insert', sign: '@', before: '收到政府信息公开申请', asked: 1 } as const

describe('the list of figures', () => {
  function open(sign: '@' | '=' = '@') {
    const { figures, handle } = fakeHandle()
    const onChosen = vi.fn()
    render(<InsertFigure handle={handle} ask={{ ...insertAsk, sign }} recent={[]} onChosen={onChosen} />)
    return { figures, onChosen, query: screen.getByRole('combobox') }
  }

  test('begins with what the sentence speaks of; Enter puts it in', () => {
    const { figures, onChosen, query } = open()
    expect(screen.getAllByRole('option')[0]!.textContent).toBe('一、本年新收政府信息公开申请数量，总计36件')
    fireEvent.keyDown(query, { key: 'Enter' })
    const source = { kind: 'cell', figure: 'requests.received.total' }
    expect(figures.insert).toHaveBeenCalledWith(source, { ...PLAIN_NUMBER, unit: '件' })
    expect(onChosen).toHaveBeenCalledWith(source)
  })

  test('is narrowed by words and walked with the arrows', () => {
    const { figures, query } = open()
    fireEvent.change(query, { target: { value: '新收' } })
    const [first, second] = screen.getAllByRole('option')
    expect(first!.getAttribute('aria-selected')).toBe('true')
    fireEvent.keyDown(query, { key: 'ArrowDown' })
    expect(second!.getAttribute('aria-selected')).toBe('true')
    expect(query.getAttribute('aria-activedescendant')).toBe(second!.id)
    fireEvent.change(query, { target: { value: '没有这样的行' } })
    expect(screen.queryAllByRole('option')).toHaveLength(0)
    expect(screen.getByText(/换一个词试试/)).toBeTruthy()
    fireEvent.keyDown(query, { key: 'Enter' })
    expect(figures.insert).not.toHaveBeenCalled()
  })

  test('builds a sum and shows what it says', () => {
    const { figures, query } = open('=')
    fireEvent.change(query, { target: { value: '新收 总计' } })
    fireEvent.change(query, { target: { value: '新收 总计＋' } })
    fireEvent.change(query, { target: { value: '上年结转 总计' } })
    expect(screen.getByRole('status').textContent).toContain('结果 38件')
    fireEvent.keyDown(query, { key: 'Enter' })
    const sum = { kind: 'sum', figures: ['requests.received.total', 'requests.carriedIn.total'] }
    expect(figures.insert).toHaveBeenCalledWith(sum, { ...PLAIN_NUMBER, unit: '件' })
  })

  test('under an input method leaves Enter to it, and gives back what was typed when it closes', () => {
    const { figures, query } = open()
    fireEvent.change(query, { target: { value: '新收' } })
    fireEvent.keyDown(query, { key: 'Enter', isComposing: true })
    expect(figures.insert).not.toHaveBeenCalled()
    fireEvent.keyDown(query, { key: 'Escape' })
    expect(figures.close).toHaveBeenCalledWith('新收')
  })
})

test('a sum or a rate is put together cell by cell and taken apart again', () => {
  const cell = (figure: string) => ({ source: { kind: 'cell' as const, figure }, style: PLAIN_NUMBER, name: '', text: '' })
  const plus = withSign('甲＋')!
  const over = withSign('甲÷')!
  expect(withSign('甲')).toBeNull()
  const sum = plus.join(NOTHING_BUILT, 'a')
  expect(built(sum, null)).toEqual({ kind: 'cell', figure: 'a' })
  expect(built(sum, cell('b'))).toEqual({ kind: 'sum', figures: ['a', 'b'] })
  const rate = over.join(sum, 'b')
  expect(built(rate, null)).toBeNull()
  expect(built(rate, cell('c'))).toEqual({ kind: 'rate', part: ['a', 'b'], base: ['c'] })
  expect(built(plus.join(rate, 'c').without().without(), null)).toEqual({ kind: 'sum', figures: ['a', 'b'] })
  expect(built(NOTHING_BUILT, cell('a'))).toEqual({ kind: 'cell', figure: 'a' })
})

test('the card of a figure says what it stands for, and offers its ways of writing', () => {
  const { figures, handle } = fakeHandle()
  const onGoTo = vi.fn()
  const run: FigureRun = {
    kind: 'figure',
    source: { kind: 'cell', figure: 'requests.received.total' },
    style: { ...PLAIN_NUMBER, unit: '件' },
    text: '36件',
    marks: [],
  }
  render(<FigureCard handle={handle} ask={{ kind: 'figure', run, asked: 1 }} onGoTo={onGoTo} />)
  expect(screen.getByText('一、本年新收政府信息公开申请数量，总计')).toBeTruthy()
  expect(screen.getByRole('radio', { name: '36件' }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '三十六件' }))
  expect(figures.restyle).toHaveBeenCalledWith({ ...run.style, numerals: 'chinese' })
  const unit = screen.getByRole('textbox', { name: '单位' })
  fireEvent.change(unit, { target: { value: '宗' } })
  expect(figures.restyle).toHaveBeenCalledTimes(1)
  fireEvent.blur(unit)
  expect(figures.restyle).toHaveBeenLastCalledWith({ ...run.style, unit: '宗' })
  fireEvent.click(screen.getByRole('button', { name: '转为普通文字' }))
  expect(figures.unlink).toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '去看表格' }))
  expect(onGoTo).toHaveBeenCalledWith('requests.received.total')
})

describe('numbers that may be linked', () => {
  const report = (text: string): Report => {
    const organ = { fullName: '云岭市档案馆', shortName: '', kind: 'office' as const }
    const fresh = newReport(template, { organ, year: 2026, scope: 'own', now: '2026-11-21T00:00:00.000Z' })
    const sections = fresh.sections.map((s) =>
      s.id === 'overview' ? { ...s, blocks: [{ kind: 'paragraph' as const, content: plain(text) }] } : s,
    )
    return { ...fresh, sections }
  }
  function open(text: string, asked: number) {
    const { figures, focus, handle } = fakeHandle()
    const onLinked = vi.fn()
    const onNever = vi.fn()
    const numbers = linkableNumbers(report(text), values)
    const list = <LinkList {...{ handle, template, numbers, asked, onLinked, onNever }} />
    render(<HintProvider>{list}</HintProvider>)
    return { figures, focus, onLinked, onNever }
  }

  test('are only counted until they are asked for, and can be linked all at once where they are sure', () => {
    const { figures, onLinked, onNever } = open('收到申请36件。收到申请40件。', 0)
    expect(screen.getByRole('button', { name: '可关联的数字 2' }).getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(screen.getByRole('button', { name: '全部关联（1 处，都有把握）' }))
    expect(figures.link.mock.calls[0]![0]).toHaveLength(1)
    expect(onLinked).toHaveBeenCalledWith(1)
    fireEvent.click(screen.getByRole('button', { name: '不再提示' }))
    expect(onNever).toHaveBeenCalled()
  })

  test('show nothing where there is nothing sure and nobody asked', () => {
    open('收到申请40件。', 0)
    expect(screen.queryByRole('region')).toBeNull()
  })

  test('that disagree show both values and take the cell’s', () => {
    const { figures } = open('收到申请40件。', 1)
    expect(screen.getByText('正文写“40件”，表格是“36件”；关联后写“36件”')).toBeTruthy()
    expect(figures.show).toHaveBeenCalledWith(expect.objectContaining({ written: '40件' }))
    fireEvent.click(screen.getByRole('button', { name: '关联' }))
    expect(figures.link).toHaveBeenCalledWith([
      expect.objectContaining({ start: 4, end: 7, source: { kind: 'cell', figure: 'requests.received.total' } }),
    ])
  })

  test('that are not sure come last, as a question', () => {
    open('全区各单位共收到申请120件。本机关收到申请36件。', 1)
    expect(screen.getByText('有把握')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '跳过' }))
    expect(screen.getByText('请核对是不是这一格')).toBeTruthy()
    expect(screen.getByText('120件', { selector: 'mark' })).toBeTruthy()
  })

  test('give the keys back to the text when none of them is left', () => {
    const all = open('收到申请36件。', 0)
    fireEvent.click(screen.getByRole('button', { name: '全部关联（1 处，都有把握）' }))
    expect(all.focus).toHaveBeenCalledTimes(1)
    cleanup()
    const several = open('收到申请36件，上年结转2件。', 1)
    fireEvent.click(screen.getByRole('button', { name: '关联' }))
    expect(several.focus).not.toHaveBeenCalled()
    cleanup()
    const last = open('收到申请36件。', 1)
    fireEvent.click(screen.getByRole('button', { name: '关联' }))
    expect(last.focus).toHaveBeenCalledTimes(1)
  })

  test('that may mean several things name each of them once', () => {
    open('收到申请36件，办结率0%。', 1)
    fireEvent.click(screen.getByRole('button', { name: '跳过' }))
    expect(screen.getAllByRole('radio').length).toBeGreaterThan(1)
    expect(screen.getByText(/^关联到/).textContent!.trim()).toBe('关联到')
  })

  test('are walked with the arrows and left with Escape', () => {
    const { figures } = open('收到申请36件，上年结转2件。', 1)
    expect(screen.getByText('第 1 处，共 2 处')).toBeTruthy()
    fireEvent.keyDown(screen.getByRole('button', { name: '关联' }), { key: 'ArrowRight' })
    expect(screen.getByText('第 2 处，共 2 处')).toBeTruthy()
    fireEvent.keyDown(screen.getByRole('button', { name: '关联' }), { key: 'Escape' })
    expect(figures.setLinking).toHaveBeenCalledWith(false)
  })
})
