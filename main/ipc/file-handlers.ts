/** Requests about files of reports: choosing, opening, saving, and what the computer keeps of them. */
import { basename } from 'node:path'
import type { Payload, PickAnswer, SaveAnswer } from '@shared/ipc'
import { saveReport } from '../document/save-report'
import { trouble } from '../file/file-trouble'
import type { Journal } from '../journal/journal'
import type { Recents } from '../recents/recents'
import type { Closing } from '../window/closing'
import { listKept, openKept, readKept } from '../window/kept-states'
import { askChanged, askReplace, askWhere, askWhichFile } from '../window/native-questions'
import { openBeside, openChosen, openHandedOver, type OpeningContext } from '../window/open-file'
import { otherPath, pickOther, readOther } from '../window/other-files'
import type { ReportWindow } from '../window/report-window'
import type { Handlers } from './register-requests'

export interface FileContext extends OpeningContext {
  recents: Recents
  closing: Closing
  journal: Journal
  /** For the list of the system. */
  addSystemRecent: (path: string) => void
}

type FileChannel =
  | 'pickFile'
  | 'pickOther'
  | 'readOther'
  | 'openOther'
  | 'openRecent'
  | 'forgetRecent'
  | 'saveFile'
  | 'listKept'
  | 'readKept'
  | 'openKept'
  | 'dropFiles'

export function fileHandlers(context: FileContext): Pick<Handlers<ReportWindow>, FileChannel> {
  return {
    pickFile: async (window): Promise<PickAnswer> => {
      const path = await askWhichFile(window.browser)
      return path === null ? { kind: 'cancelled' } : openChosen(window, path, context)
    },
    pickOther: (window, { what }) => pickOther(window, what),
    readOther: (window, { id }) => readOther(window, id),
    openOther: (window, { id }) => {
      const path = otherPath(window, id)
      return path === undefined ? { kind: 'trouble', trouble: trouble('E23', {}) } : openBeside(path, context)
    },
    openRecent: async (window, { id }) => {
      const path = context.recents.pathOf(id)
      return path === undefined ? { kind: 'trouble', trouble: trouble('E23', {}) } : openChosen(window, path, context)
    },
    forgetRecent: async (_, { id }) => {
      await context.recents.forget(id)
      return { kind: 'done', recents: await context.recents.list() }
    },
    saveFile: (window, order) => {
      const saving = window.saving.then(() => save(window, order, context))
      window.saving = saving.catch(() => undefined)
      return saving
    },
    listKept: (window, { what }) => listKept(window, what, context),
    readKept: (window, { id }) => readKept(window, id, context),
    openKept: (window, { id }) => openKept(window, id, context),
    dropFiles: (window, paths) => void openHandedOver(paths, window, context),
  }
}

async function save(window: ReportWindow, order: Payload<'saveFile'>, context: FileContext): Promise<SaveAnswer> {
  const file = window.files.find(order.file)
  const saved = await saveReport(
    { bytes: order.bytes, file, as: order.as, auto: order.auto },
    {
      askWhere: () => askWhere(window.browser, 'nianbao', order.suggestedName, file?.path ?? null),
      askReplace: (name) => askReplace(window.browser, name),
      askChanged: (name) => askChanged(window.browser, name),
      isOpenElsewhere: (path) => context.windows.all.some((other) => other !== window && other.holds(path)),
      backups: context.backups,
    },
  )
  if (saved.kind !== 'saved') {
    context.closing.stay(window)
    return saved
  }
  const { path, state, notice } = saved
  window.path = path
  window.showTitle()
  remember(path, order.about, context)
  void context.backups.thin(order.bytes.byteLength)
  const handle = window.files.give({ path, kind: 'own', state, auto: order.auto ?? false })
  return { kind: 'saved', file: handle, name: basename(path), at: new Date().toISOString(), notice }
}

/** Puts a report's file on top of the files opened last. */
export function remember(path: string, about: { organ: string; year: number }, { recents, addSystemRecent }: FileContext): void {
  void recents.add({ path, organ: about.organ, year: about.year }, new Date()).then((isNew) => isNew && addSystemRecent(path))
}
