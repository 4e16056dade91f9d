import { nothingSigns } from '../message/page-words'

const NUMBER = /^[-−－]?\d[\d,，]*(\.\d+)?$/

/** What stands in a cell of figures: a number, or a sign for none. */
export const isFigure = (text: string): boolean => {
  const word = text.normalize('NFKC').trim()
  return NUMBER.test(word) || nothingSigns.includes(word)
}
