import { evaluate } from '@shared/calculate'
import { act, createEvent, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import { cell, openTables } from './open-tables.test-data'

const template = officialTemplate()

const focused = () => document.activeElement?.getAttribute('data-figure')
const key = (name: string, modifiers = {}) => fireEvent.keyDown(document.activeElement!, { key: name, ...modifiers })
const type = (input: HTMLInputElement, value: string) => fireEvent.input(input, { target: { value } })

describe('a number cell', () => {
  it('puts every key into the document at once, so that totals and balance follow', async () => {
    const { store } = await openTables()
    act(() => cell('received.business').focus())
    type(cell('received.business'), '4')
    expect(cell('received.total').textContent).toBe('4')
    type(cell('received.business'), '48')
    expect(cell('received.total').textContent).toBe('48')
    expect(document.querySelector('[data-balance="requests.business"]')?.getAttribute('data-state')).toBe('differs')
    expect(document.querySelector('[data-balance="requests.business"]')?.textContent).toBe('+48')
    expect(store.getState().report.figures['requests.received.business']).toBe('48')
    expect(store.getState().values).toEqual(evaluate(template, store.getState().report.figures))
  })

  it('leaves an input method alone while it composes: １２ arrives as 12, never as 11212', async () => {
    const { store } = await openTables()
    const input = cell('received.business')
    act(() => input.focus())
    fireEvent.compositionStart(input)
    for (const text of ['１', '１２']) {
      type(input, text)
      expect(store.getState().report.figures['requests.received.business']).toBeNull()
      expect(input.value).toBe(text)
    }
    fireEvent.compositionEnd(input)
    expect(input.value).toBe('12')
    expect(store.getState().report.figures['requests.received.business']).toBe('12')
  })

  it('keeps what is no number as it was typed and says what is wrong', async () => {
    const { store } = await openTables()
    const input = cell('received.business')
    act(() => input.focus())
    type(input, '3件')
    expect(store.getState().report.figures['requests.received.business']).toBe('3件')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(input.getAttribute('aria-describedby')!)?.textContent).toContain('“3件”不是数字')
    fireEvent.blur(input)
    expect(input.value).toBe('3件')
    act(() => input.focus())
    type(input, '1.5')
    expect(document.getElementById(input.getAttribute('aria-describedby')!)?.textContent).toContain('小数')
    type(input, '3')
    expect(input.getAttribute('aria-invalid')).toBe('false')
  })

  it('shows canonical digits once it is left, but not before', async () => {
    await openTables()
    const input = cell('received.business')
    act(() => input.focus())
    type(input, '007')
    expect(input.value).toBe('007')
    fireEvent.blur(input)
    expect(input.value).toBe('7')
  })

  it('takes a decimal on its way for no error, and keeps every digit of an amount', async () => {
    const { store } = await openTables()
    const input = document.querySelector<HTMLInputElement>('[data-figure="disclosure.fees.amount"]')!
    act(() => input.focus())
    type(input, '12.')
    expect(input.getAttribute('aria-invalid')).toBe('false')
    expect(input.value).toBe('12.')
    type(input, '12.50')
    expect(store.getState().report.figures['disclosure.fees.amount']).toBe('12.50')
  })

  it('gives back the old value with Escape, and nothing with Delete', async () => {
    const { store } = await openTables({ 'requests.received.business': '5' })
    const input = cell('received.business')
    act(() => input.focus())
    type(input, '56')
    key('Escape')
    expect(input.value).toBe('5')
    expect(store.getState().report.figures['requests.received.business']).toBe('5')
    key('Delete')
    expect(store.getState().report.figures['requests.received.business']).toBeNull()
  })

  it('follows undo and redo of the document', async () => {
    const { handle } = await openTables()
    for (const figure of ['received.business', 'received.research']) {
      act(() => cell(figure).focus())
      type(cell(figure), '1')
      type(cell(figure), '12')
    }
    act(() => void handle.run('edit.undo'))
    expect([cell('received.business').value, cell('received.research').value]).toEqual(['12', ''])
    expect(focused()).toBe('requests.received.research')
    act(() => void handle.run('edit.undo'))
    expect(cell('received.business').value).toBe('')
    expect(focused()).toBe('requests.received.business')
    act(() => void handle.run('edit.redo'))
    expect(cell('received.business').value).toBe('12')
  })

  it('is named by its row and column, computed ones say so', async () => {
    await openTables({ 'requests.received.business': '5' })
    expect(screen.getByLabelText('一、本年新收政府信息公开申请数量，商业企业')).toBe(cell('received.business'))
    expect(screen.getByLabelText('一、本年新收政府信息公开申请数量，科研机构，未填')).toBe(cell('received.research'))
    expect(screen.getByLabelText('一、本年新收政府信息公开申请数量，总计，5，由程序计算')).toBe(cell('received.total'))
    expect(cell('received.total').tagName).toBe('OUTPUT')
  })
})

