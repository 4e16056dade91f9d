import type { Block } from '@shared/report'
import { describe, expect, it } from 'vitest'
import { blocks, heading, item, openEditor, paragraph, placeCursor, press, startReport, type } from './editor.test-data'

const open = (...problems: Block[]) => openEditor(startReport({ problems }))
const shown = (opened: ReturnType<typeof openEditor>) => blocks(opened, 'problems').filter((line) => line !== 'paragraph')

describe('levels', () => {
  it('give a paragraph the next ordinal of its level and count those behind it on, in one undoable step', () => {
    const opened = open(
      heading(2, '（一）甲'),
      paragraph('乙'),
      paragraph('正文。'),
      heading(2, '（二）丙'),
      heading(2, '（三）丁'),
    )
    placeCursor(opened, '乙')
    expect(opened.handle.state()['format.body']).toEqual({ enabled: true, active: true })
    opened.handle.run('format.level2')
    expect(shown(opened)).toEqual(['h2 （一）甲', 'h2 （二）乙', 'paragraph 正文。', 'h2 （三）丙', 'h2 （四）丁'])
    expect(opened.handle.state()['format.level2']).toEqual({ enabled: true, active: true })
    opened.handle.run('edit.undo')
    expect(shown(opened)).toEqual(['h2 （一）甲', 'paragraph 乙', 'paragraph 正文。', 'h2 （二）丙', 'h2 （三）丁'])
  })

  it('are taken away by choosing them again, and the others close the gap', () => {
    const opened = open(heading(2, '（一）甲'), heading(2, '（二）乙'), heading(3, '1.丙'), heading(2, '（三）丁'))
    placeCursor(opened, '乙')
    opened.handle.run('format.level2')
    expect(shown(opened)).toEqual(['h2 （一）甲', 'paragraph 乙', 'h3 1.丙', 'h2 （二）丁'])
  })

  it('begin anew under each heading of the level above', () => {
    const opened = open(
      heading(2, '（一）甲'),
      heading(3, '1.乙'),
      heading(3, '2.丙'),
      heading(2, '（二）丁'),
      paragraph('戊'),
      paragraph('己'),
    )
    placeCursor(opened, '戊')
    opened.handle.run('format.level3')
    placeCursor(opened, '己')
    opened.handle.run('format.level4')
    expect(shown(opened).slice(3)).toEqual(['h2 （二）丁', 'h3 1.戊', 'h4 （1）己'])
  })

  it('leave alone an ordinal that was out of sequence before', () => {
    const opened = open(paragraph('甲'), heading(2, '（五）乙'), heading(2, '（六）丙'))
    placeCursor(opened, '甲')
    opened.handle.run('format.level2')
    expect(shown(opened)).toEqual(['h2 （一）甲', 'h2 （五）乙', 'h2 （六）丙'])
  })

  it('replace an ordinal that was typed by hand, and number several blocks at once', () => {
    const opened = open(paragraph('（七）甲'), paragraph('乙'), paragraph('丙'))
    placeCursor(opened, '甲')
    const { from } = opened.editor.state.selection
    placeCursor(opened, '丙')
    opened.editor.commands.setTextSelection({ from, to: opened.editor.state.selection.from })
    opened.handle.run('format.level2')
    expect(shown(opened)).toEqual(['h2 （一）甲', 'h2 （二）乙', 'h2 （三）丙'])
  })

  it('go down with Tab and up with Shift+Tab', () => {
    const opened = open(heading(2, '（一）甲'), heading(2, '（二）乙'), heading(2, '（三）丙'))
    placeCursor(opened, '乙')
    expect(press(opened, 'Tab')).toBe(true)
    expect(shown(opened)).toEqual(['h2 （一）甲', 'h3 1.乙', 'h2 （二）丙'])
    expect(press(opened, 'Tab', { shiftKey: true })).toBe(true)
    expect(shown(opened)).toEqual(['h2 （一）甲', 'h2 （二）乙', 'h2 （三）丙'])
  })

  it('cannot be set in the title', () => {
    const opened = open(paragraph('甲'))
    opened.handle.goTo({ title: true })
    expect(opened.handle.state()['format.level2']?.enabled).toBe(false)
    expect(opened.handle.state()['format.bold']?.enabled).toBe(false)
    expect(opened.handle.run('format.level2')).toBe(false)
  })
})

describe('Enter', () => {
  it('behind a heading begins a paragraph', () => {
    const opened = open(heading(2, '（一）甲'), paragraph('乙'))
    placeCursor(opened, '（一）甲', 4)
    press(opened, 'Enter')
    type(opened, '新')
    expect(shown(opened)).toEqual(['h2 （一）甲', 'paragraph 新', 'paragraph 乙'])
  })

  it('in an item begins the next one, counts on, and leaves the list on an empty one', () => {
    const opened = open(item('一是甲'), item('二是乙'), paragraph('丙'))
    placeCursor(opened, '一是甲', 3)
    press(opened, 'Enter')
    expect(shown(opened)).toEqual(['listItem 一是甲', 'listItem 二是', 'listItem 三是乙', 'paragraph 丙'])
    type(opened, '新')
    expect(shown(opened)[1]).toBe('listItem 二是新')
    opened.handle.run('edit.undo')
    opened.handle.run('edit.redo')
    placeCursor(opened, '二是新', 2)
    opened.editor.commands.deleteRange({ from: opened.editor.state.selection.from, to: opened.editor.state.selection.from + 1 })
    press(opened, 'Enter')
    expect(shown(opened)).toEqual(['listItem 一是甲', 'listItem 二是乙', 'paragraph 丙'])
  })

  it('in an empty paragraph adds another one and tears no chapter apart', () => {
    const opened = open()
    opened.handle.goTo({ section: 'problems' })
    press(opened, 'Enter')
    type(opened, '新')
    expect(blocks(opened, 'problems')).toEqual(['paragraph', 'paragraph 新'])
  })

  it('in the title goes on in the text, in the signature adds an organ', () => {
    const opened = open()
    opened.handle.goTo({ title: true })
    press(opened, 'Enter')
    type(opened, '前言。')
    expect(blocks(opened, 'preface')).toEqual(['paragraph 前言。'])
    opened.handle.goTo({ signature: true })
    type(opened, '甲局')
    press(opened, 'Enter')
    type(opened, '乙局')
    expect(opened.handle.report().signature.organs).toEqual(['甲局', '乙局'])
    expect(opened.handle.report().title).toBe(opened.report.title)
  })

  it('with Shift breaks the line within a paragraph', () => {
    const opened = open(paragraph('甲乙'))
    placeCursor(opened, '甲乙', 1)
    press(opened, 'Enter', { shiftKey: true })
    expect(opened.handle.report().sections.find(({ id }) => id === 'problems')?.blocks).toHaveLength(1)
    expect(JSON.stringify(opened.handle.report())).toContain('"break"')
  })
})

describe('Backspace', () => {
  it('before the words of a heading makes body text of it', () => {
    const opened = open(heading(2, '（一）甲'), heading(2, '（二）乙'), heading(2, '（三）丙'))
    placeCursor(opened, '乙')
    expect(press(opened, 'Backspace')).toBe(true)
    expect(shown(opened)).toEqual(['h2 （一）甲', 'paragraph 乙', 'h2 （二）丙'])
  })
})
