import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkNames } from '../message/screen/check-names'
import { ALWAYS_ON } from './settings'

test('every check that is described has a name in the list of the settings, and no other', () => {
  const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')
  const described = [...page.matchAll(/^\| ([A-Z]\d\d) +\|/gm)].map((m) => m[1]!)
  expect(Object.keys(checkNames).sort()).toEqual(described.sort())
  expect([...ALWAYS_ON].filter((code) => !described.includes(code))).toEqual([])
})
