/** A figure that came over the clipboard: whatever it says is proven before it is believed. */
import { FIGURE_RUN_LIMITS, type FigureSource, type NumberStyle } from '../report'

export interface FigureLink {
  source: FigureSource
  style: NumberStyle
}

/** `null` for anything that is no figure of ours. */
export function readFigureLink(json: string): FigureLink | null {
  try {
    const { source, style } = JSON.parse(json) as { source?: unknown; style?: unknown }
    const [from, look] = [readSource(source), readStyle(style)]
    return from && look ? { source: from, style: look } : null
  } catch {
    return null
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200

const ids = (value: unknown): string[] | null =>
  Array.isArray(value) && value.length > 0 && value.length <= FIGURE_RUN_LIMITS.figures && value.every(isId) ? value : null

function readSource(value: unknown): FigureSource | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, figure, figures, part, base } = value as Record<string, unknown>
  switch (kind) {
    case 'cell':
      return isId(figure) ? { kind, figure } : null
    case 'rate': {
      const [above, below] = [ids(part), ids(base)]
      return above && below ? { kind, part: above, base: below } : null
    }
    case 'sum':
    case 'previous':
    case 'difference':
    case 'growth':
    case 'trend': {
      const cells = ids(figures)
      return cells && { kind, figures: cells }
    }
    default:
      return null
  }
}

const upTo = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most

function readStyle(value: unknown): NumberStyle | null {
  if (typeof value !== 'object' || value === null) return null
  const { numerals, scale, decimals, over, unit } = value as Record<string, unknown>
  if (numerals !== 'arabic' && numerals !== 'chinese') return null
  if (scale !== 'one' && scale !== 'tenThousand') return null
  if (!upTo(decimals, FIGURE_RUN_LIMITS.decimals) || !upTo(over, FIGURE_RUN_LIMITS.over)) return null
  if (typeof unit !== 'string' || unit.length > FIGURE_RUN_LIMITS.unit || /[\r\n]/.test(unit)) return null
  return { numerals, scale, decimals, over, unit }
}
