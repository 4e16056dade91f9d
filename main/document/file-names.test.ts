import { symlinkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedName, isOwn, samePathKey, withExtension } from './file-names'

test('a suggested name loses what a system does not allow', () => {
  expect(allowedName('某市2026年年报', 'nianbao')).toBe('某市2026年年报.nianbao')
  expect(allowedName('a/b\\c:d*?.docx', 'docx')).toBe('a_b_c_d__.docx')
  expect(allowedName('..', 'docx')).toBe('_.docx')
  expect(allowedName('con', 'docx')).toBe('_con.docx')
})

test('whatever is suggested, the name is one part of a path, short enough and with its extension', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const allowed = allowedName(name, 'nianbao')
      expect(basename(allowed)).toBe(allowed)
      expect(allowed.endsWith('.nianbao')).toBe(true)
      expect(new TextEncoder().encode(allowed).length).toBeLessThan(255)
    }),
  )
})

test('only our own saved form is written to', () => {
  expect(isOwn('/x/年报.NIANBAO')).toBe(true)
  expect(isOwn('/x/年报.docx')).toBe(false)
  expect(isOwn('/x/nianbao')).toBe(false)
})

test('an extension is added once', () => {
  expect(withExtension('/x/2026.年报', 'docx')).toEqual({ path: '/x/2026.年报.docx', added: true })
  expect(withExtension('/x/年报.DOCX', 'docx')).toEqual({ path: '/x/年报.DOCX', added: false })
})

test('a link and its file are one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-names-'))
  writeFileSync(join(folder, 'a'), '')
  symlinkSync(join(folder, 'a'), join(folder, 'b'))
  expect(samePathKey(join(folder, 'b'))).toBe(samePathKey(join(folder, 'a')))
  rmSync(folder, { recursive: true })
})
