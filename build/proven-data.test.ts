import { expect, test } from 'vitest'
import * as bundled from '@templates/bundled'
import { moduleOf } from './proven-data.mjs'

const run = async (code: string): Promise<Record<string, unknown>> =>
  (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, unknown>

test('what the bundler keeps of the templates, mappings and layouts is what their modules yield', async () => {
  expect({ ...(await run(moduleOf({ ...bundled }))) }).toEqual({ ...bundled })
})

test('a thing met in two places stays one thing, and so does what is inside it', async () => {
  const inner = { n: 1 }
  const both = [inner, 2]
  const { a, b } = (await run(moduleOf({ a: { both, inner }, b: new Map([['both', both]]) }))) as {
    a: { both: unknown[]; inner: unknown }
    b: Map<string, unknown>
  }
  expect(a.both).toBe(b.get('both'))
  expect(a.both[0]).toBe(a.inner)
})

test.each([
  ['a function', () => 1],
  ['a pattern', /x/],
  ['a date', new Date(0)],
])('%s is no data', (_, value) => {
  expect(() => moduleOf({ value })).toThrow('no literal')
})
