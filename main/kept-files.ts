/** What the program keeps from one run to the next, each in its place under the folder of the user. */
import { join } from 'node:path'
import { z } from 'zod'
import { Backups } from './backups/backups'
import { Remembered } from './file/remembered'
import { Journal } from './journal/journal'
import { Recents } from './recents/recents'
import { SettingsFile } from './settings/settings-file'
import { windowPlace } from './window/window-bounds'

export type KeptFiles = ReturnType<typeof openKeptFiles>

export function openKeptFiles(userData: string) {
  const settings = new SettingsFile(join(userData, 'settings.json'), new Date())
  return {
    settings,
    /** Where the window stood last. */
    place: new Remembered(join(userData, 'window.json'), windowPlace.nullable(), null),
    guideSeen: new Remembered(join(userData, 'guide.json'), z.boolean(), false),
    recents: new Recents(join(userData, 'recents.json')),
    journal: new Journal(join(userData, 'journal')),
    backups: new Backups(join(userData, 'backups'), () => settings.value.saving.backups),
  }
}

/** Files the program may not end over. `null`: none is being written. */
export function unfinished({ place, journal, settings }: KeptFiles): Promise<unknown> | null {
  if (!place.isWriting && !journal.isWriting && !settings.isWriting) return null
  return Promise.all([place.settled, journal.settled(), settings.settled])
}
