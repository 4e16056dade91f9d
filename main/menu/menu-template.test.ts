import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { COMMANDS } from '@shared/command'
import { commandLabels } from '@shared/message/screen/commands'
import { menuTemplate } from './menu-template'

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

const onLinux = (run: (id: string) => void = () => {}) => flat(menuTemplate({ mac: false, development: false, run }))

test('every command is in the menu once, with its words and keys', () => {
  const items = onLinux()
  for (const command of COMMANDS) {
    const found = items.filter((item) => item.id === command.id)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ label: commandLabels[command.id] })
    expect(found[0]!.accelerator).toBe(command.shortcut)
  }
})

test('the menu never takes a key away from the page', () => {
  for (const item of onLinux()) {
    if (item.accelerator) expect(item.registerAccelerator).toBe(false)
  }
})

test('a click runs its command', () => {
  const run: string[] = []
  const items = onLinux((id) => run.push(id))
  for (const command of COMMANDS) (items.find((item) => item.id === command.id)!.click as () => void)()
  expect(run).toEqual(COMMANDS.map((command) => command.id))
})

test('every entry has words of ours, also those of the system', () => {
  for (const mac of [true, false]) {
    const entries = flat(menuTemplate({ mac, development: true, run: () => {} }))
    for (const item of entries)
      if (item.type !== 'separator' && item.role !== 'appMenu') expect(item.label).toMatch(/\p{Script=Han}/u)
  }
})

test('no menu begins or ends with a line or has two in a row', () => {
  for (const menu of menuTemplate({ mac: false, development: false, run: () => {} })) {
    const kinds = (menu.submenu as MenuItemConstructorOptions[]).map((item) => item.type === 'separator')
    expect([kinds[0], kinds.at(-1)]).toEqual([false, false])
    expect(kinds.some((line, i) => line && kinds[i + 1])).toBe(false)
  }
})

test('the developer tools are offered in development only', () => {
  expect(onLinux().some((item) => item.role === 'toggleDevTools')).toBe(false)
})
