/** A sum or a rate put together cell by cell. */
import type { FigureChoice } from '@shared/linked-figures'
import type { FigureId, FigureSource } from '@shared/report'

export interface Built {
  part: readonly FigureId[]
  /** `null` until a rate is asked for. */
  base: readonly FigureId[] | null
  /** The last cell, or the sign of division, taken away. */
  without: () => Built
}

const make = (part: readonly FigureId[], base: readonly FigureId[] | null): Built => ({
  part,
  base,
  without() {
    if (base === null) return make(part.slice(0, -1), null)
    return base.length === 0 ? make(part, null) : make(part, base.slice(0, -1))
  },
})

export const NOTHING_BUILT = make([], null)

interface Sign {
  /** `figure`: the cell in front of the sign, `null` when the words were empty. */
  join: (before: Built, figure: FigureId | null) => Built
}

const added = ({ part, base }: Built, figure: FigureId | null): Built => {
  if (figure === null) return make(part, base)
  return base === null ? make([...part, figure], null) : make(part, [...base, figure])
}

/** The sign that ends what was typed, in any width. */
export function withSign(text: string): Sign | null {
  const last = text.at(-1)?.normalize('NFKC')
  if (last === '+') return { join: added }
  if (last !== '/' && last !== '÷') return null
  return {
    join: (before, figure) => {
      const after = added(before, figure)
      return after.base === null && after.part.length > 0 ? make(after.part, []) : after
    },
  }
}

/** What stands there with the cell that is pointed at; `null` while that says nothing yet. */
export function built({ part, base }: Built, choice: FigureChoice | null | undefined): FigureSource | null {
  const figure = choice?.source.kind === 'cell' ? choice.source.figure : null
  if (part.length === 0) return choice?.source ?? null
  const all = (ids: readonly FigureId[]) => (figure === null ? [...ids] : [...ids, figure])
  if (base === null) {
    const cells = all(part)
    return cells.length === 1 ? { kind: 'cell', figure: cells[0]! } : { kind: 'sum', figures: cells }
  }
  const below = all(base)
  return below.length === 0 ? null : { kind: 'rate', part: [...part], base: below }
}
