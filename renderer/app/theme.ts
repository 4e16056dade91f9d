import type { ScreenStore, Theme } from '../store'

/** Light or dark, as chosen or as the system has it. */
export function effectiveTheme(theme: Theme, target: Window): 'light' | 'dark' {
  if (theme !== 'system') return theme
  return target.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Keeps the page in the chosen theme, following the system while none is chosen. */
export function followTheme(screen: ScreenStore, target: Window): void {
  const apply = () => {
    target.document.documentElement.dataset.theme = effectiveTheme(screen.getState().theme, target)
  }
  screen.subscribe(apply)
  target.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply)
  apply()
}
