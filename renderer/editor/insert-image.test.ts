import { newMedia } from '@shared/report'
import { describe, expect, it } from 'vitest'
import { tinyPng } from '../../shared/report/arbitrary-report.test-data'
import { openEditor, paragraph, placeCursor, startReport } from './editor.test-data'
import { printedSize } from './insert-image'

const { id, media } = newMedia(tinyPng(7))!

describe('a picture', () => {
  it('stands behind the block of the cursor, is kept in the pool and drawn from it', () => {
    const opened = openEditor(startReport({ problems: [paragraph('甲'), paragraph('乙')] }))
    placeCursor(opened, '甲', 1)
    expect(opened.handle.insertImage(media, { width: 96, height: 48 })).toBe(true)
    const report = opened.handle.report()
    expect(report.media).toEqual({ [id]: media })
    const problems = report.sections.find((s) => s.id === 'problems')!
    expect(problems.blocks[1]).toEqual({ kind: 'image', media: id, alt: '', width: 254, height: 127 })
    expect(opened.editor.view.dom.querySelector('img')?.src).toBe(`data:image/png;base64,${media.data}`)
    opened.handle.run('edit.undo')
    expect(opened.handle.report()).toEqual(opened.report)
    opened.handle.run('edit.redo')
    expect(opened.handle.report().media).toEqual({ [id]: media })
  })

  it('can be described, and the description undone', () => {
    const opened = openEditor(startReport({ problems: [paragraph('甲')] }))
    placeCursor(opened, '甲')
    opened.handle.insertImage(media, { width: 96, height: 96 })
    const alt = opened.editor.view.dom.querySelector<HTMLInputElement>('.report-image-alt')!
    alt.value = '办件流程图'
    alt.dispatchEvent(new Event('change'))
    expect(JSON.stringify(opened.handle.report())).toContain('办件流程图')
    opened.handle.run('edit.undo')
    expect(JSON.stringify(opened.handle.report())).not.toContain('办件流程图')
  })

  it('cannot stand in the title or in a table', () => {
    const opened = openEditor(startReport({ problems: [paragraph('甲')] }))
    opened.handle.goTo({ title: true })
    expect(opened.handle.state()['insert.image']?.enabled).toBe(false)
    expect(opened.handle.insertImage(media, { width: 1, height: 1 })).toBe(false)
    placeCursor(opened, '甲')
    expect(opened.handle.state()['insert.image']?.enabled).toBe(true)
    opened.handle.run('insert.table')
    expect(opened.handle.insertImage(media, { width: 1, height: 1 })).toBe(false)
  })

  it('is printed no wider than the text, in proportion', () => {
    expect(printedSize({ width: 96, height: 96 })).toEqual({ width: 254, height: 254 })
    expect(printedSize({ width: 4000, height: 1000 })).toEqual({ width: 1560, height: 390 })
    expect(printedSize({ width: 100, height: 10_000 }).height).toBe(2000)
  })
})
