// What hands that know a spreadsheet do without thinking.
import { act, fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cell, focused, go, named, openTables, press, selected } from './open-tables.test-data'

async function openReport(figures: Record<string, string> = {}) {
  const { handle } = await openTables(named(figures), null)
  return { undo: () => act(() => void handle.run('edit.undo')) }
}

const shown = (figure: string) => (cell(figure) as HTMLInputElement).value
const type = (value: string) => fireEvent.change(document.activeElement!, { target: { value } })
const paste = (text: string) => fireEvent.paste(document.activeElement!, { clipboardData: { getData: () => text } })

describe('a range', () => {
  it('grows to the end of its row and column with Ctrl, as in a spreadsheet', async () => {
    await openReport()
    go('granted.business')
    press('Ctrl+ArrowRight')
    expect(focused()).toBe('granted.total')
    press('Ctrl+ArrowLeft', 'Ctrl+ArrowDown')
    expect(focused()).toBe('carriedOut.naturalPerson')
    go('granted.business')
    press('Ctrl+Shift+ArrowRight')
    expect(selected()).toHaveLength(6)
  })

  it('takes what was typed over it with Ctrl and Enter, in one step with the typing', async () => {
    const { undo } = await openReport({ 'granted.business': '3', 'granted.research': '4' })
    go('granted.business')
    press('Shift+ArrowRight', 'Shift+ArrowDown')
    type('7')
    press('Ctrl+Enter')
    expect(['granted.business', 'granted.research', 'partial.business', 'partial.research'].map(shown)).toEqual([
      '7',
      '7',
      '7',
      '7',
    ])
    expect(selected()).toHaveLength(4)
    undo()
    expect(['granted.business', 'granted.research', 'partial.business'].map(shown)).toEqual(['3', '4', ''])
    type('8')
    press('Escape', 'Ctrl+Enter')
    expect(shown('granted.research')).toBe('4')
  })
})

describe('Tab and Enter in a range', () => {
  it('go round in it: by rows with Tab, by columns with Enter, backwards with Shift', async () => {
    await openReport()
    go('granted.business')
    press('Shift+ArrowRight', 'Shift+ArrowDown')
    const walk = (key: string) => [1, 2, 3, 4].map(() => (press(key), focused()))
    expect(walk('Tab')).toEqual(['granted.research', 'partial.business', 'partial.research', 'granted.business'])
    expect(walk('Shift+Tab')).toEqual(['partial.research', 'partial.business', 'granted.research', 'granted.business'])
    expect(walk('Enter')).toEqual(['partial.business', 'granted.research', 'partial.research', 'granted.business'])
    expect(walk('Shift+Enter')).toEqual(['partial.research', 'granted.research', 'partial.business', 'granted.business'])
    expect(selected()).toHaveLength(4)
  })

  it('go round with what is typed on the way, and Delete then empties the whole range', async () => {
    await openReport()
    go('granted.business')
    press('Shift+ArrowRight', 'Shift+ArrowDown')
    for (const value of ['1', '2', '3', '4']) {
      type(value)
      press('Enter')
    }
    const cells = ['granted.business', 'partial.business', 'granted.research', 'partial.research']
    expect(cells.map(shown)).toEqual(['1', '2', '3', '4'])
    expect([focused(), selected().length]).toEqual(['granted.business', 4])
    press('Tab', 'Delete')
    expect(cells.map(shown)).toEqual(['', '', '', ''])
  })

  it('pass over computed cells, and leave the range after an arrow, a click or Escape', async () => {
    await openReport()
    go('granted.otherOrganization')
    press('Shift+ArrowRight', 'Shift+ArrowDown', 'Tab')
    expect(focused()).toBe('partial.otherOrganization')
    press('ArrowLeft')
    expect(selected()).toEqual([])
    press('Shift+ArrowRight', 'Tab', 'Escape', 'Tab')
    expect([focused(), selected()]).toEqual(['denied-stateSecret.naturalPerson', []])
    go('granted.business')
    press('Shift+ArrowRight', 'Tab')
    go('partial.business')
    press('Tab')
    expect([focused(), selected()]).toEqual(['partial.research', []])
  })
})