describe('keys', () => {
  it('move over the table as it is seen, computed cells included', async () => {
    await openTables()
    act(() => cell('received.otherOrganization').focus())
    key('ArrowRight')
    expect(focused()).toBe('requests.received.total')
    key('ArrowDown')
    expect(focused()).toBe('requests.carriedIn.total')
    key('Home')
    expect(focused()).toBe('requests.carriedIn.naturalPerson')
    key('PageDown')
    expect(focused()).toBe('requests.carriedOut.naturalPerson')
    key('ArrowUp')
    expect(focused()).toBe('requests.handled.naturalPerson')
    key('ArrowUp')
    expect(focused()).toBe('requests.other-other.naturalPerson')
  })

  it('Tab and Enter go from input to input', async () => {
    await openTables()
    act(() => cell('received.otherOrganization').focus())
    key('Tab')
    expect(focused()).toBe('requests.carriedIn.naturalPerson')
    key('Tab', { shiftKey: true })
    expect(focused()).toBe('requests.received.otherOrganization')
    act(() => cell('other-other.business').focus())
    key('Enter')
    expect(focused()).toBe('requests.carriedOut.business')
    key('Enter', { shiftKey: true })
    expect(focused()).toBe('requests.other-other.business')
  })

  it('Tab at the end of the table leaves it for the text', async () => {
    await openTables()
    act(() => cell('carriedOut.otherOrganization').focus())
    key('Tab')
    expect(document.activeElement?.classList.contains('ProseMirror')).toBe(true)
    act(() => cell('received.naturalPerson').focus())
    key('Tab', { shiftKey: true })
    expect(document.activeElement?.classList.contains('ProseMirror')).toBe(true)
  })

  it('with Ctrl or Alt are left to the window', async () => {
    await openTables()
    act(() => cell('received.business').focus())
    const event = createEvent.keyDown(cell('received.business'), { key: 'p', ctrlKey: true })
    fireEvent(cell('received.business'), event)
    expect(event.defaultPrevented).toBe(false)
    expect(focused()).toBe('requests.received.business')
  })

  it('only one cell of a table is a stop of Tab, the one last worked in', async () => {
    await openTables()
    const stops = () =>
      [...document.querySelectorAll('[data-form="requests"] [tabindex="0"]')].map((c) => c.getAttribute('data-figure'))
    expect(stops()).toEqual(['requests.received.naturalPerson'])
    act(() => cell('granted.business').focus())
    expect(stops()).toEqual(['requests.granted.business'])
  })
})

describe('a block from a spreadsheet', () => {
  it('is filled in right and down as one undoable step, past the computed cells', async () => {
    const { store, handle, report } = await openTables()
    const input = cell('received.legalService')
    act(() => input.focus())
    fireEvent.paste(input, { clipboardData: { getData: () => '1\t2\t99\r\n１２\t无\t99\r\n' } })
    const { figures } = store.getState().report
    expect(figures).toEqual({
      ...report.figures,
      'requests.received.legalService': '1',
      'requests.received.otherOrganization': '2',
      'requests.carriedIn.legalService': '12',
      'requests.carriedIn.otherOrganization': '无',
    })
    act(() => void handle.run('edit.undo'))
    expect(store.getState().report.figures).toEqual(report.figures)
  })
})

describe('the frame of the table', () => {
  it('is the printed one: labels, spans and heads to the letter', async () => {
    await openTables()
    const table = document.querySelector('[data-form="requests"] table')!
    const rows = [...table.querySelectorAll('thead tr, tbody tr')]
    expect(rows).toHaveLength(28)
    expect(table.querySelectorAll('input')).toHaveLength(144)
    expect(table.querySelectorAll('output')).toHaveLength(31)
    const group = [...table.querySelectorAll('th')].find((th) => th.textContent === '三、本年度办理结果')
    expect(group?.rowSpan).toBe(22)
    expect([...document.querySelectorAll('table.form-table input')]).toHaveLength(166)
  })

  it('tells of changes by roles: for a live attribute in it every dialog would hide the paper part by part, and redraw it', async () => {
    await openTables({ 'requests.received.business': '无' })
    act(() => cell('received.business').focus())
    expect(document.querySelectorAll('.ProseMirror [aria-live]')).toHaveLength(0)
    expect(document.querySelector('.form-fault')?.getAttribute('role')).toBe('status')
  })

  it('marks the cells that findings name', async () => {
    const { store } = await openTables()
    act(() =>
      store.setState({
        findings: [
          {
            code: 'X',
            severity: 'error',
            message: '',
            where: { figure: 'requests.received.business' },
            also: ['requests.received.total'],
          },
        ],
      }),
    )
    expect(cell('received.business').closest('td')?.dataset.mark).toBe('error')
    expect(cell('received.total').closest('td')?.dataset.part).toBe('error')
    expect(cell('received.research').closest('td')?.dataset.mark).toBeUndefined()
  })
})
