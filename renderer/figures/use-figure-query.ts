import { figureChoices, findChoices, usualStyle } from '@shared/linked-figures'
import type { FigureSource } from '@shared/report'
import { useMemo, useState } from 'react'
import type { EditorHandle, FigureAsk } from '../store'
import { built, NOTHING_BUILT, withSign, type Built } from './built-source'

export interface InsertFigureProps {
  handle: EditorHandle
  ask: Extract<FigureAsk, { kind: 'insert' }>
  /** Chosen before in this window, newest first. */
  recent: readonly FigureSource[]
  onChosen: (source: FigureSource) => void
}

/** More than anybody reads; the query narrows them. */
const MOST = 60

/** What is looked for, what is found, and the sum or rate that is built of it. */
export function useFigureQuery({ handle, ask, recent, onChosen }: InsertFigureProps) {
  const { figures } = handle
  const [values] = useState(figures.values)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [made, setMade] = useState<Built>(NOTHING_BUILT)
  const all = useMemo(() => figureChoices(values), [values])
  const building = made.part.length > 0
  const found = useMemo(() => {
    const wish = { query, before: ask.before, expressions: ask.sign === '=' && !building, recent }
    const choices = building ? all.filter(({ source }) => source.kind === 'cell') : all
    return findChoices(choices, wish, values).slice(0, MOST)
  }, [all, query, ask, recent, values, building])
  const current = found[active]
  const whole = built(made, query.trim() === '' && building ? null : current)

  const choose = (source: FigureSource) => {
    onChosen(source)
    figures.insert(source, usualStyle(source, values))
  }
  const join = (text: string) => {
    const sign = withSign(text)
    if (!sign) return false
    // Only cells can be added up: of what is found the one pointed at, else the first.
    const cells = found.flatMap(({ source }) => (source.kind === 'cell' ? [source.figure] : []))
    const figure = current?.source.kind === 'cell' ? current.source.figure : cells[0]
    const joined = figure !== undefined && (text.length > 1 || !building) ? figure : null
    if (joined === null && !building) return false
    setMade((before) => sign.join(before, joined))
    return true
  }
  const type = (text: string) => {
    setQuery(join(text) ? '' : text)
    setActive(0)
  }
  /** One step goes round at the end of the list, a page stops there. */
  const step = (by: number) => {
    const next = active + by
    setActive(by === 1 && next >= found.length ? 0 : Math.max(0, Math.min(found.length - 1, next)))
  }
  const takeBack = () => setMade((before) => before.without())
  return { values, query, found, active, current, made, building, whole, choose, type, step, point: setActive, takeBack }
}
