import { describe, expect, it } from 'vitest'
import { openEditor, placeCursor, startReport, type } from './editor.test-data'
import { showTitleLines } from './title-lines'

/** Cuts before the year. */
const atYear = (title: string) => title.split(/(?=2026)/)

function open() {
  const opened = openEditor(startReport())
  const heading = () => opened.editor.view.dom.querySelector('.report-title')!
  const shown = () =>
    heading()
      .innerHTML.replace(/<br[^>]*class="ProseMirror-trailingBreak"[^>]*>/, '')
      .replace(/<br[^>]*>/g, '|')
  return { opened, heading, shown, show: () => showTitleLines(opened.editor.view, atYear) }
}

describe('the title on the paper', () => {
  it('is broken where the Word file will break it, once the rules are known', () => {
    const { shown, show, heading, opened } = open()
    const { title } = opened.report
    expect(shown()).toBe(title)
    show()
    expect(shown()).toBe(atYear(title).join('|'))
    expect(heading().textContent).toBe(title)
  })

  it('keeps its breaks in step with what is typed, and is saved without them', () => {
    const { opened, shown, show } = open()
    show()
    placeCursor(opened, opened.report.title, 2)
    type(opened, '新区')
    const { title } = opened.handle.report()
    expect(title).toContain('新区')
    expect(shown()).toBe(atYear(title).join('|'))
  })

  it('adds nothing to undo', () => {
    const { opened, show } = open()
    show()
    opened.handle.run('edit.undo')
    expect(opened.handle.report().title).toBe(opened.report.title)
    expect(opened.store.getState().dirty).toBe(false)
  })

  it('is not redrawn under an input method, but as soon as that is done', async () => {
    const { opened, shown, show } = open()
    show()
    const { view } = opened.editor
    placeCursor(opened, opened.report.title, 1)
    Object.defineProperty(view, 'composing', { configurable: true, value: true })
    view.dispatch(view.state.tr.insertText('2026', 1))
    expect(shown().startsWith('|')).toBe(false)
    const before = shown().split('|').length
    Object.defineProperty(view, 'composing', { configurable: true, value: false })
    view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(shown().split('|')).toHaveLength(atYear(opened.handle.report().title).length)
    expect(before).toBe(2)
  })
})
