// What somebody could write into the JSON of a file by hand: names that every object has, depth, length.
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { DEFAULT_SETTINGS } from '../settings'
import { readSettings, writeSettings } from '../settings/read-settings'
import { newReport } from '../template'
import { addSnapshot, readReportCopy, readReportFile, writeReportCopy, writeReportFile } from '.'
import { NO_PAPERS } from '../working-papers'
import { openZip, writeZip, type ZipPart } from '../zip'

const template = officialTemplate()
const organ = { fullName: '云岭市人民政府', shortName: '云岭市', kind: 'government' as const }
const report = newReport(template, { organ, year: 2026, scope: 'own', now: '2027-01-10T08:00:00.000Z' })
const about = { id: 'v1', name: '初稿', kind: 'named', at: '2027-01-04T01:00:00.000Z' } as const
const opening = { sourceName: '去年.docx', format: 'docx' as const, findings: [], stated: {} }
const file = writeReportFile({ report, opening, papers: addSnapshot(NO_PAPERS, report, about) })

const parts = ((): ZipPart[] => {
  const zip = openZip(file)
  if (!zip.ok) throw new Error(zip.fault)
  return zip.value.names.map((name) => {
    const part = zip.value.read(name)
    if (!part.ok) throw new Error(part.fault)
    return { name, bytes: part.value }
  })
})()
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const withPart = (name: string, json: string) =>
  writeZip(parts.map((part) => (part.name === name ? { name, bytes: new TextEncoder().encode(json) } : part)))

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
const VALUES: unknown[] = [{ polluted: 1, type: 'image/png' }, 'x', null, []]

/** The text with one more key in the n-th of its objects, for every n up to `most`. */
function polluted(json: string, name: string, value: unknown, most = 40): string[] {
  const count = objectsIn(JSON.parse(json)).length
  const step = Math.max(1, Math.floor(count / most))
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => {
    const copy: unknown = JSON.parse(json)
    // As an own key, which is what JSON makes of it.
    Object.defineProperty(objectsIn(copy)[i * step], name, { value, enumerable: true, configurable: true, writable: true })
    return JSON.stringify(copy)
  })
}

const objectsIn = (value: unknown): object[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)]

/** What every object has is as it was, and nothing in the answer has another ancestor. */
function expectClean(answer: unknown): void {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  for (const one of objectsIn(answer)) expect([Object.prototype, null]).toContain(Object.getPrototypeOf(one))
}

const names = parts.filter(({ name }) => name.endsWith('.json')).map(({ name }) => name)

describe('names that every object has', () => {
  it.each(names)('in %s change nothing of the program, and the file opens whole or not at all', (name) => {
    const json = text(parts.find((part) => part.name === name)!.bytes)
    for (const key of NAMES)
      for (const value of VALUES)
        for (const bad of polluted(json, key, value, 6)) {
          const answer = readReportFile(withPart(name, bad), [template])
          if (!answer.ok) expect(answer.trouble.code).toMatch(/^E0\d$/)
          else {
            expectClean(answer.value)
            expect(readReportFile(writeReportFile(answer.value), [template]).ok).toBe(true)
          }
        }
  })

  it('in the copy inside a Word file and in the settings neither', () => {
    for (const key of NAMES)
      for (const value of VALUES) {
        for (const bad of polluted(writeReportCopy(report), key, value)) expectClean(readReportCopy(bad))
        const settings = { ...DEFAULT_SETTINGS, ledger: { ...DEFAULT_SETTINGS.ledger, applicants: { 甲: 'naturalPerson' } } }
        for (const bad of polluted(writeSettings(settings), key, value)) expectClean(readSettings(bad).settings)
      }
  })

  it('name no picture', () => {
    const json = JSON.parse(text(parts.find(({ name }) => name === 'report.json')!.bytes))
    for (const media of NAMES) {
      json.sections[0].blocks = [{ kind: 'image', media, alt: '', width: 1, height: 1 }]
      expect(readReportFile(withPart('report.json', JSON.stringify(json)), [template])).toMatchObject({
        ok: false,
        trouble: { code: 'E03' },
      })
    }
  })
})

it.each([
  ['nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['nested a hundred thousand deep under a key', `{"sections":${'{"a":'.repeat(100_000)}1${'}'.repeat(1_000_000)}}`],
  ['one string of three million characters', JSON.stringify('一'.repeat(3_000_000))],
  ['a title of a million characters', JSON.stringify({ ...report, title: '一'.repeat(1_000_000) })],
  ['a number beyond all numbers', '{"year":1e999}'],
])('a part that is %s is refused with a sentence', (_, json) => {
  const answer = readReportFile(withPart('report.json', json), [template])
  expect(answer.ok || answer.trouble.code).toMatch(/^E0[35]$/)
})
