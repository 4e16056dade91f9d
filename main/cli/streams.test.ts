import { afterEach, expect, test, vi } from 'vitest'
import { processStreams, progressLine } from './streams'

afterEach(() => vi.restoreAllMocks())

const watched = (isTTY: boolean) => {
  const { stderr } = process
  const before = Object.getOwnPropertyDescriptor(stderr, 'isTTY')
  Object.defineProperty(stderr, 'isTTY', { value: isTTY, configurable: true })
  const written = vi.spyOn(stderr, 'write').mockReturnValue(true)
  processStreams().progress(progressLine(1, 3))
  processStreams().progress(null)
  if (before) Object.defineProperty(stderr, 'isTTY', before)
  else Reflect.deleteProperty(stderr, 'isTTY')
  return written.mock.calls.map(([text]) => text as string)
}

test('a terminal is shown on one line how far it is, and the line is taken away at the end', () => {
  expect(watched(true)).toEqual([expect.stringMatching(/^\r\u001b\[K█{10}░{20} .*1.*3/), '\r\u001b[K'])
})

test('where nobody watches nothing is written', () => {
  expect(watched(false)).toEqual([])
})
