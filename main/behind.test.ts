import { expect, test } from 'vitest'
import { behind } from './behind'

const turn = () => new Promise((done) => setTimeout(done))

test('works wait for the beginning in their order, and later ones are done at once', async () => {
  let begin = () => {}
  const done: number[] = []
  const whenBegun = behind(new Promise<void>((resolve) => void (begin = resolve)))
  for (const n of [1, 2]) whenBegun(() => done.push(n))
  await turn()
  expect(done).toEqual([])
  begin()
  await turn()
  whenBegun(() => done.push(3))
  expect(done).toEqual([1, 2, 3])
})

test('a beginning that went wrong holds nothing up', async () => {
  const done: number[] = []
  behind(Promise.reject(new Error('no disk')))(() => done.push(1))
  await turn()
  expect(done).toEqual([1])
})

test('no more than twenty wait', async () => {
  const done: number[] = []
  let begin = () => {}
  const whenBegun = behind(new Promise<void>((resolve) => void (begin = resolve)))
  for (let n = 0; n < 50; n++) whenBegun(() => done.push(n))
  begin()
  await turn()
  expect(done).toHaveLength(20)
})
