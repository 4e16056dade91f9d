import { expect, test } from 'vitest'
import { checkMessages } from './check'

// A card shows a few lines until it is asked for more, and the name of a cell may be longer than one of them.
test('figures that disagree stand before the name of their cell', () => {
  const late = Object.entries(checkMessages).filter(([, sentence]) => {
    const difference = sentence.indexOf('{diff}')
    const cell = sentence.indexOf('{cell}')
    return difference >= 0 && cell >= 0 && cell < difference
  })
  expect(late).toEqual([])
})
