import { act, createEvent, fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cell, focused, go, named, openTables, press, selected } from './open-tables.test-data'

async function openReport(figures: Record<string, string> = {}, lastYear: Record<string, string> | null = null) {
  const { store, handle, report } = await openTables(named(figures), lastYear && named(lastYear))
  const undo = () => act(() => void handle.run('edit.undo'))
  return { store, report, undo, figures: () => store.getState().report.figures }
}

/** Searching by role walks every cell of three tables. */
const labelled = (label: string, within: Element = document.body, kind = '') =>
  within.querySelector<HTMLElement>(`${kind}[aria-label=${JSON.stringify(label)}]`)!
const aid = () => document.querySelector('[data-form="requests"] .form-aid')!

/** What a copy or cut event puts on the clipboard. */
function clip(kind: 'copy' | 'cut') {
  const data: Record<string, string> = {}
  const event = createEvent[kind](document.activeElement!, {
    clipboardData: { setData: (type: string, text: string) => (data[type] = text) },
  })
  fireEvent(document.activeElement!, event)
  return data
}
const paste = (text: string) => fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => text } })

describe('a range', () => {
  it('grows with Shift and the arrows while the cursor stays where it is', async () => {
    await openReport()
    go('granted.business')
    press('Shift+ArrowRight', 'Shift+ArrowDown')
    expect(selected()).toEqual(['granted.business', 'granted.research', 'partial.business', 'partial.research'])
    expect(focused()).toBe('granted.business')
    press('ArrowDown')
    expect([focused(), selected()]).toEqual(['partial.business', []])
  })

  it('is dragged with the mouse, and ended by Shift and a click', async () => {
    await openReport()
    fireEvent.mouseDown(cell('granted.business'))
    fireEvent.mouseOver(cell('partial.research'), { buttons: 1 })
    expect(selected()).toHaveLength(4)
    fireEvent.mouseDown(cell('granted.welfare'), { shiftKey: true })
    expect(selected()).toEqual(['granted.business', 'granted.research', 'granted.welfare'])
  })

  it('is a row, a group of rows, a column or the whole table by a click on what is printed', async () => {
    await openReport()
    const print = (text: string) => {
      const labels = [...document.querySelectorAll('[data-form="requests"] th')]
      fireEvent.mouseDown(labels.find((th) => th.textContent === text)!)
      return selected()
    }
    expect(print('（一）予以公开')).toHaveLength(7)
    expect(print('（四）无法提供')).toHaveLength(21)
    expect(print('商业企业')).toHaveLength(25)
    expect(print('法人或其他组织')).toHaveLength(125)
    expect(focused()).toBe('received.business')
    go('partial.business')
    press('Ctrl+a')
    expect(selected()).toHaveLength(175)
    press('Escape')
    expect(selected()).toEqual([])
  })

  it('stays inside its block where one table holds several', async () => {
    await openReport()
    const heads = [...document.querySelectorAll('[data-form="disclosure"] th')]
    fireEvent.mouseDown(heads.find((th) => th.textContent === '本年废止件数')!)
    expect(selected()).toEqual(['disclosure.rules.repealed', 'disclosure.normative.repealed'])
  })

  it('tells how many figures it holds and what they come to', async () => {
    await openReport({ 'received.business': '12', 'received.research': '3' })
    go('received.business')
    press('Shift+End')
    expect(aid().textContent).toContain('选中 6 格，其中 3 格有数，合计 30')
  })
})

describe('cells and the clipboard', () => {
  it('are copied as text and as a table, blank as blank', async () => {
    await openReport({ 'received.business': '12', 'carriedIn.research': '3<' })
    go('received.business')
    press('Shift+ArrowRight', 'Shift+ArrowDown')
    const data = clip('copy')
    expect(data['text/plain']).toBe('12\t\r\n\t3<')
    expect(data['text/html']).toBe('<table><tr><td>12</td><td></td></tr><tr><td></td><td>3&lt;</td></tr></table>')
  })

  it('are cut as one step that can be undone', async () => {
    const { figures, undo, report } = await openReport({ 'received.business': '12', 'received.research': '3' })
    go('received.business')
    press('Shift+ArrowRight')
    expect(clip('cut')['text/plain']).toBe('12\t3')
    expect([figures()['requests.received.business'], figures()['requests.received.research']]).toEqual([null, null])
    undo()
    expect(figures()).toEqual(report.figures)
  })

  it('leave the text of a cell in work to the browser', async () => {
    await openReport({ 'received.business': '12' })
    go('received.business')
    press('F2')
    expect(clip('copy')).toEqual({})
  })

  it('come back where they were copied from, past rows that hold no figure', async () => {
    const { store, undo, report } = await openReport()
    act(() => document.querySelector<HTMLElement>('[data-figure="disclosure.rules.issued"]')!.focus())
    paste('1\t2\t3\r\n4\t5\t6\r\n7')
    expect(store.getState().report.figures).toMatchObject({
      'disclosure.normative.inForce': '6',
      'disclosure.licensing.decisions': '7',
    })
    undo()
    expect(store.getState().report.figures).toEqual(report.figures)
  })

  it('keep what was pasted when Escape takes back what was typed', async () => {
    const { figures } = await openReport()
    go('received.naturalPerson')
    paste('3\t1')
    press('Escape')
    expect(figures()).toMatchObject(named({ 'received.naturalPerson': '3', 'received.business': '1' }))
    fireEvent.input(document.activeElement!, { target: { value: '5' } })
    press('Escape')
    expect(figures()).toMatchObject(named({ 'received.naturalPerson': '3', 'received.business': '1' }))
  })

  it('take one value for the whole range, and nothing on a computed one', async () => {
    const { figures, report } = await openReport()
    go('received.legalService')
    press('Shift+End')
    paste('０')
    expect(figures()).toEqual({
      ...report.figures,
      'requests.received.legalService': '0',
      'requests.received.otherOrganization': '0',
    })
    const before = figures()
    go('received.total')
    paste('7')
    expect(figures()).toEqual(before)
  })
})

