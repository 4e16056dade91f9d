/**
 * What a person has set once for all reports. Kept by the main process in the program's own folder; the page gets it as
 * plain values that were checked there.
 */
import type { WordOptions } from '../docx/write/word-options'
import type { OrganKind } from '../report'
import type { ExportFormat } from '../working-papers'

/** Raised when an older program could no longer read the file; each step has a migration. */
export const SETTINGS_VERSION = 1

export interface Settings {
  organ: OrganProfile
  look: LookSettings
  export: ExportSettings
  saving: SavingSettings
  checks: CheckSettings
  ledger: LedgerMemory
}

export type SettingsPart = keyof Settings

/** Who reports, as the office says of itself. Empty strings: not said. */
export interface OrganProfile {
  fullName: string
  shortName: string
  /** Earlier names, and forms that shall not be used. */
  otherNames: string[]
  kind: OrganKind
  /** Full names of the list of areas; a city only with its province. */
  province: string
  city: string
  website: string
  address: string
  postcode: string
  phone: string
  /** Name below the report, where it is not the full name. */
  signature: string
}

export interface LookSettings {
  theme: 'system' | 'light' | 'dark'
  /** Size of the paper in a new window, 1 = true size. */
  zoom: number
  /** Tables may be wider than the paper. */
  wide: boolean
}

/** What the export dialog begins with. */
export interface ExportSettings {
  format: ExportFormat
  options: WordOptions
}

export interface SavingSettings {
  /** Reports that have a file of their own are saved by themselves. */
  auto: boolean
  /** Minutes from the first unsaved change to that. */
  minutes: number
  /** Replaced versions that are kept of each file. */
  backups: number
}

export interface CheckSettings {
  /** Codes of checks that are off. */
  off: string[]
  /** Id of the rule set for the preface, `null`: none. */
  ruleSet: string | null
  /** Whether the table of reviews and lawsuits counts cases carried over from last year (local practice differs). */
  carriedCases: boolean
}

/** What was answered to the words of ledgers, for every report: column or line of the form by bare word. */
export interface LedgerMemory {
  remember: boolean
  applicants: Record<string, string>
  results: Record<string, string>
}

/** Longest lines of an office's profile (characters): what is typed stops there, what comes from outside is refused. */
export const LONGEST_LINES: Readonly<Record<Exclude<keyof OrganProfile, 'otherNames' | 'kind'>, number>> = {
  fullName: 100,
  shortName: 100,
  province: 40,
  city: 40,
  website: 300,
  address: 200,
  postcode: 20,
  phone: 100,
  signature: 100,
}
export const OTHER_NAMES = { most: 30, longest: 100 } as const

/** Minutes and numbers of versions that can be chosen. */
export const AUTOSAVE_MINUTES: readonly number[] = [1, 3, 5, 10, 20]
export const BACKUP_COUNTS: readonly number[] = [5, 10, 20, 50, 100]

/** Wrong figures are never kept quiet (a sum has no opinion). */
export const ALWAYS_ON: ReadonlySet<string> = new Set(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F09'])
