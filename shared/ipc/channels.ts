/** Names only, without the schemas: the preload needs no more, and it is loaded before every window. */

/** What the page can ask for. */
export const CHANNELS = [
  'ready',
  'painted',
  'pickFile',
  'pickOther',
  'readOther',
  'openRecent',
  'forgetRecent',
  'newWindow',
  'saveFile',
  'exportFile',
  'makePdf',
  'printReport',
  'showExported',
  'keepJournal',
  'setAsideJournal',
  'setWindowState',
  'setCommandState',
  'closeWindow',
] as const

export type Channel = (typeof CHANNELS)[number]

/** What the main process tells the page unasked. */
export const EVENTS = ['command', 'offerFile', 'saveAndClose'] as const

export type EventName = (typeof EVENTS)[number]

/** From the preload itself, which watches for dropped files; the page has no way to it. */
export const DROP_CHANNEL = 'dropFiles'
