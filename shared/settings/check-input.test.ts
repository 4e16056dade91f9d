import { expect, test } from 'vitest'
import { bundledOffice } from '@templates/bundled'
import { checkInput, needsOfficeData } from './check-input'
import { DEFAULT_SETTINGS } from './default-settings'
import type { Settings } from './settings'

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  organ: { ...DEFAULT_SETTINGS.organ, fullName: '云岭市林草局', otherNames: ['云岭市林业局'], province: '河南省' },
  checks: { off: ['L05'], ruleSet: 'full', carriedCases: false },
}
const organ = (fullName: string) => ({ fullName, shortName: '', kind: 'unknown' as const })

test('the office speaks for its own report, under an earlier name too', () => {
  for (const name of ['云岭市林草局', '云岭市 林业局']) {
    const input = checkInput(settings, organ(name), bundledOffice)
    expect(input.office?.fullName).toBe('云岭市林草局')
    expect(input.area).toContain('洛阳市')
  }
})

test('another office’s report is measured by the choice of checks only', () => {
  const input = checkInput(settings, organ('远山县水利局'), bundledOffice)
  expect(input).toEqual({
    off: new Set(['L05']),
    carriedCases: false,
    ruleSet: expect.objectContaining({ id: 'full' }) as unknown,
  })
})

test('an office of one city is at home there and in its province, not in the next city', () => {
  const city = { ...settings, organ: { ...settings.organ, city: '郑州市' } }
  expect(checkInput(city, organ('云岭市林草局'), bundledOffice).area).toEqual(['河南省', '郑州市'])
})

test('the same settings give the same objects, so that nothing is read again', () => {
  const [a, b] = [1, 2].map(() => checkInput(settings, organ('云岭市林草局'), bundledOffice))
  expect([a!.office === b!.office, a!.off === b!.off, a!.area === b!.area, a!.ruleSet === b!.ruleSet]).toEqual([
    true,
    true,
    true,
    true,
  ])
})

test('the data of areas and rule sets is asked for only when something refers to it', () => {
  expect(needsOfficeData(DEFAULT_SETTINGS)).toBe(false)
  expect(needsOfficeData(settings)).toBe(true)
})
