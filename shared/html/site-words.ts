/** Whether words belong to the site around an article. Everything is compared without blanks. */
import { pageWords } from '../message/page-words'

const tight = (text: string) => text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')

const setOf = (words: readonly string[]) => new Set(words.map(tight))
const PARTICULARS = setOf(pageWords.particulars)
const STRIP = setOf(pageWords.strip)
const MOMENTS = setOf(pageWords.moments)
const RELATED = pageWords.related.map(tight)
const TRAIL = pageWords.trail.map(tight)
const FOOT = pageWords.foot.map(tight)

const LONGEST_LINE = 200
const LONGEST_VALUE = 60
const FOOT_LINE = 160
const MOMENT = /^\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?$|^\d{1,2}:\d{2}(?::\d{2})?$/
/** `文 号：` */
const SPACED_LABEL = /(?<=^|\s)(?:\p{Script=Han}\s+){1,6}\p{Script=Han}\s*:/gu
const NUMBER = /^\d{1,9}次?$/

export const isTitleLike = (text: string) => pageWords.title.some((word) => tight(text).includes(word))
export const isParticular = (cell: string) => PARTICULARS.has(tight(cell).replace(/:$/, '').replace(/[[\]]/g, ''))
export const isTrail = (line: string) => line.length < LONGEST_LINE && TRAIL.some((word) => tight(line).startsWith(word))
export const isFoot = (line: string) => line.length < FOOT_LINE && FOOT.some((word) => tight(line).includes(word))
/** The word alone, or with a colon and another page's name behind it; a sentence may begin with the same word. */
export const isRelated = (line: string) => {
  const words = tight(line).replace(/^[[(<>»·•]+/, '')
  return line.length < FOOT_LINE && RELATED.some((word) => new RegExp(`^${word}(?:[\\])>:]|$)`, 'u').test(words))
}

/** Only labels of a strip or of particulars with their short values, moments, numbers and buttons: `来源：… 字号：[大 中 小] 打印`. */
export function isStrip(line: string, particulars = true): boolean {
  if (line.length > LONGEST_LINE) return false
  const tokens = line
    .normalize('NFKC')
    .replace(SPACED_LABEL, (label) => label.replace(/\s+/g, ''))
    .split(/[\s|[\]()·•>]+|【|】/)
    .filter((token) => token !== '')
  let known = 0
  let valueMayFollow = false
  for (const token of tokens) {
    const [, label = token, value = ''] = /^([^:]{1,12}):(.*)$/.exec(token) ?? []
    const isLabel = STRIP.has(label) || (particulars && PARTICULARS.has(label))
    const isButton = STRIP.has(token)
    if (isButton) known++
    else if (isLabel && token.includes(':') && value.length <= LONGEST_VALUE) known++
    else if (MOMENTS.has(label) && token.includes(':') && (value === '' || MOMENT.test(value))) known++
    else if (!MOMENT.test(token) && !NUMBER.test(token) && !(valueMayFollow && token.length <= LONGEST_VALUE)) return false
    valueMayFollow = isLabel && token.endsWith(':')
  }
  return known > 0 && tokens.length > 0
}
