/** Groups that are not text of the document. */

/** Destinations behind `\*` that hold something to read; all others behind it are skipped. */
export const KNOWN_STARRED = new Set([
  'shppict',
  'shpinst',
  'nesttableprops',
  'annotation',
  'ud',
  'fldinst',
  'do',
  'footnote',
  'listtext',
  'pntext',
])

export const SKIPPED = new Set([
  'stylesheet', 'info', 'listtable', 'listoverridetable', 'filetbl', 'revtbl', 'nonshppict', 'nonesttables',
  'pgdsctbl', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'xe', 'tc', 'rxe', 'txe', 'bkmkstart', 'bkmkend',
  'shprslt', 'sn', 'sv', 'falt', 'panose', 'objdata', 'objclass', 'pn', 'pntxta', 'pntxtb', 'leveltext', 'levelnumbers',
  'generator', 'template', 'private', 'themedata', 'datastore', 'picprop', 'fontemb', 'atnid', 'atnauthor', 'atndate',
  'atnref', 'atnicn', 'atntime', 'formfield', 'header0',
]) // prettier-ignore

export const MARGINS = new Set(['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'])

/** Words that stand for a character. */
export const CHARACTERS: Record<string, string> = {
  tab: '\t', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emdash: '—', endash: '–', bullet: '•',
  emspace: ' ', enspace: ' ', qmspace: ' ',
} // prettier-ignore
