/** How a person likes the window: kept between starts, never part of a report. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export type Theme = 'system' | 'light' | 'dark'

export interface ScreenSettings {
  outline: boolean
  findings: boolean
  /** Size of the paper, 1 = true size. One of `ZOOM_STEPS`. */
  zoom: number
  theme: Theme
  /** Tables may be wider than the paper. */
  wide: boolean
}

export interface ScreenState extends ScreenSettings {
  change: (settings: Partial<ScreenSettings>) => void
  /** One step of `ZOOM_STEPS` up or down, from the size that is shown. */
  stepZoom: (direction: 1 | -1, shown?: number) => void
}

export type ScreenStore = StoreApi<ScreenState>

export const ZOOM_STEPS: readonly number[] = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

const KEY = 'nianbao.screen'
const DEFAULTS: ScreenSettings = { outline: true, findings: true, zoom: 1, theme: 'system', wide: false }

/** `storage` is `localStorage` in the window; what stands in it is not trusted. */
export function createScreenStore(storage: Pick<Storage, 'getItem' | 'setItem'>): ScreenStore {
  const store = createStore<ScreenState>()((set, get) => ({
    ...readSettings(storage.getItem(KEY)),
    change: (settings) => set(settings),
    stepZoom: (direction, shown) => {
      const zoom = shown ?? get().zoom
      const next = direction === 1 ? ZOOM_STEPS.find((z) => z > zoom) : ZOOM_STEPS.filter((z) => z < zoom).pop()
      if (next !== undefined) set({ zoom: next })
    },
  }))
  store.subscribe(({ outline, findings, zoom, theme, wide }) =>
    storage.setItem(KEY, JSON.stringify({ outline, findings, zoom, theme, wide } satisfies ScreenSettings)),
  )
  return store
}

function readSettings(text: string | null): ScreenSettings {
  const found = parse(text)
  const flag = (key: 'outline' | 'findings' | 'wide') => (typeof found[key] === 'boolean' ? found[key] : DEFAULTS[key])
  return {
    outline: flag('outline'),
    findings: flag('findings'),
    wide: flag('wide'),
    zoom: ZOOM_STEPS.find((z) => z === found.zoom) ?? DEFAULTS.zoom,
    theme: found.theme === 'light' || found.theme === 'dark' ? found.theme : DEFAULTS.theme,
  }
}

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
