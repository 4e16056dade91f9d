import { describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import type { XmlElement } from '../../ooxml/xml-writer'
import { child } from '../../ooxml/xml-tree'
import { signatureXml } from './signature'

const profile = officialProfile()

const properties = (node: XmlElement) => {
  const format = child(node, 'w:pPr')
  return {
    style: child(format, 'w:pStyle')?.attributes['w:val'],
    jc: child(format, 'w:jc')?.attributes['w:val'],
    ...child(format, 'w:ind')?.attributes,
    before: child(format, 'w:spacing')?.attributes['w:before'],
    keepNext: child(format, 'w:keepNext') !== undefined,
  }
}
const signature = (organs: string[], date: string, seal = false) => signatureXml(profile, { organs, date }, seal).map(properties)

describe('the signature', () => {
  it('begins the date two characters right of a 署名 that is wider', () => {
    const [organ, date] = signature(['云岭市青禾区政务服务中心'], '2027年1月20日')
    expect(organ).toEqual({ style: 'ReportSignature', jc: 'right', 'w:right': '630', before: '578', keepNext: true })
    // 8845 − 12 × 315; the 署名 begins at 8845 − 630 − 12 × 315.
    expect(date).toEqual({ style: 'ReportDate', jc: 'left', 'w:left': '5065', before: undefined, keepNext: false })
  })
  it('begins a narrower 署名 two characters left of the date', () => {
    const [organ, date] = signature(['云岭市府'], '2027年12月20日')
    // D = 3 Han characters and 8 digits = 7 em; 8845 − 1260 − 7 × 315.
    expect(organ).toMatchObject({ jc: 'left', 'w:left': '5380' })
    expect(date).toMatchObject({ jc: 'right', 'w:right': '630' })
  })
  it('centres the 署名 over the date where a seal will stand', () => {
    const [organ, date] = signature(['云岭市府'], '2027年12月20日', true)
    // 1260 + 157.5 × (7 − 4)
    expect(organ).toMatchObject({ jc: 'right', 'w:right': '1733' })
    expect(date).toMatchObject({ jc: 'right', 'w:right': '1260' })
  })
  it('never moves a long 署名 over the edge of the text', () => {
    const [organ] = signature(['云岭市'.repeat(8)], '2027年1月1日', true)
    expect(organ).toMatchObject({ 'w:right': '0' })
    expect(signature(['云岭市'.repeat(10)], '2027年1月1日')[1]).toMatchObject({ 'w:left': '0' })
  })
  it('keeps several organs together with the date', () => {
    const lines = signature(['云岭市府', '青禾区府'], '2027年1月1日')
    expect(lines.map((line) => line.keepNext)).toEqual([true, true, false])
    expect(lines.map((line) => line.before)).toEqual(['578', undefined, undefined])
  })
  it('is a date alone, an organ alone or nothing where the report has no more', () => {
    expect(signature([], '2027年1月1日')).toMatchObject([{ style: 'ReportDate', jc: 'right', before: '578', keepNext: false }])
    expect(signature(['云岭市府'], '')).toMatchObject([{ style: 'ReportSignature', keepNext: false }])
    expect(signature([], '')).toEqual([])
  })
})
