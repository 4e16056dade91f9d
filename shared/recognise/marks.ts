/**
 * How a text is made comparable: width, spaces, quotes, numbering marks. Labels anchor, and they arrive in every
 * spelling a web page or a converter can give them. The characters here number and join words in official prose;
 * no row or chapter of a form is named.
 */

import { memoByText } from '../prose-figures/memo-by-text'

const HAN = '一二三四五六七八九十'
const BLANKS = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g
const MARKS = [
  new RegExp(`^[${HAN}]{1,3}[、.,:]`, 'u'),
  new RegExp(`^\\((?:[${HAN}]{1,3}|\\d{1,2})\\)[、.,:]?`, 'u'),
  /^\d{1,2}[.、,):]/u,
  /^\d{1,2}(?=\p{Script=Han})/u,
]

/** The same labels come again in every row, every attempt and every file. Prose does not. */
const LONGEST_REMEMBERED = 80

function remembered(make: (text: string) => string): (text: string) => string {
  const known = memoByText(make)
  return (text) => (text.length > LONGEST_REMEMBERED ? make(text) : known(text))
}

/** The same word, spelt with another character. */
const SPELLING = /其它/g

/** Without blanks, full-width forms as ASCII (NFKC). */
export const tight = remembered((text) => text.normalize('NFKC').replace(BLANKS, '').replace(SPELLING, '其他'))

/** Letters and digits only. */
export const letters = remembered((text) => tight(text).replace(/[^\p{L}\p{N}]/gu, ''))

/** A tight text without the numbering mark in front. */
export function withoutMark(text: string): string {
  for (const mark of MARKS) {
    const rest = text.replace(mark, '')
    if (rest !== text && rest !== '') return rest
  }
  return text
}

/** What is left of a label when numbering, punctuation and spacing are gone. */
export const core = remembered((text) => letters(withoutMark(tight(text))))

export interface Ordinal {
  style: 'chapter' | 'bracket' | 'arabic' | 'arabic-bracket'
  number: number
  /** The mark as it stands, tight. */
  mark: string
}

const ORDINALS: [Ordinal['style'], RegExp][] = [
  ['chapter', new RegExp(`^([${HAN}]{1,3})[、.,]`, 'u')],
  ['bracket', new RegExp(`^\\(([${HAN}]{1,3})\\)[、.,]?`, 'u')],
  ['arabic', /^(\d{1,2})[.、)](?!\d)/u],
  ['arabic-bracket', /^\((\d{1,2})\)/u],
]

/** The numbering mark a line starts with. */
export function ordinalOf(text: string): Ordinal | null {
  const line = tight(text.slice(0, 40))
  for (const [style, pattern] of ORDINALS) {
    const match = pattern.exec(line)
    if (match) return { style, number: ordinalNumber(match[1]!), mark: match[0] }
  }
  return null
}

/** 一 … 九十九, or ASCII digits. */
function ordinalNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (c: string | undefined) => (c ? HAN.indexOf(c) + 1 : 0)
  return (text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + digit(ones)
}

/** Characters to insert, delete or replace; gives up (`most + 1`) as soon as more than `most` are needed. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    previous = row
  }
  return previous[b.length]!
}
