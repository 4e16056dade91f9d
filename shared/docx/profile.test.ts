import { describe, expect, it } from 'vitest'
import { officialProfile, officialProfileData } from '@templates/official-word.test-data'
import { parseWordProfile, textWidth } from './profile'

type Data = Record<string, Record<string, unknown>>

function troubleWith(change: (data: Data) => void) {
  const data = officialProfileData() as Data
  change(data)
  const result = parseWordProfile(data)
  return result.ok ? null : result.trouble
}

describe('a Word profile', () => {
  it('of the template folder is accepted, and leaves 156 mm for text and 22 lines a page', () => {
    const profile = officialProfile()
    expect(textWidth(profile)).toBe(8845)
    const height = profile.page.height - profile.page.top - profile.page.bottom
    expect(Math.floor(height / profile.styles.ReportBody.line.value)).toBe(22)
    for (const { grid } of Object.values(profile.tables.forms)) expect(grid.reduce((a, b) => a + b)).toBe(8844)
  })
  it('is refused with the place of the fault', () => {
    expect(troubleWith((data) => delete data.styles!.ReportDate)).toMatchObject({ code: 'E51' })
    expect(troubleWith((data) => delete data.styles!.ReportDate)?.message).toContain('styles.ReportDate')
    expect(troubleWith((data) => Object.assign(data.page!, { width: '210mm' }))?.message).toContain('page.width')
    expect(troubleWith((data) => Object.assign(data.page!, { colour: 'red' }))?.code).toBe('E51')
  })
  it('is refused when a style asks for a font that is not named, or a font is not described', () => {
    expect(troubleWith((data) => delete data.fonts!.table)?.message).toContain('styles.ReportSeparator.font')
    expect(troubleWith((data) => Object.assign(data, { fontTable: [] }))?.message).toContain('fontTable')
  })
  it('is refused when it is no object at all', () => {
    for (const data of [null, [], 'profile', 7]) expect(parseWordProfile(data).ok).toBe(false)
  })
})
