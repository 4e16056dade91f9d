import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVEL_STYLES, readOrdinal, sameStyle, writeOrdinal, type OrdinalStyle } from './ordinal'

const styles: OrdinalStyle[] = [
  ...Object.values(LEVEL_STYLES),
  { script: 'han', prefix: '', suffix: '是' },
  { script: 'han', prefix: '', suffix: '、' },
  { script: 'arabic', prefix: '', suffix: '、' },
]

describe('ordinals', () => {
  it('are read as they were written, in every style', () => {
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.integer({ min: 1, max: 99 }), (style, number) => {
        const text = writeOrdinal(style, number)
        expect(readOrdinal(`${text}加强管理`)).toEqual({ style, number, text, length: text.length })
      }),
    )
  })

  it.each([
    ['（十一）政府信息管理', 11, 4],
    ['(3) 平台建设', 3, 4],
    ['１．主动公开', 1, 2],
    ['二是加强培训', 2, 2],
    ['③组织考核', 3, 1],
  ])('are found at the beginning of %s', (text, number, length) => {
    expect(readOrdinal(text)).toMatchObject({ number, length })
  })

  it.each(['1.5万元', '2026年', '一件申请', '十分重视', '（一次性）补贴', '12件', '公开', '本年1.'])(
    'are not seen in %s',
    (text) => {
      expect(readOrdinal(text)).toBeNull()
    },
  )

  it('are of one style whatever the width of their brackets', () => {
    expect(sameStyle({ script: 'arabic', prefix: '(', suffix: ')' }, LEVEL_STYLES[4])).toBe(true)
    expect(sameStyle(LEVEL_STYLES[3], LEVEL_STYLES[4])).toBe(false)
  })
})
