import { describe, expect, it } from 'vitest'
import { shortNames } from './file-names'
import { madeUnit } from './made-unit.test-data'
import { replacedBy } from './replaced-by'
import type { UnitReport, UnreadUnit } from './unit-report'

const unit = (file: string, fullName: string) => madeUnit(fullName, { file })
const unread = (file: string): UnreadUnit => ({ file, reason: { code: 'E30', message: '空' } })
const known = (...all: (UnitReport | UnreadUnit)[]) => new Map(all.map((one, i) => [String(i), one]))

describe('a file read after others', () => {
  it('takes the place of the report of the same unit, whatever the files are called', () => {
    const before = known(unit('甲.docx', '甲县教育局'), unit('乙.docx', '甲县民政局'))
    expect(replacedBy(before, unit('更正.docx', '甲县民政局'))).toEqual(['1'])
  })

  it('takes the place of nothing when whose report it is is not known', () => {
    expect(replacedBy(known(unit('甲.docx', '')), unit('乙.docx', ''))).toEqual([])
  })

  it('takes the place of the file that could not be read before, from another folder too', () => {
    const before = known(unread('乡镇/青石镇.docx'), unread('部门/教育局.docx'), unit('民政局.docx', '甲县民政局'))
    expect(replacedBy(before, unit('教育局.docx', '甲县教育局'))).toEqual(['1'])
    expect(replacedBy(before, unread('乡镇/青石镇.docx'))).toEqual(['0'])
  })

  it('leaves what was added alone when it cannot be read itself, though the names are the same', () => {
    expect(replacedBy(known(unit('a/年报.docx', '甲县教育局')), unread('b/年报.docx'))).toEqual([])
    expect(replacedBy(known(unit('年报.docx', '甲县教育局')), unread('年报.docx'))).toEqual([])
  })

  it('takes the place of none of several that are called the same', () => {
    const before = known(unread('a/年报.docx'), unread('b/年报.docx'))
    expect(replacedBy(before, unit('年报.docx', '甲县教育局'))).toEqual([])
    expect(replacedBy(before, unit('b/年报.docx', '甲县教育局'))).toEqual(['1'])
  })
})

it('files are told by their names, and by their folders where two are called the same', () => {
  expect(shortNames(['C:\\下级\\甲局.docx', 'x/年报.docx', 'y/年报.docx'])).toEqual(['甲局.docx', 'x/年报.docx', 'y/年报.docx'])
})
