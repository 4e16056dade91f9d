/** Hidden bookmarks around the linked figures of the prose: numbered in document order, meant in the embedded copy. */
const PREFIX = '_nbm_'

export const linkBookmark = (number: number) => `${PREFIX}${number}`

/** 1-based number of a linked figure, `null` for any other bookmark. */
export function linkNumber(name: string): number | null {
  const digits = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : ''
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : null
}
