import { nothingSigns } from '../message/page-words'

const NUMBER = /^[-−－]?\d[\d,，]*(\.\d+)?$/

/** More digits than any figure has: several that touch. */
const MOST_DIGITS = 10

/** Digits that are no figure: too many, or cut off. */
export const isNoFigure = (text: string): boolean =>
  (text.replace(/\D/g, '').length > MOST_DIGITS && /^[\d.,]+$/.test(text)) || /^\d*…$/.test(text)

/** What stands in a cell of figures: a number, or a sign for none. */
export const isFigure = (text: string): boolean => {
  const word = text.normalize('NFKC').trim()
  return (NUMBER.test(word) && !isNoFigure(word)) || nothingSigns.includes(word)
}
