/** What the text of one cell can be: nothing, something that stands for a figure, or words. */
import { readFigure, type FigureKind, type FigureValue } from '../report'
import { tight } from './marks'

/** Words and signs that people put where a number belongs. */
const NOTHING = /^(?:无|暂无|没有|空|略|[-—–―─_/\\*＊·.。×xX※?]{1,4}|n\/?a)$/i
const HAN_NUMBER = /^[〇零一二两三四五六七八九十百千万]{1,8}$/
/** Digits with an optional unit and an optional remark in brackets. */
const ANNOTATED =
  /^([-+]?\d[\d,]*(?:\.\d+)?)\s*(件|条|次|份|个|项|宗|起|例|元|万元|万)?\s*(?:[([〔【]([^)\]〕】]{1,200})[)\]〕】])?$/u
/** `减4`, `增加3项` */
const CHANGE = /^(?:新?增加?|(减少?))\s*(\d{1,9})\s*(?:件|条|个|项)?$/u
/** `约20`, `300余件`: no exact number, but nothing else than a figure's place holds it. */
const APPROXIMATE = /^(?:约|近|超|逾|大约|超过)?\d[\d,]*(?:\.\d+)?(?:余|多)?(?:件|条|次|份|个|宗|起|例)?(?:左右|以上)?$/
/** Digits with blanks among them, perhaps with a remark. */
const SPACED = /^(\d+(?:\s+\d+)+)\s*(?:[([〔【]([^)\]〕】]{1,200})[)\]〕】])?$/u
const UNIT = /^\(?(?:件|条|次|份|个|项|宗|起|例|元|万元)\)?$/u
const TEN_THOUSAND = /^万元?$/

/** `12①`, `0*`: the sign of a note behind a number. As a digit it would make another number. */
const NOTED = /^(.*\d)\s*([\u2460-\u2487\u00b2\u00b3\u00b9\u2070-\u2079*＊※†‡]{1,3})\s*$/su

/** `12.5%`: a share, never a count; as a cell it is no word either, so that the cells beside it keep their places. */
const SHARE = /^\d[\d,]*(?:\.\d+)?\s*%$/

function width(text: string): string {
  const [, number, sign] = NOTED.exec(text) ?? []
  return number === undefined ? text.normalize('NFKC').trim() : `${number.normalize('NFKC').trim()}[${sign!}]`
}

/** Whether a cell can only stand for a figure: digits in any spelling, or a sign for “nothing”. */
export function isValue(text: string): boolean {
  const t = width(text)
  return (
    /^[-+]?\d[\d,]*(\.\d+)?$/.test(t) ||
    NOTHING.test(t) ||
    SPACED.test(t) ||
    HAN_NUMBER.test(t) ||
    APPROXIMATE.test(t) ||
    CHANGE.test(t) ||
    SHARE.test(t) ||
    isAnnotated(t)
  )
}

/** A percentage. */
export const isShare = (text: string) => SHARE.test(width(text))

/** `件`, `（万元）`: what is counted, without a number. */
export const isUnit = (text: string) => UNIT.test(tight(text))

/** `十二`; alone on a line it is rather the rest of a torn label. */
export const isHanNumber = (text: string) => HAN_NUMBER.test(width(text))

/** Digits only, in any width: what may stand alone on a line and still be a figure. */
export const isDigits = (text: string) => /^[-+]?\d[\d,]*(\.\d+)?$/.test(width(text))

/** `8（其中修订2件）`, `3件`; not `2023年`, which is a date, and not `3其他`, which is a label. */
function isAnnotated(text: string): boolean {
  const match = ANNOTATED.exec(text)
  return match !== null && (match[3] !== undefined || match[2] !== undefined)
}

export type CellReading =
  | { state: 'blank' }
  | { state: 'number'; value: string; how: 'plain' | 'tidied' | 'ambiguous' | 'annotated'; remark?: string }
  | { state: 'invalid'; raw: string }

/** Reads a figure cell and says what had to be done to it. */
export function readCell(kind: FigureKind, text: string): CellReading {
  const first = readFigure(kind, text)
  if (first.state === 'blank') return first
  if (first.state === 'number')
    return { state: 'number', value: first.value, how: first.value === text.trim() ? 'plain' : 'tidied' }
  const raw = text.trim()
  const t = width(text)
  // A sheet or a program that shows every number with decimals.
  if (/^\d+\.0+$/.test(t)) return again(kind, t.replace(/\..*$/, ''), 'tidied') ?? { state: 'invalid', raw }
  const spaced = SPACED.exec(t)
  if (spaced) return again(kind, spaced[1]!.replace(/\s/g, ''), 'ambiguous', spaced[2]) ?? { state: 'invalid', raw }
  if (HAN_NUMBER.test(t)) {
    const value = hanNumber(t)
    if (value !== null) return { state: 'number', value: String(value), how: 'tidied' }
  }
  const change = kind === 'change' ? CHANGE.exec(t) : null
  if (change) return again(kind, (change[1] ? '-' : '') + change[2]!, 'tidied') ?? { state: 'invalid', raw }
  const match = ANNOTATED.exec(t)
  if (!match || !unitFits(kind, match[2])) return { state: 'invalid', raw }
  return again(kind, match[1]!, match[3] === undefined ? 'tidied' : 'annotated', match[3]) ?? { state: 'invalid', raw }
}

/** An amount is in 万元 and a count in pieces: any other unit would change its size and is left to the person. */
const unitFits = (kind: FigureKind, unit: string | undefined) =>
  unit === undefined || (kind === 'amount' ? TEN_THOUSAND.test(unit) : !/[万元]/.test(unit))

function again(kind: FigureKind, digits: string, how: 'tidied' | 'ambiguous' | 'annotated', remark?: string): CellReading | null {
  const reading = readFigure(kind, digits)
  if (reading.state !== 'number') return null
  return { state: 'number', value: reading.value, how, ...(remark === undefined ? {} : { remark }) }
}

/** 〇 … 九千九百九十九万, `null` when the characters do not make a number. */
function hanNumber(text: string): number | null {
  const digits = '零一二三四五六七八九'
  const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
  let total = 0
  let part = 0
  let digit = -1
  for (const c of text.replace(/〇/g, '零').replace(/两/g, '二')) {
    if (c === '万') {
      total += (part + Math.max(digit, 0)) * 10_000
      part = 0
      digit = -1
    } else if (units[c]) {
      part += (digit < 0 ? 1 : digit) * units[c]
      digit = -1
    } else {
      if (digit > 0) return null
      digit = digits.indexOf(c)
    }
  }
  return total + part + Math.max(digit, 0)
}

/** What the model keeps of a reading. */
export function keptValue(reading: CellReading): FigureValue {
  return reading.state === 'blank' ? null : reading.state === 'number' ? reading.value : reading.raw
}

/** Begins with a sign that is seen whatever follows: those of digits, letters and Han characters, which most cells hold. */
const SEEN = /^[!-~\u4e00-\u9fff]/

export const isEmptyText = (text: string) => text === '' || (!SEEN.test(text) && tight(text) === '')
