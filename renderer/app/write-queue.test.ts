import { expect, test } from 'vitest'
import { createWriteQueue } from './write-queue'

/** A work that ends when it is told to. */
function work(log: string[], name: string) {
  let end: (value: string) => void = () => undefined
  const done = new Promise<string>((resolve) => (end = resolve))
  return {
    end: () => end(name),
    start: () => {
      log.push(name)
      return done
    },
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('an export asked for while saving begins when the save has ended', async () => {
  const queue = createWriteQueue()
  const log: string[] = []
  const [save, exported] = [work(log, 'save'), work(log, 'export')]
  const first = queue.run('save', save.start)
  const second = queue.run('export', exported.start)
  await settled()
  expect(log).toEqual(['save'])
  save.end()
  await first
  exported.end()
  expect(await second).toBe('export')
  expect(log).toEqual(['save', 'export'])
})

test('saves asked for while one runs become one more', async () => {
  const queue = createWriteQueue()
  const log: string[] = []
  const [first, second] = [work(log, 'first'), work(log, 'second')]
  const running = queue.run('save', first.start)
  await settled()
  const waiting = [queue.run('save', second.start), queue.run('save', second.start)]
  first.end()
  second.end()
  await Promise.all([running, ...waiting])
  expect(log).toEqual(['first', 'second'])
})

test('a work that fails does not hold up the next one', async () => {
  const queue = createWriteQueue()
  const failing = queue.run('save', () => Promise.reject(new Error('full')))
  const next = queue.run('export', () => Promise.resolve('done'))
  await expect(failing).rejects.toThrow('full')
  expect(await next).toBe('done')
})
