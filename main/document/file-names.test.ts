import { symlinkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { writeReportFile } from '@shared/report-file'
import { newReport } from '@shared/template'
import { allowedName, isOwn, samePathKey, withExtension } from './file-names'

test('a suggested name loses what a system does not allow', () => {
  expect(allowedName('某市2026年年报', 'nianbao')).toBe('某市2026年年报.nianbao')
  expect(allowedName('a/b\\c:d*?.docx', 'docx')).toBe('a_b_c_d__.docx')
  expect(allowedName('..', 'docx')).toBe('_.docx')
  expect(allowedName('con', 'docx')).toBe('_con.docx')
})

test('a suggested name that is too long keeps its end, where the year stands', () => {
  const allowed = allowedName(`${'云岭市高新技术产业开发区'.repeat(6)}2026年政府信息公开工作年度报告`, 'docx')
  expect(allowed).toMatch(/^云岭市高新技术.*….*2026年政府信息公开工作年度报告\.docx$/)
  expect([...allowed].length).toBe(60 + '.docx'.length)
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

test('our own files are told by extension and content; a foreign one under our extension is none of ours', async () => {
  const ours = strToU8('PK\u0003\u0004 nianbao.json')
  expect(isOwn('/x/年报.NIANBAO', ours)).toBe(true)
  expect(isOwn('/x/年报.docx', ours)).toBe(false)
  expect(isOwn('/x/nianbao', ours)).toBe(false)
  expect(isOwn('/x/年报.nianbao', strToU8('PK\u0003\u0004 word/document.xml'))).toBe(false)
  expect(isOwn('/x/年报.nianbao', strToU8('nianbao.json'))).toBe(false)
  const template = officialTemplate()
  const organ = { fullName: '云岭市水务局', shortName: '', kind: 'department' } as const
  const report = newReport(template, { organ, year: 2026, scope: 'own', now: '2027-01-05T01:00:00.000Z' })
  const written = writeReportFile({ report, opening: null })
  expect(isOwn('/x/年报.nianbao', written)).toBe(true)
  // Cut off by a disk: still ours, and refused as damaged.
  expect(isOwn('/x/年报.nianbao', written.subarray(0, 200))).toBe(true)
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
