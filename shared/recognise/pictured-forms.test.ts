import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { readHtml } from '../html'
import { recognise } from './recognise'

const template = officialTemplate()
const PICTURE =
  '<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">'

function codes(picture: string): string[] {
  const body = template.sections.flatMap(({ heading, form }) =>
    heading === undefined ? [] : [`<p>${heading}</p>`, form ? picture : '<p>本年度依法公开政府信息，没有其他情况。</p>'],
  )
  const page = `<html><body><p>云岭市民政局2026年政府信息公开工作年度报告</p>${body.join('')}</body></html>`
  const source = readHtml(new TextEncoder().encode(page))
  if (!source.ok) throw new Error(source.trouble.message)
  const read = recognise(source.value.source, [template], { name: 'a.html', now: '', tidyBlanks: false, ownStyles: false })
  if (!read.ok) throw new Error(read.trouble.message)
  return read.value.opening!.findings.map(({ code }) => code).filter((code) => code === 'O179' || code === 'O43N')
}

describe('forms that are pictures', () => {
  it.each([
    ['in the file', PICTURE],
    ['elsewhere', '<img src="/upload/2027/table.png">'],
  ])('%s are said to be so', (_, picture) => {
    expect(codes(picture)).toEqual(['O179', 'O179', 'O179'])
  })

  it('are not spoken of where there is no picture', () => {
    expect(codes('')).toEqual(['O43N', 'O43N', 'O43N'])
  })
})
