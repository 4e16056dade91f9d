/** Width in em: a Han character or full-width sign is 1, a digit or Latin letter half. */
export function emWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! < 0x250 ? 0.5 : 1
  return width
}
