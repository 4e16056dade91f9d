import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultWordOptions } from '../docx/write/word-options'
import { DEFAULT_SETTINGS } from './default-settings'
import { readSettings, writeSettings } from './read-settings'
import type { Settings } from './settings'
import { settingsParts } from './settings-schema'

const chosen: Settings = {
  ...DEFAULT_SETTINGS,
  organ: { ...DEFAULT_SETTINGS.organ, fullName: '云岭市林草局', otherNames: ['云岭市林业局'], kind: 'department' },
  saving: { auto: true, minutes: 10, backups: 50 },
  checks: { off: ['L05'], ruleSet: 'full', carriedCases: false },
}

test('the defaults are settings, and the look they name is the one an export has by itself', () => {
  for (const [part, schema] of Object.entries(settingsParts))
    expect(schema.parse(DEFAULT_SETTINGS[part as keyof Settings])).toEqual(DEFAULT_SETTINGS[part as keyof Settings])
  expect(DEFAULT_SETTINGS.export.options).toEqual(defaultWordOptions)
})

test('what was written is read again', () => {
  expect(readSettings(writeSettings(chosen))).toEqual({ settings: chosen, state: 'whole' })
})

test('a fault in one part costs that part only, and is told', () => {
  const data = { ...(JSON.parse(writeSettings(chosen)) as object), saving: { auto: 'yes' } }
  const { settings, state } = readSettings(JSON.stringify(data))
  expect(state).toBe('broken')
  expect(settings).toEqual({ ...chosen, saving: DEFAULT_SETTINGS.saving })
})

test('a part or a value that an earlier program did not know counts as by default', () => {
  const { ledger: _, ...rest } = chosen
  const read = readSettings(JSON.stringify({ version: 1, ...rest, look: { theme: 'dark' } }))
  expect(read).toEqual({ settings: { ...chosen, look: { ...DEFAULT_SETTINGS.look, theme: 'dark' } }, state: 'whole' })
})

test('wrong figures cannot be kept quiet, not even by hand in the file', () => {
  const data = { ...(JSON.parse(writeSettings(chosen)) as object), checks: { ...chosen.checks, off: ['F03'] } }
  expect(readSettings(JSON.stringify(data))).toMatchObject({ state: 'broken', settings: { checks: { off: [] } } })
})

test('the file of a later program is not guessed at', () => {
  expect(readSettings(JSON.stringify({ version: 99, ...chosen }))).toEqual({ settings: DEFAULT_SETTINGS, state: 'newer' })
})

test('the file of an earlier program goes through every migration behind its version', () => {
  const steps = [
    (data: Record<string, unknown>) => ({ ...data, saving: { ...DEFAULT_SETTINGS.saving, backups: 50 } }),
    (data: Record<string, unknown>) => ({ ...data, look: { ...DEFAULT_SETTINGS.look, wide: true } }),
  ]
  const second = readSettings(JSON.stringify({ version: 2 }), steps).settings
  expect([second.saving.backups, second.look.wide]).toEqual([20, true])
  const first = readSettings(JSON.stringify({ version: 1 }), steps).settings
  expect([first.saving.backups, first.look.wide]).toEqual([50, true])
})

test('whatever stands in the file, settings come out', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { settings, state } = readSettings(text)
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS))
      expect(state).toBe('broken')
    }),
    { numRuns: 100 },
  )
})
