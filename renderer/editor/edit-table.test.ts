import { describe, expect, it } from 'vitest'
import { plain, type TableBlock } from '@shared/report'
import { openEditor, paragraph, placeCursor, press, startReport, type } from './editor.test-data'

const cellOf = (words: string, colspan = 1) => ({ colspan, rowspan: 1, paragraphs: [plain(words)] })
const joined: TableBlock = {
  kind: 'table',
  headerRows: 0,
  rows: [{ cells: [cellOf('合计', 2)] }, { cells: [cellOf('甲'), cellOf('12')] }],
}

function withTable() {
  const opened = openEditor(startReport({ problems: [paragraph('甲')] }))
  placeCursor(opened, '甲', 1)
  opened.handle.run('insert.table')
  const table = () => {
    const block = opened.handle.report().sections.find((s) => s.id === 'problems')?.blocks[1]
    return block?.kind === 'table' ? { header: block.headerRows, rows: block.rows.map((row) => row.cells.length) } : null
  }
  return { ...opened, table }
}

describe('an ordinary table', () => {
  it('begins with three rows of three, the first one a head, and the cursor in its first cell', () => {
    const opened = withTable()
    expect(opened.table()).toEqual({ header: 1, rows: [3, 3, 3] })
    type(opened, '项目')
    press(opened, 'Tab')
    type(opened, '数量')
    expect(JSON.stringify(opened.handle.report())).toMatch(/项目.*数量/)
  })

  it('grows and shrinks; its head goes with the row', () => {
    const { handle, table } = withTable()
    handle.run('table.addRow')
    handle.run('table.addColumn')
    expect(table()).toEqual({ header: 1, rows: [4, 4, 4, 4] })
    handle.run('table.deleteRow')
    handle.run('table.deleteColumn')
    expect(table()).toEqual({ header: 0, rows: [3, 3, 3] })
  })

  it('goes with its last row, by its command, and never takes a standard table with it', () => {
    const opened = withTable()
    for (let i = 0; i < 3; i++) opened.handle.run('table.deleteRow')
    expect(opened.table()).toBeNull()
    opened.handle.run('edit.undo')
    expect(opened.table()).toEqual({ header: 0, rows: [3] })
    opened.handle.run('table.delete')
    expect(opened.table()).toBeNull()
    expect(opened.handle.state()['table.delete']?.enabled).toBe(false)
    expect(opened.handle.run('table.delete')).toBe(false)
  })

  it('shows numbers in the middle and words on the left, as its Word file will', () => {
    const opened = withTable()
    const numbers = () => [...opened.editor.view.dom.querySelectorAll('td')].map((cell) => cell.hasAttribute('data-number'))
    type(opened, '1,234')
    press(opened, 'Tab')
    type(opened, '12件')
    expect(numbers().slice(0, 3)).toEqual([true, false, false])
    type(opened, '多')
    opened.handle.run('edit.undo')
    expect(numbers().slice(0, 3)).toEqual([true, false, false])
  })

  it('keeps the cells joined that were joined', () => {
    const { handle, editor } = openEditor(startReport({ problems: [joined] }))
    const cells = [...editor.view.dom.querySelectorAll<HTMLTableCellElement>('.report-table td')]
    expect(cells.map((cell) => [cell.colSpan, cell.rowSpan])).toEqual([
      [2, 1],
      [1, 1],
      [1, 1],
    ])
    expect(handle.report().sections.find((s) => s.id === 'problems')?.blocks[0]).toMatchObject({
      kind: 'table',
      rows: joined.rows,
    })
  })
})
