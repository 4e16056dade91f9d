import { ok, type Result } from '../finding'
import type { FigureId } from '../report'
import { refuse } from './refuse'
import type { FigureSpec, Total } from './template'

/** Puts every total behind the totals it adds up; a circle is refused with the figures on it. */
export function orderTotals(totals: Total[], figures: ReadonlyMap<FigureId, FigureSpec>): Result<Total[]> {
  const byTarget = new Map(totals.map((total) => [total.target, total]))
  const ordered: Total[] = []
  const state = new Map<FigureId, 'open' | 'done'>()
  const visit = (id: FigureId, path: FigureId[]): FigureId[] | null => {
    const total = byTarget.get(id)
    if (!total || state.get(id) === 'done') return null
    if (state.get(id) === 'open') return [...path.slice(path.indexOf(id)), id]
    state.set(id, 'open')
    for (const addend of total.addends) {
      const circle = visit(addend, [...path, id])
      if (circle) return circle
    }
    state.set(id, 'done')
    ordered.push(total)
    return null
  }
  for (const total of totals) {
    if (!figures.has(total.target)) return refuse('totals', `unknown figure ${total.target}`)
    const circle = visit(total.target, [])
    if (circle) return refuse('totals', `circle: ${circle.join(' → ')}`)
  }
  return ok(ordered)
}
