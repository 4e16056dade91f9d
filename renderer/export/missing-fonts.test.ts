import { expect, test } from 'vitest'
import { missingFonts } from './missing-fonts'

test('a font is missing when what stands behind it shows through', () => {
  const installed = new Map([['宋体', 500]])
  const behind: Record<string, number> = { monospace: 700, serif: 400 }
  const measure = (font: string) => {
    const [, name = '', generic = ''] = /"(.+)", (\w+)/.exec(font) ?? []
    return installed.get(name) ?? behind[generic]!
  }
  expect(missingFonts(['宋体', '仿宋', '仿宋', '楷体'], measure)).toEqual(['仿宋', '楷体'])
})
