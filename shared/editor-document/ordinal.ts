/**
 * Ordinals in front of headings and items: part of the text (reviewing tools must find them), yet numbered by the
 * editor. （一） 1. （1） are the levels of GB/T 9704—2012, 7.3.3; 一是 and ① occur in lists.
 */
import type { HeadingLevel } from '../report'

export type OrdinalScript = 'han' | 'arabic' | 'circled'

/** How an ordinal is written, apart from its number. */
export interface OrdinalStyle {
  script: OrdinalScript
  prefix: string
  suffix: string
}

export interface Ordinal {
  style: OrdinalStyle
  number: number
  /** As it stands there, without the blanks behind it. */
  text: string
  /** Characters it takes at the beginning of the text, blanks behind it included. */
  length: number
}

export const LEVEL_STYLES: Record<HeadingLevel, OrdinalStyle> = {
  2: { script: 'han', prefix: '（', suffix: '）' },
  3: { script: 'arabic', prefix: '', suffix: '.' },
  4: { script: 'arabic', prefix: '（', suffix: '）' },
}

export const LIST_STYLE: OrdinalStyle = LEVEL_STYLES[3]

const HAN_DIGITS = '〇一二三四五六七八九'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const FULL_WIDTH_DIGIT = /[０-９]/g
/** Longest ordinals met: （二十三） and three digits. A point followed by a digit is a decimal, no ordinal. */
const PATTERN = /^([（(]?)([一二三四五六七八九十]{1,3}|[0-9０-９]{1,3}|[①-⑳])([）)]|[.．](?![0-9０-９])|、|是|)([ \u3000]*)/u

/** The ordinal a text begins with, or `null`. */
export function readOrdinal(text: string): Ordinal | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [whole, prefix = '', numeral = '', suffix = ''] = match
  const script: OrdinalScript = CIRCLED.includes(numeral) ? 'circled' : /[0-9０-９]/.test(numeral) ? 'arabic' : 'han'
  if (!plausible(script, prefix, suffix)) return null
  const number = readNumeral(script, numeral)
  return number === null ? null : { style: { script, prefix, suffix }, number, text: whole.trimEnd(), length: whole.length }
}

function plausible(script: OrdinalScript, prefix: string, suffix: string): boolean {
  if (script === 'circled') return prefix === '' && suffix === ''
  if (prefix !== '') return /[）)]/.test(suffix)
  return suffix !== '' && (script === 'han' || suffix !== '是')
}

function readNumeral(script: OrdinalScript, numeral: string): number | null {
  if (script === 'circled') return CIRCLED.indexOf(numeral) + 1
  if (script === 'han') return readHan(numeral)
  return Number(numeral.replace(FULL_WIDTH_DIGIT, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
}

function readHan(numeral: string): number | null {
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral)
  if (!match) return null
  const [, tens, ten, ones] = match
  if (!ten) return tens !== undefined && ones !== undefined ? null : HAN_DIGITS.indexOf(tens ?? ones ?? '')
  return (tens === undefined ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === undefined ? 0 : HAN_DIGITS.indexOf(ones))
}

/** 1 to 99 in Han, up to 20 circled; beyond, Arabic digits. */
export function writeOrdinal({ script, prefix, suffix }: OrdinalStyle, number: number): string {
  return `${prefix}${writeNumeral(script, number)}${suffix}`
}

function writeNumeral(script: OrdinalScript, number: number): string {
  if (script === 'circled') return CIRCLED[number - 1] ?? String(number)
  if (script === 'arabic' || number < 1 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? HAN_DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN_DIGITS[ones] : ''}`
}

/** Same way of writing; wide and narrow brackets or points count as the same. */
export function sameStyle(a: OrdinalStyle, b: OrdinalStyle): boolean {
  const plain = (style: OrdinalStyle) => `${style.script}${style.prefix}${style.suffix}`.normalize('NFKC')
  return plain(a) === plain(b)
}
