import { Selection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryReport } from '../../shared/report/arbitrary-report.test-data'
import { blocks, openEditor, paragraph, placeCursor, press, selectAll, startReport, template, type } from './editor.test-data'
import { createFigureEdits, formsOf } from './figure-edits'

const written = () => startReport({ problems: [paragraph('存在问题。')] })

/** The host of the second standard table, as its component gets it. */
function requestsHost({ editor }: ReturnType<typeof openEditor>) {
  return createFigureEdits(() => editor.view).host(() => formsOf(editor.state.doc)[1]?.pos)
}

function putCursor({ editor }: ReturnType<typeof openEditor>, at: number) {
  const { doc, tr } = editor.state
  editor.view.dispatch(tr.setSelection(Selection.near(doc.resolve(at % doc.content.size))))
}

describe('undo', () => {
  it('takes back one cell at a time, however quickly cells were filled', () => {
    const opened = openEditor(written())
    const host = requestsHost(opened)
    for (const figure of ['requests.received.business', 'requests.received.research']) {
      host.begin()
      for (const value of ['1', '12', '123']) host.edit({ [figure]: value })
    }
    const values = () => opened.store.getState().values
    opened.handle.run('edit.undo')
    expect([values()['requests.received.business'], values()['requests.received.research']]).toEqual(['123', null])
    opened.handle.run('edit.undo')
    expect(values()['requests.received.business']).toBeNull()
    opened.handle.run('edit.redo')
    expect(values()['requests.received.business']).toBe('123')
  })

  it('keeps prose, cells and prose again apart, in the order they were written', () => {
    const opened = openEditor(written())
    const host = requestsHost(opened)
    placeCursor(opened, '存在问题。', 5)
    type(opened, '甲乙')
    host.begin()
    host.edit({ 'requests.granted.business': '4' })
    placeCursor(opened, '存在问题。', 5)
    type(opened, '丙')
    const now = () => [blocks(opened, 'problems')[0], opened.handle.report().figures['requests.granted.business']]
    expect(now()).toEqual(['paragraph 存在问题。丙甲乙', '4'])
    const steps = [
      ['paragraph 存在问题。甲乙', '4'],
      ['paragraph 存在问题。甲乙', null],
      ['paragraph 存在问题。', null],
    ]
    for (const step of steps) {
      opened.handle.run('edit.undo')
      expect(now()).toEqual(step)
    }
    expect(opened.store.getState().dirty).toBe(false)
  })

  it('of everything gives back the report as it was opened, redo the one that was written', () => {
    const inputs = [...template.figures.values()].filter((figure) => figure.source === 'input').map(({ id }) => id)
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('figure' as const),
        id: fc.constantFrom(...inputs),
        value: fc.constantFrom(null, '0', '48', '无'),
      }),
      fc.record({ kind: fc.constant('words' as const), at: fc.nat(), words: fc.constantFrom('公开', '。', '（一）') }),
      fc.record({
        kind: fc.constant('command' as const),
        at: fc.nat(),
        id: fc.constantFrom(
          'format.level2',
          'format.level3',
          'format.list',
          'format.body',
          'format.bold',
          'insert.table',
          'table.addRow',
          'table.deleteColumn',
        ),
      }),
      fc.record({ kind: fc.constant('key' as const), at: fc.nat(), key: fc.constantFrom('Enter', 'Backspace', 'Delete', 'Tab') }),
      fc.record({ kind: fc.constant('clear' as const) }),
    )
    fc.assert(
      fc.property(fc.noShrink(arbitraryReport(template)), fc.array(act, { maxLength: 12 }), (report, acts) => {
        const opened = openEditor(report)
        const { editor, handle } = opened
        const begun = editor.state.doc
        for (const step of acts) {
          if ('at' in step) putCursor(opened, step.at)
          if (step.kind === 'figure') handle.applyFigure(step.id, step.value)
          else if (step.kind === 'words') type(opened, step.words)
          else if (step.kind === 'key') press(opened, step.key)
          else if (step.kind === 'clear') {
            selectAll(opened)
            press(opened, 'Delete')
          } else if (handle.state()[step.id]?.enabled) handle.run(step.id as Parameters<typeof handle.run>[0])
        }
        editor.state.doc.check()
        const ended = editor.state.doc
        while (handle.run('edit.undo'));
        expect(editor.state.doc.toJSON()).toEqual(begun.toJSON())
        expect(handle.report()).toEqual(report)
        while (handle.run('edit.redo'));
        expect(editor.state.doc.toJSON()).toEqual(ended.toJSON())
        opened.close()
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
