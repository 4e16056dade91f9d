/**
 * Every action a person can start, as data: menu, toolbar, keyboard and palette read this one list.
 * Labels are in `message/screen/commands.ts` under the same ids.
 */
export interface CommandSpec {
  id: CommandId
  /** Electron accelerator notation; `CmdOrCtrl` is Ctrl outside macOS. */
  shortcut?: string
  /** Further keys for the same action. */
  alternatives?: readonly string[]
  menu: MenuId
  /** Starts a new group in its menu. */
  group?: true
}

export type MenuId = 'file' | 'edit' | 'format' | 'insert' | 'view' | 'help'

const specs = [
  { id: 'file.new', shortcut: 'CmdOrCtrl+N', menu: 'file' },
  { id: 'file.roll', menu: 'file' },
  { id: 'file.open', shortcut: 'CmdOrCtrl+O', menu: 'file' },
  { id: 'file.merge', menu: 'file' },
  { id: 'file.checkMany', menu: 'file' },
  { id: 'file.save', shortcut: 'CmdOrCtrl+S', menu: 'file', group: true },
  { id: 'file.saveAs', shortcut: 'CmdOrCtrl+Shift+S', menu: 'file' },
  { id: 'file.kept', menu: 'file' },
  { id: 'file.about', menu: 'file', group: true },
  { id: 'file.changeForm', menu: 'file' },
  { id: 'file.pairPrevious', menu: 'file' },
  { id: 'file.ledger', menu: 'file' },
  { id: 'file.export', shortcut: 'CmdOrCtrl+Shift+E', menu: 'file', group: true },
  { id: 'file.exportWord', shortcut: 'CmdOrCtrl+E', menu: 'file' },
  { id: 'file.print', shortcut: 'CmdOrCtrl+P', menu: 'file' },
  { id: 'file.published', menu: 'file' },
  { id: 'file.settings', shortcut: 'CmdOrCtrl+,', menu: 'file', group: true },
  { id: 'file.close', shortcut: 'CmdOrCtrl+W', menu: 'file', group: true },
  { id: 'edit.undo', shortcut: 'CmdOrCtrl+Z', menu: 'edit' },
  { id: 'edit.redo', shortcut: 'CmdOrCtrl+Y', alternatives: ['CmdOrCtrl+Shift+Z'], menu: 'edit' },
  { id: 'edit.find', shortcut: 'CmdOrCtrl+F', menu: 'edit', group: true },
  { id: 'edit.replace', shortcut: 'CmdOrCtrl+H', menu: 'edit' },
  { id: 'format.body', shortcut: 'CmdOrCtrl+Alt+0', menu: 'format' },
  { id: 'format.level2', shortcut: 'CmdOrCtrl+Alt+2', menu: 'format' },
  { id: 'format.level3', shortcut: 'CmdOrCtrl+Alt+3', menu: 'format' },
  { id: 'format.level4', shortcut: 'CmdOrCtrl+Alt+4', menu: 'format' },
  { id: 'format.list', shortcut: 'CmdOrCtrl+Shift+L', menu: 'format' },
  { id: 'format.bold', shortcut: 'CmdOrCtrl+B', menu: 'format', group: true },
  { id: 'format.underline', shortcut: 'CmdOrCtrl+U', menu: 'format' },
  { id: 'format.superscript', menu: 'format' },
  { id: 'format.subscript', menu: 'format' },
  { id: 'insert.table', menu: 'insert' },
  { id: 'insert.image', menu: 'insert' },
  { id: 'insert.figure', shortcut: 'CmdOrCtrl+Alt+D', menu: 'insert' },
  { id: 'insert.linkFigures', menu: 'insert' },
  { id: 'table.addRow', menu: 'insert', group: true },
  { id: 'table.addColumn', menu: 'insert' },
  { id: 'table.deleteRow', menu: 'insert' },
  { id: 'table.deleteColumn', menu: 'insert' },
  { id: 'table.delete', menu: 'insert' },
  { id: 'view.outline', shortcut: 'F9', menu: 'view' },
  { id: 'view.findings', shortcut: 'F8', menu: 'view' },
  { id: 'view.lastYear', shortcut: 'F6', menu: 'view' },
  { id: 'view.versions', menu: 'view' },
  { id: 'view.years', menu: 'view' },
  { id: 'view.nextFinding', shortcut: 'F4', menu: 'view' },
  { id: 'view.previousFinding', shortcut: 'Shift+F4', menu: 'view' },
  { id: 'view.source', shortcut: 'F7', menu: 'view' },
  { id: 'view.preview', shortcut: 'CmdOrCtrl+F2', menu: 'view', group: true },
  { id: 'view.compare', menu: 'view' },
  { id: 'view.wide', menu: 'view' },
  { id: 'view.zoomIn', shortcut: 'CmdOrCtrl+=', menu: 'view', group: true },
  { id: 'view.zoomOut', shortcut: 'CmdOrCtrl+-', menu: 'view' },
  { id: 'view.zoomReset', shortcut: 'CmdOrCtrl+0', menu: 'view' },
  { id: 'view.theme', menu: 'view', group: true },
  { id: 'help.contents', shortcut: 'F1', menu: 'help' },
  { id: 'help.guide', menu: 'help' },
  { id: 'help.shortcuts', shortcut: 'CmdOrCtrl+/', menu: 'help' },
  { id: 'help.update', menu: 'help', group: true },
  { id: 'help.problem', menu: 'help' },
  { id: 'help.about', menu: 'help', group: true },
] as const

export type CommandId = (typeof specs)[number]['id']

export const COMMANDS: readonly CommandSpec[] = specs
