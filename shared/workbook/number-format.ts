/** How a number format shows a number, as far as that bears on which number the reader of the sheet saw. */
export interface NumberFormat {
  kind: 'plain' | 'date' | 'percent'
  /** Digits behind the point that are always shown, and the most that are; `null` when the format sets none. */
  decimals: { least: number; most: number } | null
  /** Shows another size than is stored: thousands left out, a point put in as a mere sign, a fraction. */
  scaled: boolean
}

export const GENERAL: NumberFormat = { kind: 'plain', decimals: null, scaled: false }

const fixed = (count: number): NumberFormat => ({ kind: 'plain', decimals: { least: count, most: count }, scaled: false })

/** ECMA-376 part 1, 18.8.30: formats below 50 have fixed meanings; East Asian dates have the numbers 50 … 58. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { ...GENERAL, kind: 'percent' }
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) {
    return { ...GENERAL, kind: 'date' }
  }
  if ([1, 3, 37, 38, 41, 42].includes(id)) return fixed(0)
  if ([2, 4, 39, 40, 43, 44].includes(id)) return fixed(2)
  return { ...GENERAL, scaled: id === 12 || id === 13 }
}

export function parseFormat(code: string): NumberFormat {
  const first = sections(code)[0] ?? ''
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]/g, '')
  // `0!.0,` and `0\.0000` put a point where the number has none: 12.5 shown, 125000 stored.
  const signs = bare.match(/[\\!](.)/g) ?? []
  const shown = bare.replace(/[\\!_*]./g, '')
  const scaled = signs.some((sign) => sign.endsWith('.')) || /[0#?],+(?![0#?,])/.test(shown) || /[0#?]\s*\/\s*[0-9#?]/.test(shown)
  if (shown.includes('%')) return { kind: 'percent', decimals: null, scaled }
  if (/[ymdhs]/i.test(shown.replace(/general/gi, ''))) return { kind: 'date', decimals: null, scaled: false }
  return { kind: 'plain', decimals: scaled ? null : decimalsOf(shown), scaled }
}

function decimalsOf(shown: string): NumberFormat['decimals'] {
  if (/e[+-]/i.test(shown) || !/[0#?]/.test(shown)) return null
  const places = /\.([0#?]*)/.exec(shown)?.[1] ?? ''
  return { least: places.replace(/[^0]/g, '').length, most: places.length }
}

/** Formats for positive, negative and zero stand behind each other. */
const sections = (code: string) => code.match(/(?:"[^"]*"|[\\!].|[^;])+/g) ?? []
