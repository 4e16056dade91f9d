/** Electron's notation of shortcuts (`CmdOrCtrl+Shift+S`): which keys it means, which command they are of. */
import { COMMANDS, type CommandId } from './commands'

export interface Accelerator {
  key: string
  mod: boolean
  shift: boolean
  alt: boolean
}

export interface KeyStroke {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

export function parseAccelerator(text: string): Accelerator {
  const parts = text.split('+')
  const key = parts[parts.length - 1] ?? ''
  const modifiers = parts.slice(0, -1)
  return { key, mod: modifiers.includes('CmdOrCtrl'), shift: modifiers.includes('Shift'), alt: modifiers.includes('Alt') }
}

/** `mac`: the command key stands for Ctrl. Digits and letters match by place too, as Alt and Shift change what they type. */
export function matchesAccelerator(accelerator: Accelerator, stroke: KeyStroke, mac: boolean): boolean {
  const [mod, other] = mac ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, stroke.metaKey]
  if (mod !== accelerator.mod || other || stroke.altKey !== accelerator.alt) return false
  if (accelerator.key === '=' && mod && (stroke.key === '+' || stroke.code === 'NumpadAdd')) return true
  if (stroke.shiftKey !== accelerator.shift) return false
  if (stroke.key.toLowerCase() === accelerator.key.toLowerCase()) return true
  if (accelerator.key === '-') return stroke.code === 'NumpadSubtract'
  return (
    stroke.code === `Digit${accelerator.key}` ||
    stroke.code === `Numpad${accelerator.key}` ||
    stroke.code === `Key${accelerator.key}`
  )
}

const shortcuts = COMMANDS.flatMap(({ id, shortcut, alternatives = [] }) =>
  [...(shortcut ? [shortcut] : []), ...alternatives].map((text) => ({ id, accelerator: parseAccelerator(text) })),
)

/** `undefined`: no command has these keys. */
export const commandOfKeys = (stroke: KeyStroke, mac: boolean): CommandId | undefined =>
  shortcuts.find(({ accelerator }) => matchesAccelerator(accelerator, stroke, mac))?.id

const MAC_SIGNS: Record<string, string> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' }

/** As printed on keys: `Ctrl+Shift+S`, on a Mac `⌘⇧S`. */
export function acceleratorWords(text: string, mac: boolean): string {
  const parts = text.split('+')
  return mac ? parts.map((p) => MAC_SIGNS[p] ?? p).join('') : parts.map((p) => (p === 'CmdOrCtrl' ? 'Ctrl' : p)).join('+')
}
