import { expect, test } from 'vitest'
import { missingPackages, needs } from './system.mjs'

test('nothing is missing where everything is there', () => {
  expect(missingPackages(['window', 'virtual-display', 'documents'], () => true)).toEqual([])
})

test('a package that offers two missing programs is named once', () => {
  expect(missingPackages(['virtual-display'], () => false)).toEqual(['xvfb', 'xauth'])
})

test('only what the purpose asks for is named', () => {
  expect(missingPackages(['documents'], () => false)).toEqual(['libreoffice-writer-nogui', 'poppler-utils'])
  expect(missingPackages([], () => false)).toEqual([])
})

test('every need says how to tell that it is met', () => {
  for (const need of needs) expect([need.library, need.program, need.font].filter(Boolean)).toHaveLength(1)
})
