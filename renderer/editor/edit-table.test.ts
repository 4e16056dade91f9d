import { describe, expect, it } from 'vitest'
import { openEditor, paragraph, placeCursor, press, startReport, type } from './editor.test-data'

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
})
