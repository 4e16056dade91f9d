import { expect, test } from 'vitest'
import { areCurrent } from './modules.mjs'

const locked = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/for-windows': { version: '2.0.0', optional: true },
  },
}

test('installed packages that match the lock are current, even without the optional ones', () => {
  expect(areCurrent(locked, { packages: { 'node_modules/a': { version: '1.2.3' } } })).toBe(true)
})

test('another version is not current', () => {
  expect(areCurrent(locked, { packages: { 'node_modules/a': { version: '1.2.4' } } })).toBe(false)
})

test('a package that is missing is not current', () => {
  expect(areCurrent(locked, { packages: {} })).toBe(false)
})

test('a package left over from an older lock is not current', () => {
  const installed = { packages: { 'node_modules/a': { version: '1.2.3' }, 'node_modules/b': { version: '1.0.0' } } }
  expect(areCurrent(locked, installed)).toBe(false)
})
