// How many applications a row is about.
import { expect, it } from 'vitest'
import { kindAlone, rowCount } from './row-count'

it.each([
  ['公民', 1],
  ['公民（3件）', 3],
  ['公民3件', 3],
  ['公民 ×2件', 2],
  ['公民（两件）', 2],
  ['公民（1人）', 1],
  ['公民（2人）', null],
  ['公民等5人', null],
  ['公民（2）', null],
  ['第2类', 1],
  ['公民（第2件）', 1],
])('%s is %s', (kind, n) => expect(rowCount({ number: 2, cells: [kind, '予以公开'] }, { applicant: 0, result: 1 }).n).toBe(n))

it.each([
  ['公民（3件）', '2', null],
  ['公民（3件）', '3', 3],
  ['公民（2人）', '1', 1],
  ['公民（2人）', '', null],
])('%s beside a count of %s is %s', (kind, count, n) =>
  expect(rowCount({ number: 2, cells: [kind, '予以公开', count] }, { applicant: 0, result: 1, count: 2 }).n).toBe(n),
)

it('the kind is what is left, and a cell that is all number stays as it is', () => {
  expect(['公民（3件）', '公民等5人', '公民', '1', '（一）公民', '二人'].map(kindAlone)).toEqual([
    '公民',
    '公民',
    '公民',
    '1',
    '（一）公民',
    '二人',
  ])
})
