import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryReport } from '../../shared/report/arbitrary-report.test-data'
import { heading, openEditor, paragraph, startReport, template } from './editor.test-data'

describe('the editor of a report', () => {
  it('shows any report without changing it', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const { handle, editor, store, close } = openEditor(report)
        expect(handle.report()).toEqual(report)
        // A transaction that changes nothing lets plugins have their say.
        editor.view.dispatch(editor.state.tr.insertText('增', 1).delete(1, 2))
        expect(handle.report()).toEqual(report)
        expect(store.getState().dirty).toBe(false)
        close()
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  it('hands the store every change once, and unchanged sections as the same objects', () => {
    const { editor, store, report } = openEditor(startReport({ problems: [paragraph('存在两个问题。')] }))
    const seen: unknown[] = []
    store.subscribe((state) => seen.push(state.report))
    editor.view.dispatch(editor.state.tr.insertText('新', 1))
    expect(seen).toHaveLength(1)
    const { sections, title, figures } = store.getState().report
    expect(title).toBe(`新${report.title}`)
    expect(figures).toBe(report.figures)
    sections.forEach((section, i) => expect(section).toBe(report.sections[i]))
  })

  it('keeps figures and other sections when one section changes', () => {
    const { editor, store, handle, report } = openEditor(startReport({ problems: [paragraph('甲'), heading(2, '（一）乙')] }))
    handle.goTo({ section: 'problems', block: 0 })
    editor.view.dispatch(editor.state.tr.insertText('新'))
    const { sections, figures } = store.getState().report
    expect(sections.filter((section, i) => section !== report.sections[i]).map(({ id }) => id)).toEqual(['problems'])
    expect(sections.find(({ id }) => id === 'problems')?.blocks[1]).toBe(
      report.sections.find(({ id }) => id === 'problems')?.blocks[1],
    )
    expect(figures).toBe(report.figures)
  })

  it('puts a figure into the document as one undoable step', () => {
    const { handle, store } = openEditor()
    handle.applyFigure('requests.received.naturalPerson', '12')
    handle.applyFigure('requests.received.business', '5')
    expect(store.getState().values['requests.received.total']).toBe('17')
    handle.run('edit.undo')
    expect(store.getState().values['requests.received.total']).toBe('12')
    handle.run('edit.undo')
    expect(store.getState().values['requests.received.total']).toBeNull()
    expect(handle.run('edit.undo')).toBe(false)
    handle.run('edit.redo')
    expect(store.getState().values['requests.received.naturalPerson']).toBe('12')
  })
})
