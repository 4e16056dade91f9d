import fc from 'fast-check'
import { evaluate } from '@shared/calculate'
import { refreshLinkedFigures } from '@shared/linked-figures'
import { arbitraryFigure, arbitraryLinkedReport } from '@shared/report/arbitrary-report.test-data'
import { describe, expect, it } from 'vitest'
import { openEditor, template } from '../editor.test-data'

const inputs = [...template.figures.values()].filter((figure) => figure.source === 'input').map((figure) => figure.id)
const change = fc.record({ id: fc.constantFrom(...inputs), value: arbitraryFigure })

describe('the figures in the prose of any report', () => {
  it('say what the cells say after any changes, and undoing those gives the report back', () => {
    fc.assert(
      fc.property(arbitraryLinkedReport(template), fc.array(change, { minLength: 1, maxLength: 6 }), (drawn, changes) => {
        const report = refreshLinkedFigures(drawn, template)
        const opened = openEditor(report)
        let expected = report
        for (const { id, value } of changes) {
          opened.handle.applyFigure(id, value)
          expected = refreshLinkedFigures({ ...expected, figures: { ...expected.figures, [id]: value } }, template)
          expect(opened.handle.report().sections).toEqual(expected.sections)
        }
        while (opened.handle.run('edit.undo'));
        expect(opened.handle.report()).toEqual(report)
        while (opened.handle.run('edit.redo'));
        expect(opened.handle.report().sections).toEqual(expected.sections)
        opened.close()
      }),
      { numRuns: 12 },
    )
  })

  it('are compared with last year as soon as it is there, without a step of the history', () => {
    fc.assert(
      fc.property(arbitraryLinkedReport(template), arbitraryLinkedReport(template), (drawn, last) => {
        const report = refreshLinkedFigures(drawn, template)
        const previous = evaluate(template, last.figures)
        const opened = openEditor(report)
        opened.handle.figures.setPrevious(previous)
        expect(opened.handle.report().sections).toEqual(refreshLinkedFigures(report, template, previous).sections)
        expect(opened.handle.state()['edit.undo']!.enabled).toBe(false)
        opened.close()
      }),
      { numRuns: 8 },
    )
  })
})
