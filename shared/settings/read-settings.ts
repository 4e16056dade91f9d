/** The settings' file, whatever stands in it. */
import { DEFAULT_SETTINGS } from './default-settings'
import { SETTINGS_VERSION, type Settings, type SettingsPart } from './settings'
import { settingsParts } from './settings-schema'

export interface ReadSettings {
  settings: Settings
  /** `newer`: written by a later program · `broken`: no settings at all, or parts of them that cannot be used. */
  state: 'whole' | 'newer' | 'broken'
}

/** Brings what version n wrote to version n + 1; the first one starts from version 1. */
export type Migration = (data: Record<string, unknown>) => Record<string, unknown>

const MIGRATIONS: readonly Migration[] = []

/** Never fails: what cannot be used counts as by default, and `state` says so. */
export function readSettings(text: string, migrations: readonly Migration[] = MIGRATIONS): ReadSettings {
  const data = objectIn(text)
  const version = data?.version
  if (!data || typeof version !== 'number' || !Number.isInteger(version) || version < 1) return broken
  const current = migrations === MIGRATIONS ? SETTINGS_VERSION : migrations.length + 1
  if (version > current) return { settings: DEFAULT_SETTINGS, state: 'newer' }
  const brought = migrations.slice(version - 1).reduce((before, migrate) => migrate(before), data)
  const read = PARTS.map((part) => [part, readPart(part, brought[part])] as const)
  return {
    settings: Object.fromEntries(read.map(([part, value]) => [part, value ?? DEFAULT_SETTINGS[part]])) as unknown as Settings,
    // A part that is not there yet is none that is lost.
    state: read.some(([part, value]) => value === null && brought[part] !== undefined) ? 'broken' : 'whole',
  }
}

export function writeSettings(settings: Settings): string {
  return `${JSON.stringify({ version: SETTINGS_VERSION, ...settings }, null, 2)}\n`
}

const PARTS = Object.keys(DEFAULT_SETTINGS) as SettingsPart[]
const broken: ReadSettings = { settings: DEFAULT_SETTINGS, state: 'broken' }

/** What a part does not say counts as by default; what it says wrongly costs the part. */
function readPart<P extends SettingsPart>(part: P, value: unknown): Settings[P] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const parsed = settingsParts[part].safeParse({ ...DEFAULT_SETTINGS[part], ...value })
  return parsed.success ? parsed.data : null
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
