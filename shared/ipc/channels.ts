/** Names only, without the schemas: the preload needs no more, and it is loaded before every window. */

/** What the page can ask for. */
export const CHANNELS = [
  'ready',
  'painted',
  'pickFile',
  'pickOther',
  'readOther',
  'openOther',
  'openRecent',
  'forgetRecent',
  'newWindow',
  'saveFile',
  'exportFile',
  'copyPicture',
  'makePdf',
  'printReport',
  'showExported',
  'keepJournal',
  'setAsideJournal',
  'listKept',
  'readKept',
  'openKept',
  'setWindowState',
  'setCommandState',
  'changeSettings',
  'closeWindow',
  'guideSeen',
  'aboutProgram',
  'note',
  'problemReport',
  'saveProblemReport',
  'checkUpdate',
  'startUpdate',
] as const

export type Channel = (typeof CHANNELS)[number]

/** What the main process tells the page unasked. */
export const EVENTS = ['command', 'offerFile', 'saveAndClose', 'settings'] as const

export type EventName = (typeof EVENTS)[number]

/** Endings of files that the log names; every other one is `other`. */
export const NOTED_KINDS = [
  'nianbao',
  'docx',
  'doc',
  'wps',
  'rtf',
  'odt',
  'txt',
  'md',
  'html',
  'htm',
  'mht',
  'mhtml',
  'pdf',
  'xlsx',
  'xls',
  'et',
  'csv',
  'other',
] as const

/** From the preload itself, which watches for dropped files; the page has no way to it. */
export const DROP_CHANNEL = 'dropFiles'