describe('several cells at once', () => {
  it('are emptied by Delete as one step', async () => {
    const { figures, undo, report } = await openReport({ 'received.business': '12', 'carriedIn.business': '3' })
    go('received.business')
    press('Shift+ArrowDown', 'Delete')
    expect([figures()['requests.received.business'], figures()['requests.carriedIn.business']]).toEqual([null, null])
    undo()
    expect(figures()).toEqual(report.figures)
  })

  it.each([
    ['全表未填的格填 0', 143],
    ['本行未填的格填 0', 5],
    ['选中的未填格填 0', 3],
  ])('%s fills %i cells and changes none that was filled', async (label, count) => {
    const { figures, undo, report } = await openReport({ 'received.business': '12' })
    go('received.business')
    press('Shift+ArrowRight', 'Shift+ArrowDown')
    fireEvent.keyDown(labelled('表格操作', aid()), { key: 'Enter' })
    const entries = [...document.querySelectorAll('[role="menuitem"]')]
    fireEvent.click(entries.find((entry) => entry.textContent === label)!)
    const changed = Object.entries(figures()).filter(([id, value]) => value !== report.figures[id])
    expect(changed).toHaveLength(count)
    expect(new Set(changed.map(([, value]) => value))).toEqual(new Set(['0']))
    undo()
    expect(figures()).toEqual(report.figures)
  })
})

describe('keys of the grid', () => {
  it('lead to the ends of the table', async () => {
    await openReport()
    go('granted.business')
    press('Ctrl+End')
    expect(focused()).toBe('carriedOut.total')
    press('Ctrl+Home')
    expect(focused()).toBe('received.naturalPerson')
    press('Ctrl+Shift+End')
    expect(selected()).toHaveLength(175)
  })

  it('lead out of the table: Escape twice', async () => {
    await openReport()
    go('granted.business')
    press('Escape', 'Escape')
    expect(document.activeElement?.classList.contains('ProseMirror')).toBe(true)
  })

  it('ask before Escape leaves, and forget it at the next key', async () => {
    await openReport()
    go('granted.business')
    press('Escape')
    expect(aid().textContent).toContain('再按一次 Esc')
    press('ArrowDown', 'Escape')
    expect(focused()).toBe('partial.business')
  })

  it('F2 puts the caret into the figure and takes it out again', async () => {
    await openReport({ 'granted.business': '12' })
    go('granted.business')
    press('F2')
    expect([cell('granted.business').selectionStart, cell('granted.business').selectionEnd]).toEqual([2, 2])
    press('ArrowRight')
    expect(focused()).toBe('granted.business')
    press('F2', 'ArrowRight')
    expect(focused()).toBe('granted.research')
  })
})

describe('beside a cell', () => {
  it('stands how it is filled in, in a place that is always there', async () => {
    await openReport()
    expect(aid().textContent).toContain('一件申请只计一次')
    go('partial.business')
    expect(aid().textContent).toContain('同一件里有的给、有的不给')
    expect(aid().textContent).toContain('依据：条例第三十七条；条例第二十七条')
  })

  it('F1 says what a total is made of, and a click leads to the addend', async () => {
    await openReport({ 'granted.business': '4', 'partial.business': '2', 'other-other.business': '0' })
    go('handled.business')
    press('F1')
    const card = labelled('（七）总计，商业企业')
    expect(card.textContent).toContain('21 格相加6')
    expect(card.textContent).toContain('18 格未填')
    fireEvent.click([...card.querySelectorAll('button')].find((b) => b.textContent === '（一）予以公开4')!)
    expect(focused()).toBe('granted.business')
    expect(card.isConnected).toBe(false)
  })

  it('the balance says which cells to look at first', async () => {
    await openReport({ 'received.business': '5', 'granted.business': '2', 'carriedOut.business': '0' })
    go('carriedOut.business')
    press('ArrowDown')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('商业企业：左边 5，右边 2，相差 3')
    fireEvent.click(document.activeElement!)
    expect(labelled('商业企业：左边 5，右边 2，相差 3', document.body, '[role="dialog"]').textContent).toContain('相差 3')
    fireEvent.click(labelled('去看“四、结转下年度继续办理”'))
    expect(focused()).toBe('carriedOut.business')
  })

  it('the balance of a column with blank cells is no tick yet, and says how many are missing', async () => {
    await openReport({ 'received.business': '5', 'granted.business': '5' })
    const balance = document.querySelector('[data-balance="requests.business"]')!
    expect(balance.getAttribute('data-state')).toBe('open')
    expect(balance.getAttribute('aria-label')).toMatch(/到现在两边都是 5，还有 \d+ 格没有填好/)
  })

  it('last year’s figure stands small under this year’s, totals too', async () => {
    await openReport({ 'received.business': '5' }, { 'received.business': '8' })
    const ghost = (figure: string) => cell(figure).closest('td')!.querySelector('.form-ghost')?.textContent
    expect([ghost('received.business'), ghost('received.total'), ghost('received.research')]).toEqual(['8', '8', undefined])
    go('received.business')
    press('F1')
    expect(document.querySelector('[role="dialog"]')!.textContent).toContain('上年 8，比上年 −3')
  })
})
