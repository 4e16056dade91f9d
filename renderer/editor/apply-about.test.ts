import { describe, expect, it } from 'vitest'
import { officialTitle } from '@shared/template'
import { openEditor, paragraph, startReport, template } from './editor.test-data'

const about = {
  organ: { fullName: '青原县林业局', shortName: '县林业局', kind: 'department' as const },
  year: 2024,
  scope: 'own' as const,
}
const title = officialTitle(template, about.organ.fullName, about.year)
const report = (ownTitle?: string) => {
  const start = startReport({ overview: [paragraph('全年公开信息。')] })
  return ownTitle === undefined
    ? { ...start, title: officialTitle(template, start.organ.fullName, start.year) }
    : { ...start, title: ownTitle }
}

describe('correcting who reports on which year', () => {
  it('changes organ, year and the official title in one step that undo takes back', () => {
    const opened = openEditor(report())
    const before = opened.handle.report()
    opened.handle.applyAbout(about, title)
    expect(opened.handle.report()).toMatchObject({ ...about, title })
    opened.handle.run('edit.undo')
    expect(opened.handle.report()).toEqual(before)
  })

  it('leaves a title that a person has written', () => {
    const opened = openEditor(report('县林业局年报（送审稿）'))
    opened.handle.applyAbout(about, title)
    expect(opened.handle.report()).toMatchObject({ ...about, title: '县林业局年报（送审稿）' })
  })
})
