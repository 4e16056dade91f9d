import { PLAIN_NUMBER, type Block, type FigureSource, type FigureRun } from '@shared/report'
import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it, vi } from 'vitest'
import { blocks, openEditor, paragraph, placeCursor, press, startReport, type } from '../editor.test-data'
import { chipsOf } from './chips-in'

const cell = 'requests.received.naturalPerson'
const source: FigureSource = { kind: 'cell', figure: cell }
const style = { ...PLAIN_NUMBER, unit: '件' }
const run = (text = '＿＿件'): FigureRun => ({ kind: 'figure', source, style, text, marks: [] })
const words = (value: string) => ({ kind: 'text' as const, text: value, marks: [] })
const linked = (text = '＿＿件'): Block => ({ kind: 'paragraph', content: [words('收到申请'), run(text), words('，均已办结。')] })

const open = (block: Block = linked()) => openEditor(startReport({ problems: [block] }))
type Opened = ReturnType<typeof open>

const section = ({ handle }: Opened) => handle.report().sections.find(({ id }) => id === 'problems')!.blocks
const chip = ({ editor }: Opened) => chipsOf(editor.state.doc)[0]
const shown = (opened: Opened) => opened.editor.view.dom.querySelector<HTMLElement>('.report-figure')

const label = (opened: Opened) => shown(opened)!.getAttribute('aria-label')

function cursorBehindChip(opened: Opened): void {
  opened.editor.commands.setTextSelection(chip(opened)!.pos + 1)
}

