import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { plain } from '@shared/report'
import { writeReportFile } from '@shared/report-file'
import { DEFAULT_SETTINGS, type Settings } from '@shared/settings'
import { writeSettings } from '@shared/settings/read-settings'
import { newReport } from '@shared/template'
import { officialTemplate } from '@templates/official.test-data'
import { checkFile } from './check-file'
import { checkSettings } from './check-settings'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-profile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const organ = { ...DEFAULT_SETTINGS.organ, fullName: '青原县水利局', otherNames: ['青原县水务管理局'], province: '河南省' }
const settings: Settings = { ...DEFAULT_SETTINGS, organ, checks: { off: ['L02'], ruleSet: null, carriedCases: true } }

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const profile = file('settings.json', writeSettings(settings))

function reportFile(): string {
  const path = join(folder, '年报.nianbao')
  const made = newReport(officialTemplate(), {
    organ: { fullName: organ.fullName, shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '2027-01-10T08:00:00.000Z',
  })
  const text = '截止目前，青原县水务管理局按照江苏省的规定公开信息30条。'
  made.sections.find((s) => s.id === 'overview')!.blocks.push({ kind: 'paragraph', content: plain(text) })
  writeFileSync(path, writeReportFile({ report: made, opening: null }))
  return path
}

test('a file is checked by the office’s names, area, rule set and choice of checks', async () => {
  const path = reportFile()
  const codes = async (by?: Settings) => (await checkFile(path, { settings: by })).findings.map(({ code }) => code)
  const asked = ['L02', 'L06', 'L07', 'S14']
  expect((await codes()).filter((code) => asked.includes(code))).toEqual(['L02'])
  const chosen = await checkSettings({ profile, rules: 'period' })
  if (!chosen.ok) throw new Error(chosen.trouble.message)
  expect((await codes(chosen.value)).filter((code) => asked.includes(code)).sort()).toEqual(['L06', 'L07', 'S14'])
})

test('settings that cannot be used whole stop the check instead of being guessed at', async () => {
  expect(await checkSettings({ profile: file('a.json', '{"version":1,"look":7') })).toMatchObject({ trouble: { code: 'C33' } })
  expect(await checkSettings({ profile: file('b.json', '{"version":99}') })).toMatchObject({ trouble: { code: 'C33' } })
  expect(await checkSettings({ profile: join(folder, 'none.json') })).toMatchObject({ trouble: { code: 'E10' } })
  expect(await checkSettings({ rules: 'mine' })).toMatchObject({ trouble: { code: 'C34' } })
})
