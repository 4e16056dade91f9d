/** Every native dialog of the program. Nothing here decides; it asks. */
import { app, dialog, type BrowserWindow, type FileFilter, type MessageBoxOptions } from 'electron'
import { dirname, join } from 'node:path'
import { fill } from '@shared/message'
import type { Payload } from '@shared/ipc'
import { nativeDialogs as words } from '@shared/message/screen/native'
import { updateDialog } from '@shared/message/screen/support'
import { allowedName } from '../document/file-names'
import { REPORT_ENDINGS } from '../file/report-endings'

const everything: FileFilter = { name: words.allFiles, extensions: ['*'] }
const everyReport: FileFilter = { name: words.everyKind, extensions: REPORT_ENDINGS }
const FILTERS = {
  nianbao: { name: words.report, extensions: ['nianbao'] },
  docx: { name: words.word, extensions: ['docx'] },
  pdf: { name: words.pdf, extensions: ['pdf'] },
  html: { name: words.html, extensions: ['html'] },
  xlsx: { name: words.xlsx, extensions: ['xlsx'] },
  json: { name: words.json, extensions: ['json'] },
  png: { name: words.png, extensions: ['png'] },
  svg: { name: words.svg, extensions: ['svg'] },
  txt: { name: words.text, extensions: ['txt'] },
} satisfies Record<string, FileFilter>

export async function askWhichFile(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: words.openTitle,
    buttonLabel: words.openButton,
    properties: ['openFile'],
    filters: [everyReport, FILTERS.nianbao, everything],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Files that are only read; none when it was cancelled. */
export async function askWhichOthers(window: BrowserWindow, what: Payload<'pickOther'>['what']): Promise<string[]> {
  const folder = what === 'folder'
  const answer = await dialog.showOpenDialog(window, {
    title: words.others[what],
    buttonLabel: words.chooseButton,
    properties: folder ? ['openDirectory'] : what === 'many' || what === 'years' ? ['openFile', 'multiSelections'] : ['openFile'],
    ...(folder ? {} : { filters: [everyReport, everything] }),
  })
  return answer.canceled ? [] : answer.filePaths
}

/** `beside`: a file whose folder is offered first. */
export async function askWhere(
  window: BrowserWindow,
  kind: keyof typeof FILTERS,
  suggestedName: string,
  beside: string | null,
): Promise<string | null> {
  const folder = beside === null ? app.getPath('documents') : dirname(beside)
  const answer = await dialog.showSaveDialog(window, {
    title: kind === 'nianbao' ? words.saveTitle : fill(words.exportTitle, { format: FILTERS[kind].name }),
    buttonLabel: kind === 'nianbao' ? words.saveButton : words.exportButton,
    defaultPath: join(folder, allowedName(suggestedName, kind)),
    filters: [FILTERS[kind]],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return answer.canceled || !answer.filePath ? null : answer.filePath
}

/** Endings are those of the system's packages, without the dot. */
export async function askWhichInstaller(window: BrowserWindow, endings: string[]): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: updateDialog.title,
    buttonLabel: words.chooseButton,
    properties: ['openFile'],
    filters: [{ name: updateDialog.kind, extensions: endings }],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Answers the chosen button; closing the dialog counts as the last one, which changes nothing. */
async function choose<A extends string>(
  window: BrowserWindow,
  question: { message: string; detail: string; type?: MessageBoxOptions['type'] },
  answers: readonly (readonly [A, string])[],
): Promise<A> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: words.program,
    ...question,
    buttons: answers.map(([, label]) => label),
    defaultId: 0,
    cancelId: answers.length - 1,
    noLink: true,
  })
  return (answers[response] ?? answers[answers.length - 1]!)[0]
}

export function askToSave(window: BrowserWindow, title: string): Promise<'save' | 'discard' | 'cancel'> {
  return choose(window, { message: fill(words.close, { title }), detail: words.closeDetail }, [
    ['save', words.save],
    ['discard', words.discard],
    ['cancel', words.cancel],
  ] as const)
}

export function askChanged(window: BrowserWindow, name: string): Promise<'overwrite' | 'saveAs' | 'cancel'> {
  return choose(window, { message: fill(words.changed, { name }), detail: words.changedDetail }, [
    // Enter keeps both.
    ['saveAs', words.saveAs],
    ['overwrite', words.overwrite],
    ['cancel', words.cancel],
  ] as const)
}

export async function askReplace(window: BrowserWindow, name: string): Promise<boolean> {
  const answers = [
    ['replace', words.replace],
    ['other', words.otherName],
  ] as const
  return (await choose(window, { message: fill(words.exists, { name }), detail: words.existsDetail }, answers)) === 'replace'
}

export async function askReopen(window: BrowserWindow): Promise<boolean> {
  const answers = [
    ['reopen', words.reopen],
    ['close', words.closeWindow],
  ] as const
  return (await choose(window, { message: words.crashed, detail: words.crashedDetail, type: 'error' }, answers)) === 'reopen'
}

/** An address is shown whole before it is given to another program. */
export async function askToLeave(window: BrowserWindow, address: string): Promise<boolean> {
  const answers = [
    ['open', words.leaveOpen],
    ['stay', words.cancel],
  ] as const
  const question = { message: words.leave, detail: fill(words.leaveDetail, { address }), type: 'question' } as const
  return (await choose(window, question, answers)) === 'open'
}
