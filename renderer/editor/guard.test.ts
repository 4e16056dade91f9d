import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryReport } from '../../shared/report/arbitrary-report.test-data'
import {
  blocks,
  heading,
  openEditor,
  paragraph,
  placeCursor,
  press,
  selectAll,
  startReport,
  template,
  type,
} from './editor.test-data'
import { formsOf } from './figure-edits'
import { frameOf } from './guard'

const written = () =>
  startReport({
    overview: [heading(2, '（一）主动公开'), paragraph('全年公开信息。')],
    requests: [paragraph('表前说明。'), { kind: 'form', form: 'requests' }, paragraph('表后说明。')],
    problems: [paragraph('存在问题。'), paragraph('改进情况。')],
  })

describe('the frame of the report', () => {
  it('stands when everything is selected and deleted: only the free text goes', () => {
    const opened = openEditor(written())
    const frame = frameOf(opened.editor.state.doc)
    opened.handle.applyFigure('requests.received.business', '7')
    selectAll(opened)
    expect(press(opened, 'Backspace')).toBe(true)
    const report = opened.handle.report()
    expect(frameOf(opened.editor.state.doc)).toBe(frame)
    expect(report.title).toBe('')
    expect(report.sections.flatMap((s) => s.blocks.map((b) => b.kind))).toEqual(['form', 'form', 'form'])
    expect(report.figures['requests.received.business']).toBe('7')
    opened.handle.run('edit.undo')
    expect(opened.handle.report().sections).toEqual(opened.report.sections)
  })

  it('stands when typing, cutting or pasting replaces a selection across chapters', () => {
    for (const act of ['type', 'paste'] as const) {
      const opened = openEditor(written())
      const frame = frameOf(opened.editor.state.doc)
      placeCursor(opened, '全年公开信息。', 2)
      const { from } = opened.editor.state.selection
      placeCursor(opened, '改进情况。', 2)
      opened.editor.commands.setTextSelection({ from, to: opened.editor.state.selection.from })
      if (act === 'type') type(opened, '新')
      else opened.editor.view.pasteText('新')
      expect(frameOf(opened.editor.state.doc)).toBe(frame)
      expect(blocks(opened, 'overview')).toEqual(['h2 （一）主动公开', 'paragraph 全年新'])
      expect(blocks(opened, 'problems')).toEqual(['paragraph 情况。'])
      expect(blocks(opened, 'requests')).toEqual(['paragraph', 'form', 'paragraph'])
    }
  })

  it('leaves a paragraph to write in behind every table, also when a deletion ended there', () => {
    const opened = openEditor(startReport({ overview: [paragraph('甲乙')] }))
    placeCursor(opened, '甲乙', 1)
    const { from } = opened.editor.state.selection
    const form = formsOf(opened.editor.state.doc)[0]!
    opened.editor.commands.setTextSelection({ from, to: form.pos + form.node.nodeSize + 1 })
    press(opened, 'Backspace')
    expect(blocks(opened, 'overview')).toEqual(['paragraph 甲'])
    expect(blocks(opened, 'disclosure')).toEqual(['form', 'paragraph'])
  })

  it.each(['Backspace', 'Delete'])('is a wall for %s at the edges of a chapter and beside a table', (key) => {
    const opened = openEditor(written())
    const before = opened.editor.state.doc
    for (const words of ['存在问题。', '（一）主动公开', '表后说明。', '表前说明。', '改进情况。']) {
      const last = words === '改进情况。' || words === '表前说明。'
      if (last !== (key === 'Delete')) continue
      placeCursor(opened, words, last ? words.length : 0)
      if (words.startsWith('（一）')) continue
      expect(press(opened, key)).toBe(true)
    }
    expect(opened.editor.state.doc.eq(before)).toBe(true)
  })

  it('does not let a standard table be deleted, replaced or doubled', () => {
    const opened = openEditor(written())
    const { editor } = opened
    const form = formsOf(editor.state.doc)[1]!
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, form.pos)))
    press(opened, 'Backspace')
    type(opened, 'x')
    editor.view.pasteText('y')
    editor.view.dispatch(editor.state.tr.delete(form.pos, form.pos + 1))
    editor.view.dispatch(editor.state.tr.insert(form.pos, form.node))
    expect(formsOf(editor.state.doc)).toHaveLength(3)
    expect(opened.handle.report()).toEqual(opened.report)
  })

  it('never changes, whatever stretch is deleted or replaced by whatever stretch', () => {
    fc.assert(
      fc.property(
        fc.noShrink(arbitraryReport(template)),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat(3))),
        (report, acts) => {
          const opened = openEditor(report)
          const { editor } = opened
          const frame = frameOf(editor.state.doc)
          for (const [a, b, c, d, how] of acts) {
            const { size } = editor.state.doc.content
            const [from, to] = [a % size, b % size].sort((x, y) => x - y) as [number, number]
            const [start, end] = [c % size, d % size].sort((x, y) => x - y) as [number, number]
            const slice = how === 0 ? Slice.empty : editor.state.doc.slice(start, end)
            try {
              if (how === 1) editor.view.dispatch(editor.state.tr.replaceRange(from, to, slice))
              else if (how === 2) editor.view.dispatch(editor.state.tr.replace(from, to, new Slice(Fragment.empty, 0, 0)))
              else if (how === 3) editor.view.dispatch(editor.state.tr.deleteRange(from, to))
              else editor.view.dispatch(editor.state.tr.replace(from, to, slice))
            } catch (error) {
              // ProseMirror refuses some stretches by itself.
              if (!(error instanceof Error) || !/invalid|cannot|join|content/i.test(error.message)) throw error
            }
            expect(frameOf(editor.state.doc)).toBe(frame)
            editor.state.doc.check()
          }
          opened.close()
        },
      ),
      { numRuns: 30 },
    )
  }, 60_000)

  it('stands when a replacement would leave a cell of an ordinary table without a paragraph', () => {
    const table = { kind: 'table' as const, headerRows: 0, rows: [{ cells: [{ colspan: 1, rowspan: 1, paragraphs: [[]] }] }] }
    const { editor } = openEditor(startReport({ overview: [table] }))
    const before = editor.state.doc
    const at = before.resolve(positionOf(before, 'tableCell'))
    const empty = at.nodeAfter!.type.create(at.nodeAfter!.attrs)
    editor.view.dispatch(editor.state.tr.replaceWith(at.pos, at.pos + at.nodeAfter!.nodeSize, empty))
    expect(editor.state.doc.eq(before)).toBe(true)
  })
})

function positionOf(doc: Node, name: string): number {
  let found = -1
  doc.descendants((node, pos) => {
    if (node.type.name === name) found = pos
  })
  return found
}
