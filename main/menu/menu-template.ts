/**
 * The native menu, made from the list of commands. Its keys are only shown: the page handles them itself, where it knows
 * whether the cursor is in a figure, in prose or in a dialog.
 */
import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type CommandId, type CommandSpec, type MenuId } from '@shared/command'
import { commandLabels, menuLabels } from '@shared/message/screen/commands'
import { nativeMenu } from '@shared/message/screen/native'

export interface MenuContext {
  mac: boolean
  /** Developer tools are offered. */
  development: boolean
  run: (id: CommandId) => void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

export function menuTemplate(context: MenuContext): Item[] {
  const menu = (id: MenuId, after: Item[] = []): Item => ({
    label: menuLabels[id],
    submenu: [...commandItems(id, context), ...after],
  })
  const quit: Item[] = context.mac ? [] : [separator, { role: 'quit', label: nativeMenu.quit }]
  return [
    ...(context.mac ? [macMenu()] : []),
    menu('file', quit),
    menu('edit'),
    menu('format'),
    menu('insert'),
    menu('view', [separator, { role: 'togglefullscreen', label: nativeMenu.fullScreen }, ...developer(context)]),
    ...(context.mac ? [macWindowMenu()] : []),
    menu('help'),
  ]
}

function commandItems(menu: MenuId, context: MenuContext): Item[] {
  return COMMANDS.filter((command) => command.menu === menu).flatMap((command) => {
    const item = commandItem(command, context)
    const group = command.group ? [separator] : []
    // The clipboard belongs to the system: its roles work in every field of the page. They follow undo and redo.
    return command.id === 'edit.redo' ? [...group, item, separator, ...clipboard()] : [...group, item]
  })
}

function commandItem(command: CommandSpec, context: MenuContext): Item {
  return {
    id: command.id,
    label: commandLabels[command.id],
    ...(command.shortcut && { accelerator: command.shortcut }),
    registerAccelerator: false,
    click: () => context.run(command.id),
  }
}

const clipboard = (): Item[] => [
  { role: 'cut', label: nativeMenu.cut },
  { role: 'copy', label: nativeMenu.copy },
  { role: 'paste', label: nativeMenu.paste },
  { role: 'selectAll', label: nativeMenu.selectAll },
]

const developer = (context: MenuContext): Item[] =>
  context.development ? [{ role: 'toggleDevTools', label: nativeMenu.developerTools }] : []

const macMenu = (): Item => ({
  role: 'appMenu',
  submenu: [
    { role: 'hide', label: nativeMenu.hide },
    { role: 'hideOthers', label: nativeMenu.hideOthers },
    { role: 'unhide', label: nativeMenu.showAll },
    separator,
    { role: 'quit', label: nativeMenu.quit },
  ],
})

const macWindowMenu = (): Item => ({
  label: nativeMenu.window,
  role: 'window',
  submenu: [
    { role: 'minimize', label: nativeMenu.minimize },
    { role: 'zoom', label: nativeMenu.zoom },
    separator,
    { role: 'front', label: nativeMenu.front },
  ],
})