describe('a figure in prose', () => {
  it('shows what its cell says, forwards and backwards, without a step of its own', () => {
    const opened = open()
    opened.handle.applyFigure(cell, '36')
    expect(shown(opened)!.textContent).toBe('36件')
    expect(section(opened)).toEqual([linked('36件')])
    opened.handle.applyFigure(cell, '37')
    expect(section(opened)).toEqual([linked('37件')])
    opened.handle.run('edit.undo')
    expect(shown(opened)!.textContent).toBe('36件')
    opened.handle.run('edit.undo')
    expect(shown(opened)!.textContent).toBe('＿＿件')
    expect(opened.handle.run('edit.undo')).toBe(false)
    opened.handle.run('edit.redo')
    opened.handle.run('edit.redo')
    expect(section(opened)).toEqual([linked('37件')])
  })

  it('has a name that says where it comes from', async () => {
    const opened = open()
    const name = '一、本年新收政府信息公开申请数量，自然人'
    await vi.waitFor(() => expect(label(opened)).toBe(`${name}，还没有填，随表格更新`))
    opened.handle.applyFigure(cell, '36')
    await vi.waitFor(() => expect(label(opened)).toBe(`${name}，36件，随表格更新`))
    expect(shown(opened)!.contentEditable).toBe('false')
  })

  it('is selected by the first Backspace and deleted by the second', () => {
    const opened = open()
    cursorBehindChip(opened)
    expect(press(opened, 'Backspace')).toBe(true)
    expect(opened.editor.state.selection).toBeInstanceOf(NodeSelection)
    press(opened, 'Backspace')
    expect(blocks(opened, 'problems')).toEqual(['paragraph 收到申请，均已办结。'])
    expect(chip(opened)).toBeUndefined()
    opened.handle.run('edit.undo')
    expect(chip(opened)).toBeDefined()
  })

  it('is selected by Delete in front of it', () => {
    const opened = open()
    opened.editor.commands.setTextSelection(chip(opened)!.pos)
    expect(press(opened, 'Delete')).toBe(true)
    expect(opened.editor.state.selection).toBeInstanceOf(NodeSelection)
  })

  it('written over becomes plain text and says so', () => {
    const overwritten = vi.fn()
    const opened = openEditor(startReport({ problems: [linked()] }), { onOverwritten: overwritten })
    opened.editor.commands.setNodeSelection(chip(opened)!.pos)
    type(opened, '40件')
    expect(blocks(opened, 'problems')).toEqual(['paragraph 收到申请40件，均已办结。'])
    expect(overwritten).toHaveBeenCalledTimes(1)
    opened.handle.run('edit.undo')
    expect(chip(opened)).toBeDefined()
  })

  it('is copied as its words, and keeps its link in a report', () => {
    const opened = open()
    opened.handle.applyFigure(cell, '36')
    opened.handle.goTo({ section: 'problems', quote: '收到申请36件，均已办结。' })
    const { dom, text } = opened.editor.view.serializeForClipboard(opened.editor.state.selection.content())
    expect(text).toBe('收到申请36件，均已办结。')
    expect(dom.textContent).toBe('收到申请36件，均已办结。')
    const other = openEditor(startReport({ problems: [] }))
    other.handle.applyFigure(cell, '5')
    other.handle.goTo({ section: 'problems' })
    other.editor.view.pasteHTML(dom.innerHTML)
    expect(section(other)).toEqual([linked('5件')])
  })

  it('from elsewhere that claims to be a link without being one is text', () => {
    const opened = open(paragraph('甲'))
    placeCursor(opened, '甲', 1)
    opened.editor.view.pasteHTML(
      '<p>共<span data-linked-figure="{&quot;source&quot;:{&quot;kind&quot;:&quot;x&quot;}}">9件</span></p>',
    )
    expect(blocks(opened, 'problems')).toEqual(['paragraph 甲共9件'])
    expect(chip(opened)).toBeUndefined()
  })

  it('of a cell that this form does not have becomes text', () => {
    const strange = { ...run('9件'), source: { kind: 'cell' as const, figure: 'requests.strange.total' } }
    const opened = open({ kind: 'paragraph', content: [words('共'), strange] })
    type(opened, '！')
    expect(chip(opened)).toBeUndefined()
    expect(section(opened)[0]).toMatchObject({ content: [words('共9件')] })
  })

  it('is left alone while an input method composes in its paragraph, and follows afterwards', async () => {
    const opened = open()
    cursorBehindChip(opened)
    const composing = vi.spyOn(opened.editor.view, 'composing', 'get').mockReturnValue(true)
    opened.handle.applyFigure(cell, '36')
    expect(shown(opened)!.textContent).toBe('＿＿件')
    composing.mockRestore()
    opened.editor.view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    await vi.waitFor(() => expect(shown(opened)!.textContent).toBe('36件'))
  })

  it('compares with last year as soon as that is known', async () => {
    const trend: FigureRun = { ...run('增长'), source: { kind: 'trend', figures: [cell] } }
    const opened = open({ kind: 'paragraph', content: [words('同比'), trend] })
    opened.handle.applyFigure(cell, '36')
    expect(shown(opened)!.textContent).toBe('增长')
    await vi.waitFor(() => expect(label(opened)).toContain('没有上年报告'))
    opened.handle.figures.setPrevious({ [cell]: '45' })
    expect(shown(opened)!.textContent).toBe('下降')
    opened.handle.figures.setPrevious({ [cell]: '50' })
    await vi.waitFor(() => expect(label(opened)).not.toContain('没有上年报告'))
  })
})

describe('the signs @ and =', () => {
  it('ask for a figure, which takes their place', () => {
    const opened = open(paragraph('收到申请'))
    opened.handle.applyFigure(cell, '36')
    placeCursor(opened, '收到申请', 4)
    type(opened, '@')
    expect(opened.handle.figures.ask()).toMatchObject({ kind: 'insert', sign: '@', before: '收到申请' })
    opened.handle.figures.insert(source, style)
    expect(section(opened)).toEqual([{ kind: 'paragraph', content: [words('收到申请'), run('36件')] }])
    expect(opened.handle.figures.ask()).toBeNull()
    type(opened, '。')
    expect(section(opened)[0]).toMatchObject({ content: [words('收到申请'), run('36件'), words('。')] })
  })

  it('stay in the text when nothing is chosen, with what was typed behind them', () => {
    const opened = open(paragraph('收到申请'))
    placeCursor(opened, '收到申请', 4)
    type(opened, '＝')
    expect(opened.handle.figures.ask()).toMatchObject({ sign: '=' })
    opened.handle.figures.close('乙')
    expect(opened.handle.figures.ask()).toBeNull()
    type(opened, '丙')
    expect(blocks(opened, 'problems')).toEqual(['paragraph 收到申请＝乙丙'])
  })

  it('are what they are in an address, in the title and under an input method', () => {
    const opened = open(paragraph('邮箱 office'))
    placeCursor(opened, '邮箱 office', 9)
    type(opened, '@')
    expect(opened.handle.figures.ask()).toBeNull()
    opened.editor.commands.setTextSelection(2)
    type(opened, '@')
    expect(opened.handle.figures.ask()).toBeNull()
    placeCursor(opened, '邮箱', 2)
    const composing = vi.spyOn(opened.editor.view, 'composing', 'get').mockReturnValue(true)
    type(opened, '@')
    composing.mockRestore()
    expect(opened.handle.figures.ask()).toBeNull()
  })

  it('have a command beside them', () => {
    const opened = open(paragraph('收到申请'))
    placeCursor(opened, '收到申请', 4)
    expect(opened.handle.run('insert.figure')).toBe(true)
    opened.handle.figures.insert(source, style)
    expect(section(opened)).toEqual([{ kind: 'paragraph', content: [words('收到申请'), run()] }])
    opened.handle.goTo({ title: true })
    expect(opened.handle.state()['insert.figure']!.enabled).toBe(false)
  })
})

