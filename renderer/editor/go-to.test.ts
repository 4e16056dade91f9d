import { describe, expect, it } from 'vitest'
import { heading, openEditor, paragraph, startReport } from './editor.test-data'

function opened() {
  const made = openEditor(
    startReport({
      problems: [
        heading(2, '（一）存在的问题'),
        paragraph('培训不够。'),
        {
          kind: 'table',
          headerRows: 0,
          rows: [{ cells: [{ colspan: 1, rowspan: 1, paragraphs: [[{ kind: 'text', text: '格中的话', marks: [] }]] }] }],
        },
        paragraph('最后一段。'),
      ],
    }),
  )
  const { editor } = made
  return {
    ...made,
    at: () =>
      editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to) ||
      editor.state.selection.$from.parent.textContent,
  }
}

describe('going to a place', () => {
  it('finds a block by its number in the report, empty paragraphs of the editor not counted', () => {
    const { handle, editor, at } = opened()
    handle.goTo({ section: 'problems' })
    editor.view.dispatch(editor.state.tr.insert(editor.state.selection.$from.before(2), editor.schema.nodes.paragraph!.create()))
    handle.goTo({ section: 'problems', block: 1 })
    expect(at()).toBe('培训不够。')
    handle.goTo({ section: 'problems', block: 3 })
    expect(at()).toBe('最后一段。')
  })

  it('selects quoted words, in the named block or wherever they are now, also in a table', () => {
    const { handle, at } = opened()
    handle.goTo({ section: 'problems', block: 0, quote: '培训' })
    expect(at()).toBe('培训')
    handle.goTo({ section: 'problems', quote: '格中' })
    expect(at()).toBe('格中')
    handle.goTo({ section: 'problems', block: 3, quote: '没有这句话' })
    expect(at()).toBe('最后一段。')
  })

  it('reaches title and signature', () => {
    const { handle, editor } = opened()
    handle.goTo({ title: true })
    expect(editor.state.selection.$from.parent.type.name).toBe('title')
    handle.goTo({ signature: true })
    expect(editor.state.selection.$from.parent.type.name).toBe('signatory')
  })
})
