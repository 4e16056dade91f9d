/** The numbers of the text that may be linked, read again between the keys while a person writes. */
import { isHeaded, linkableInBlock, type FigureValues, type LinkableNumber } from '@shared/linked-figures'
import type { Block, Report } from '@shared/report'
import { useEffect, useState } from 'react'
import type { EditorHandle } from '../store'
import { idleWork } from '../ui/idle-work'
import type { OpenDocument } from './session'

const NONE: readonly LinkableNumber[] = []

/** `wanted`: nothing is read for a list that nobody wants. */
export function useLinkable({ store }: OpenDocument, handle: EditorHandle, wanted: boolean): readonly LinkableNumber[] {
  const [numbers, setNumbers] = useState(NONE)
  useEffect(() => {
    if (!wanted) return setNumbers(NONE)
    const reading = readAgain(
      () => store.getState().report,
      () => handle.figures.values(),
      (found) => setNumbers((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found)),
    )
    reading.ask()
    // Cells and text both arrive with the report; last year's report only with the editor's values.
    const stops = [store.subscribe(reading.ask), handle.subscribe(reading.ask)]
    return () => {
      reading.stop()
      stops.forEach((stop) => stop())
    }
  }, [store, handle, wanted])
  return numbers
}

interface Pass {
  report: Report
  figures: FigureValues
  places: { section: string; block: number }[]
  found: LinkableNumber[]
}

/** One block after the other; a change of the report begins again, blocks read before with the same cells are known. */
function readAgain(report: () => Report, values: () => FigureValues, done: (found: LinkableNumber[]) => void) {
  const known = new WeakMap<Block, { figures: FigureValues; about: string; found: LinkableNumber[] }>()
  let pass: Pass | null = null
  let last: Pick<Pass, 'report' | 'figures'> | null = null
  let stopped = false

  const begin = (): Pass => {
    const now = report()
    const places = now.sections.flatMap(({ id, blocks }) => blocks.map((_, block) => ({ section: id, block }))).reverse()
    return { report: now, figures: values(), places, found: [] }
  }
  const step = (): boolean => {
    if (stopped) return false
    if (pass?.report !== report() || pass.figures !== values()) pass = begin()
    const place = pass.places.pop()
    if (!place) return false
    const block = pass.report.sections.find(({ id }) => id === place.section)!.blocks[place.block]!
    const about = `${pass.report.year} ${pass.report.scope} ${isHeaded(pass.report, place, pass.figures.template)}`
    const before = known.get(block)
    const isKnown = before?.figures === pass.figures && before.about === about
    const found = isKnown ? before.found : linkableInBlock(pass.report, place, pass.figures)
    known.set(block, { figures: pass.figures, about, found })
    pass.found.push(...found.map((number) => ({ ...number, ...place })))
    return true
  }
  const later = idleWork(step, () => {
    if (stopped || !pass) return
    last = pass
    done(pass.found)
  })
  return {
    ask: () => {
      if (last?.report !== report() || last.figures !== values()) later()
    },
    stop: () => (stopped = true),
  }
}
