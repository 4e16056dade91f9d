/** Colours as documents write them: `[red, green, blue]` from 0 to 255; `none` for a transparent one; `null` for what nobody knows. */
export type Colour = readonly [number, number, number] | 'none' | null

const NAMED: Record<string, readonly [number, number, number]> = {
  white: [255, 255, 255], black: [0, 0, 0], red: [255, 0, 0], green: [0, 128, 0], lime: [0, 255, 0], blue: [0, 0, 255],
  yellow: [255, 255, 0], aqua: [0, 255, 255], cyan: [0, 255, 255], fuchsia: [255, 0, 255], magenta: [255, 0, 255],
  gray: [128, 128, 128], grey: [128, 128, 128], silver: [192, 192, 192], maroon: [128, 0, 0], navy: [0, 0, 128],
  teal: [0, 128, 128], olive: [128, 128, 0], purple: [128, 0, 128], orange: [255, 165, 0], snow: [255, 250, 250],
  ivory: [255, 255, 240], ghostwhite: [248, 248, 255], floralwhite: [255, 250, 240], whitesmoke: [245, 245, 245],
  mintcream: [245, 255, 250], azure: [240, 255, 255], aliceblue: [240, 248, 255], window: [255, 255, 255],
  windowtext: [0, 0, 0], canvas: [255, 255, 255], canvastext: [0, 0, 0],
} // prettier-ignore

/** Nearer than this nobody reads one on the other. */
const NEAR = 20

export const isNear = (one: Colour, other: Colour): boolean =>
  Array.isArray(one) && Array.isArray(other) && one.every((value, i) => Math.abs(value - (other[i] as number)) <= NEAR)

export function colourOf(written: string): Colour {
  const word = written.trim().toLowerCase()
  if (word === 'transparent') return 'none'
  const named = NAMED[word]
  if (named) return named
  const hex = /^#?((?:[0-9a-f]{3,4}){1,2})$/.exec(word)?.[1]
  if (hex && (word.startsWith('#') || hex.length === 6)) return hexColour(hex)
  const [, kind, inside] = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(word) ?? []
  if (!kind || inside === undefined) return null
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '')
  if (parts[3] !== undefined && Number.parseFloat(parts[3]) === 0) return 'none'
  return kind === 'rgb' ? rgbColour(parts) : hslColour(parts)
}

function hexColour(hex: string): Colour {
  const size = hex.length > 4 ? 2 : 1
  const values = Array.from({ length: hex.length / size }, (_, i) => {
    const digits = hex.slice(i * size, (i + 1) * size)
    return Number.parseInt(size === 1 ? digits + digits : digits, 16)
  })
  return values[3] === 0 ? 'none' : [values[0]!, values[1]!, values[2]!]
}

function rgbColour(parts: readonly string[]): Colour {
  const values = parts.slice(0, 3).map((part) => Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1))
  return values.length === 3 && values.every(Number.isFinite) ? [values[0]!, values[1]!, values[2]!] : null
}

/** Only what is white, black or grey: other hues hide no figures. */
function hslColour([, saturation = '', lightness = '']: readonly string[]): Colour {
  const light = Number.parseFloat(lightness)
  const grey = Number.parseFloat(saturation) === 0 || light <= 0 || light >= 100
  return grey && Number.isFinite(light) ? [light * 2.55, light * 2.55, light * 2.55] : null
}
