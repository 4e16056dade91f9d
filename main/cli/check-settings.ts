/** What `check` goes by besides the report: the settings of an office, and the rule set of its province. */
import { basename } from 'node:path'
import { failed, ok, type Result } from '@shared/finding'
import { DEFAULT_SETTINGS, type Settings } from '@shared/settings'
import { trouble } from '../file/file-trouble'
import { readFile } from '../file/read-file'
import { officeData } from '../templates'

/** Troubles: C33 no settings, C34 no such rule set, and those of reading a file. */
export async function checkSettings(given: {
  profile?: string | undefined
  rules?: string | undefined
}): Promise<Result<Settings>> {
  const profile = given.profile === undefined ? ok(DEFAULT_SETTINGS) : await settingsIn(given.profile)
  if (!profile.ok) return profile
  const ruleSet = given.rules ?? profile.value.checks.ruleSet
  const { ruleSets } = officeData()
  if (ruleSet !== null && !ruleSets.some(({ id }) => id === ruleSet))
    return failed(trouble('C34', { rules: ruleSet, known: ruleSets.map(({ id, name }) => `${id}（${name}）`).join('；') }))
  return ok({ ...profile.value, checks: { ...profile.value.checks, ruleSet } })
}

async function settingsIn(path: string): Promise<Result<Settings>> {
  const read = await readFile(path)
  if (!read.ok) return read
  const { readSettings } = await import('@shared/settings/read-settings')
  const { settings, state } = readSettings(new TextDecoder().decode(read.value.bytes))
  // A check that silently goes by something else would be believed.
  return state === 'whole' ? ok(settings) : failed(trouble('C33', { name: basename(path) }))
}
