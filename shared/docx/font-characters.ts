/** Which Chinese characters a kind of font can show. Computed once from the decoder every runtime has. */

export type FontCharacters = 'gb2312' | 'gbk' | 'latin'

/** First and last lead and trail bytes of the Chinese characters of each set. */
const RANGES = {
  // 6,763 characters in rows 16 to 87 of GB/T 2312; what a font named …_GB2312 or 简体 holds.
  gb2312: { lead: [0xb0, 0xf7], trail: [0xa1, 0xfe] },
  // 21,003 characters, with the traditional ones and those of many names.
  gbk: { lead: [0x81, 0xfe], trail: [0x40, 0xfe] },
} as const

const HAN = /\p{Script=Han}/u
/** Eight that GB 18030-2022 put where GBK had none: newer runtimes decode them, fonts of GBK lack them. */
const LATER = /[\u9fa6-\u9fff]/
const sets = new Map<keyof typeof RANGES, ReadonlySet<string>>()

function charactersOf(name: keyof typeof RANGES): ReadonlySet<string> {
  const known = sets.get(name)
  if (known) return known
  const { lead, trail } = RANGES[name]
  const bytes: number[] = []
  for (let a: number = lead[0]; a <= lead[1]; a++)
    for (let b: number = trail[0]; b <= trail[1]; b++) if (b !== 0x7f) bytes.push(a, b)
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes))
  const set = new Set([...text].filter((character) => HAN.test(character) && !LATER.test(character)))
  sets.set(name, set)
  return set
}

/** Chinese characters of a text that a font of this kind lacks, each once, in the order they occur. */
export function charactersOutside(text: string, kind: FontCharacters): string[] {
  const found = new Set([...text].filter((character) => HAN.test(character)))
  if (kind === 'latin') return [...found]
  const known = charactersOf(kind)
  return [...found].filter((character) => !known.has(character))
}