describe('a figure that is looked at', () => {
  it('opens with Enter, changes its style and becomes plain text, one step each', () => {
    const opened = open()
    opened.handle.applyFigure(cell, '136')
    opened.editor.commands.setNodeSelection(chip(opened)!.pos)
    expect(press(opened, 'Enter')).toBe(true)
    expect(opened.handle.figures.ask()).toMatchObject({ kind: 'figure', run: run('136件') })
    const rough = { ...style, numerals: 'chinese' as const, over: 2 }
    opened.handle.figures.restyle(rough)
    expect(section(opened)).toEqual([
      { kind: 'paragraph', content: [words('收到申请'), { ...run('一百余件'), style: rough }, words('，均已办结。')] },
    ])
    opened.handle.figures.unlink()
    expect(section(opened)).toEqual([paragraph('收到申请一百余件，均已办结。')])
    opened.handle.run('edit.undo')
    opened.handle.run('edit.undo')
    expect(section(opened)).toEqual([linked('136件')])
  })
})

describe('numbers that are linked', () => {
  const place = (start: number, end: number) => ({ section: 'problems', block: 0, start, end, source, style })

  it('become figures, all of them in one step', () => {
    const opened = open(paragraph('收到申请36件，办结36件。'))
    opened.handle.applyFigure(cell, '36')
    expect(opened.handle.figures.link([place(4, 7), place(10, 13)])).toBe(2)
    expect(section(opened)[0]).toMatchObject({
      content: [words('收到申请'), run('36件'), words('，办结'), run('36件'), words('。')],
    })
    opened.handle.run('edit.undo')
    expect(section(opened)).toEqual([paragraph('收到申请36件，办结36件。')])
  })

  it('behind other figures are found at their place, linked ones are not linked again', () => {
    const opened = open(paragraph('收到申请36件，办结36件。'))
    opened.handle.applyFigure(cell, '36')
    opened.handle.figures.link([place(4, 7)])
    expect(opened.handle.figures.link([place(4, 7), place(10, 13)])).toBe(1)
    expect(chipsOf(opened.editor.state.doc)).toHaveLength(2)
    opened.handle.figures.show(place(10, 13))
    expect(opened.editor.state.selection).toMatchObject({ from: chipsOf(opened.editor.state.doc)[1]!.pos + 1 })
  })
})

describe('find and replace', () => {
  it('finds the words of a figure, replaces it on request and leaves it when all are replaced', () => {
    const opened = open({ kind: 'paragraph', content: [words('收36件，'), run('36件'), words('。')] })
    opened.handle.applyFigure(cell, '36')
    const { find } = opened.handle
    opened.handle.run('edit.replace')
    find.change({ query: '36', replacement: '37' })
    expect(find.state().count).toBe(2)
    expect(find.replaceAll()).toBe(1)
    expect(section(opened)[0]).toMatchObject({ content: [words('收37件，'), run('36件'), words('。')] })
    find.next()
    find.replace()
    expect(section(opened)).toEqual([paragraph('收37件，37件。')])
  })
})