describe('F2 in a range', () => {
  const range = async (figures: Record<string, string> = {}) => {
    const report = await openReport({ 'granted.business': '12', 'partial.business': '3', ...figures })
    go('granted.business')
    press('Shift+ArrowRight', 'Shift+ArrowDown')
    return report
  }

  it('edits the active figure and keeps the range, in which Enter and Tab go on', async () => {
    await range()
    press('F2')
    expect([focused(), selected().length]).toEqual(['granted.business', 4])
    expect([cell('granted.business').selectionStart, cell('granted.business').selectionEnd]).toEqual([2, 2])
    type('123')
    expect(selected()).toHaveLength(4)
    press('Enter')
    expect([focused(), selected().length]).toEqual(['partial.business', 4])
    press('F2', 'Tab')
    expect([focused(), selected().length, shown('partial.business')]).toEqual(['partial.research', 4, '3'])
    press('F2', 'F2', 'Delete')
    expect(['granted.business', 'partial.business'].map(shown)).toEqual(['', ''])
  })

  it('gives Delete and what is pasted to the figure alone, and Escape gives back what stood there', async () => {
    await range()
    press('F2')
    const inText = [fireEvent.keyDown(document.activeElement!, { key: 'Delete' }), paste('9')]
    expect(inText).toEqual([true, true])
    expect(['granted.business', 'partial.business', 'granted.research'].map(shown)).toEqual(['12', '3', ''])
    type('129')
    press('Escape')
    expect([shown('granted.business'), selected().length]).toEqual(['12', 4])
  })

  it('fills the range with the edited figure by Ctrl and Enter, in one step', async () => {
    const { undo } = await range()
    press('F2')
    type('5')
    press('Ctrl+Enter')
    const cells = ['granted.business', 'granted.research', 'partial.business', 'partial.research']
    expect([cells.map(shown), selected().length]).toEqual([['5', '5', '5', '5'], 4])
    undo()
    expect(cells.map(shown)).toEqual(['12', '', '3', ''])
  })
})

describe('a whole number with decimals', () => {
  it('is a whole number once it is left, typed or pasted; a true fraction keeps its words', async () => {
    await openReport()
    go('granted.business')
    type('5.0')
    expect(shown('granted.business')).toBe('5.0')
    press('Tab')
    expect(shown('granted.business')).toBe('5')
    paste('7.00\t8.0\r\n1.5\t2')
    expect(['granted.research', 'granted.welfare', 'partial.research'].map(shown)).toEqual(['7', '8', '1.5'])
    expect(cell('partial.research').closest('td')!.querySelector('.form-fault')).not.toBeNull()
    expect(cell('granted.research').closest('td')!.querySelector('.form-fault')).toBeNull()
  })
})

describe('cells', () => {
  it('are filled row by row: Enter after Tab goes on below the cell where the row began', async () => {
    await openReport()
    go('granted.business')
    press('Tab', 'Tab', 'Enter')
    expect(focused()).toBe('partial.business')
    press('Tab', 'ArrowRight', 'Enter')
    expect(focused()).toBe('denied-stateSecret.welfare')
  })

  it('repeat a block that goes several times into the selected range', async () => {
    await openReport()
    go('granted.business')
    press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown')
    paste('1\r\n2')
    expect(['granted.business', 'granted.welfare', 'partial.business', 'partial.welfare'].map(shown)).toEqual([
      '1',
      '1',
      '2',
      '2',
    ])
    paste('1\t2')
    expect(['granted.business', 'granted.research', 'granted.welfare', 'partial.business'].map(shown)).toEqual([
      '1',
      '2',
      '1',
      '2',
    ])
  })

  it('are replaced by what is typed after a second click, and edited after two at once', async () => {
    await openReport({ 'granted.business': '6' })
    const input = cell('granted.business') as HTMLInputElement
    const caret = () => [input.selectionStart, input.selectionEnd]
    fireEvent.mouseDown(input, { detail: 1 })
    fireEvent.mouseDown(input, { detail: 1 })
    expect([focused(), caret()]).toEqual(['granted.business', [0, 1]])
    fireEvent.mouseDown(input, { detail: 2 })
    expect(caret()).toEqual([1, 1])
  })
})
