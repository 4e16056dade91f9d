import type { WordProfile } from './profile-data'

/** Fonts that some run of the file may name; a font that could have been chosen and was not is none of them. */
export function writtenFonts(profile: WordProfile): WordProfile['fontTable'] {
  const names = new Set(Object.values(profile.fonts).flatMap(({ eastAsia, latin }) => [eastAsia, latin]))
  return profile.fontTable.filter(({ name }) => names.has(name))
}
