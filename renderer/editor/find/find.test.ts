import { describe, expect, it } from 'vitest'
import { paragraph, blocks, openEditor, startReport } from '../editor.test-data'
import { fold } from './find-matches'

function search(query: string, exact = false) {
  const opened = openEditor(startReport({ overview: [paragraph('公开ＡＢ，主动公开。')], problems: [paragraph('依申请公开ab')] }))
  opened.handle.run('edit.find')
  opened.handle.find.change({ query, exact })
  return { opened, find: opened.handle.find }
}

describe('find and replace', () => {
  it('counts every place and steps through them, round and round', () => {
    const { find, opened } = search('公开')
    // One in the title, two in chapter one, one in chapter five.
    expect(find.state()).toMatchObject({ bar: 'find', count: 4, current: 1 })
    find.next()
    find.next()
    expect(find.state().current).toBe(3)
    expect(opened.editor.view.dom.querySelectorAll('.report-found')).toHaveLength(4)
    expect(opened.editor.view.dom.querySelector('.report-found-current')?.textContent).toBe('公开')
    find.next()
    find.next()
    expect(find.state().current).toBe(1)
    find.previous()
    expect(find.state().current).toBe(4)
  })

  it('takes wide and narrow, capital and small letters for the same unless told otherwise', () => {
    expect(search('ab').find.state().count).toBe(2)
    expect(search('ab', true).find.state().count).toBe(1)
    expect(search('没有的').find.state()).toMatchObject({ count: 0, current: 0 })
    expect(fold('ＡＢ　１２Ｃ。')).toBe('ab 12c。')
  })

  it('replaces one place and goes on to the next', () => {
    const { find, opened } = search('公开')
    find.change({ replacement: '发布' })
    find.next()
    find.replace()
    expect(blocks(opened, 'overview')).toEqual(['paragraph 发布ＡＢ，主动公开。'])
    expect(find.state()).toMatchObject({ count: 3, current: 2 })
  })

  it('replaces all places as one undoable step, also by nothing', () => {
    for (const replacement of ['发布公开', '']) {
      const { find, opened } = search('公开')
      find.change({ replacement })
      expect(find.replaceAll()).toBe(4)
      expect(blocks(opened, 'problems')).toEqual([`paragraph 依申请${replacement}ab`])
      opened.handle.run('edit.undo')
      expect(opened.handle.report()).toEqual(opened.report)
    }
  })

  it('keeps its marks off the words an input method is composing', () => {
    const { find, opened } = search('公开')
    const { view } = opened.editor
    Object.defineProperty(view, 'composing', { configurable: true, get: () => true })
    opened.handle.goTo({ section: 'problems' })
    view.dispatch(view.state.tr.insertText('公开'))
    expect(find.state().count).toBe(4)
    Object.defineProperty(view, 'composing', { configurable: true, get: () => false })
    view.dispatch(view.state.tr.insertText('。'))
    expect(find.state().count).toBe(5)
  })

  it('asks for the words of last time when what is selected has no words', () => {
    const { find, opened } = search('依申请')
    let form = -1
    opened.editor.state.doc.descendants((node, at) => {
      if (node.type.name === 'form') form = at
    })
    opened.editor.commands.setNodeSelection(form)
    opened.handle.run('edit.find')
    expect([form > 0, find.state().query]).toEqual([true, '依申请'])
  })

  it('takes the selected words for its own, and hides its marks when closed', () => {
    const opened = openEditor(startReport({ overview: [], problems: [paragraph('依申请公开')] }))
    opened.handle.goTo({ section: 'problems', quote: '依申请' })
    opened.handle.run('edit.replace')
    expect(opened.handle.find.state()).toMatchObject({ bar: 'replace', query: '依申请', count: 1, current: 1 })
    opened.handle.find.close()
    expect(opened.handle.find.state()).toMatchObject({ bar: 'closed', count: 0 })
    expect(opened.editor.view.dom.querySelector('.report-found')).toBeNull()
  })
})
