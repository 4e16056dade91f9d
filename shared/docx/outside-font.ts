/** Characters a font of the GB2312 set has no picture of (P09). */

/** Rows and cells of GB 2312—80 that hold Han characters, as its bytes. */
const ROWS = [0xb0, 0xf7] as const
const CELLS = [0xa1, 0xfe] as const

let han: Set<string> | null = null

function gb2312Han(): Set<string> {
  if (han) return han
  const decoder = new TextDecoder('gbk')
  const bytes: number[] = []
  for (let row = ROWS[0]; row <= ROWS[1]; row++) for (let cell = CELLS[0]; cell <= CELLS[1]; cell++) bytes.push(row, cell)
  // The last row but twenty ends five cells early; what a later standard put there is no character of this one.
  const private5 = /[\ue000-\uf8ff\ufffd]/gu
  han = new Set(decoder.decode(new Uint8Array(bytes)).replace(private5, ''))
  return han
}

/** Han characters of a text that are not among the 6,763 of GB 2312, each once, in order. */
export function outsideGb2312(text: string): string[] {
  const known = gb2312Han()
  return [...new Set(text)].filter(
    (character) => /\p{Script=Han}/u.test(character) && !'\u3007\u3005'.includes(character) && !known.has(character),
  )
}
