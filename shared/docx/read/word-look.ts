/** Colour, ground and size of words, as far as the file itself says them. */
import { child, type XmlElement } from '../../ooxml'
import { colourOf, type Colour, type WordLook } from '../../source'
import { valueOf } from './properties'

/** What a run, a style or a paragraph says of it. */
type SaidLook = Partial<WordLook>

const WHITE = 'FFFFFF'
/** Word widens words to no less than a hundredth; these are lines. */
const NARROWEST = 5

export function readWordLook(properties: XmlElement | undefined): SaidLook {
  const colour = textColour(child(properties, 'w:color'))
  const size = sizeOf(properties)
  const highlight = valueOf(child(properties, 'w:highlight'))
  const { ground } = highlight && highlight !== 'none' ? { ground: colourOf(highlight) } : readGround(properties)
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(ground === undefined ? {} : { ground }),
    ...(size === undefined ? {} : { size }),
  }
}

/** An automatic colour turns white on dark ground by itself. */
function textColour(element: XmlElement | undefined): Colour | undefined {
  if (!element) return undefined
  const value = valueOf(element) ?? ''
  const theme = element.attributes['w:themeColor'] ?? ''
  if (/^(?:background1|light1)$/.test(theme) && !element.attributes['w:themeShade']) return colourOf(WHITE)
  return value === '' || value === 'auto' ? null : colourOf(value)
}

function sizeOf(properties: XmlElement | undefined): number | undefined {
  const [half, width] = [valueOf(child(properties, 'w:sz')), valueOf(child(properties, 'w:w'))]
  if (width !== undefined && Number.parseFloat(width) < NARROWEST) return 0
  return half !== undefined && /^\d{1,4}$/.test(half) ? Number(half) / 2 : undefined
}

/** `w:shd` of a run, a paragraph or a cell; nothing where it has no shade. A pattern mixes two colours to one nobody knows. */
export function readGround(properties: XmlElement | undefined): { ground?: Colour } {
  const shade = child(properties, 'w:shd')
  if (!shade) return {}
  const { 'w:fill': fill = 'auto', 'w:color': ink = 'auto', 'w:themeFill': theme } = shade.attributes
  const pattern = valueOf(shade) ?? 'clear'
  if (pattern === 'solid') return ink === 'auto' ? {} : { ground: colourOf(ink) }
  if (pattern !== 'clear' && pattern !== 'nil') return { ground: null }
  if (fill !== 'auto') return { ground: colourOf(fill) }
  return theme === undefined || theme === 'none' ? {} : { ground: null }
}

/** @param behind ground of the cell, or of the paper */
export function wordLook(run: SaidLook, paragraph: SaidLook | undefined, behind: Colour): WordLook {
  return {
    colour: run.colour ?? paragraph?.colour ?? null,
    ground: run.ground !== undefined ? run.ground : paragraph?.ground !== undefined ? paragraph.ground : behind,
    size: run.size ?? paragraph?.size ?? 12,
  }
}
