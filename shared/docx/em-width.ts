/** Width in em: a Han character or full-width sign is 1, a digit or Latin letter half. */
export function emWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! < 0x250 ? 0.5 : 1
  return width
}

/** Word parts Han characters from digits and letters by a quarter em, each time one follows the other. */
export function spacedWidth(text: string): number {
  const meetings = text.match(/\p{Script=Han}(?=[\dA-Za-z])|[\dA-Za-z](?=\p{Script=Han})/gu)?.length ?? 0
  return emWidth(text) + meetings / 4
}
