/** The settings of the program as this window knows them. */
import { DEFAULT_SETTINGS, type Settings } from '@shared/settings'
import type { OfficeData } from '@shared/template'
import { createStore, type StoreApi } from 'zustand/vanilla'

interface SettingsState {
  value: Settings
  /** Areas and rule sets, once something needed them. */
  office: OfficeData | null
}

export type SettingsStore = StoreApi<SettingsState>

export const createSettingsStore = (): SettingsStore =>
  createStore<SettingsState>(() => ({ value: DEFAULT_SETTINGS, office: null }))
