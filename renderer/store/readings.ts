/** What was read into a report: the file it came from, and what was pasted into it later. */
import type { Opening, ReportFile } from '@shared/finding'
import type { FigureId, Report } from '@shared/report'
import { sameReport } from './same-report'

export interface Readings {
  /** The report that the finding at this place of `Opening.findings` speaks of. */
  spokenOf: (index: number) => Report | undefined
  /** A pasted report was read: `before` was held, `now` is what it became. What the reading says joins what opening still says. */
  read: (pasted: Opening, before: Held, now: Report) => Opening
  /** Figures were filled from elsewhere: what the file printed as these totals proves nothing until that is undone. */
  giveUp: (totals: readonly FigureId[], before: HeldOpened, now: Report) => Opening
  /** What an undone paste said goes with it; it comes back when the paste is done again. So do totals that were given up. */
  follow: (opening: Opening | null, now: Report) => Opening | null
}

type Held = Pick<ReportFile, 'report' | 'opening'>
type HeldOpened = Held & { opening: Opening }

interface Reading {
  report: Report
  /** Its findings stand before this place, behind those of the reading before it. */
  end: number
  /** What was held before it was pasted; `null` for the file itself. */
  before: Held | null
  /** Totals that were given up with it; such a reading has no findings of its own. */
  givenUp?: Opening['stated']
}

export function createReadings(first: ReportFile): Readings {
  const readings: Reading[] = [{ report: first.report, end: first.opening?.findings.length ?? 0, before: null }]
  const withdrawn: { reading: Reading; opening: Opening }[] = []
  const end = () => readings[readings.length - 1]!.end

  function withdraw(reading: Reading, before: Held, opening: Opening): Opening | null {
    readings.pop()
    withdrawn.push({ reading, opening })
    if (reading.givenUp) return { ...opening, stated: { ...opening.stated, ...reading.givenUp } }
    return before.opening && { ...before.opening, findings: opening.findings.slice(0, end()) }
  }

  function restore(opening: Opening | null): Opening | null {
    const again = withdrawn.pop()!
    const { givenUp } = again.reading
    if (givenUp && opening) {
      readings.push(again.reading)
      return without(opening, Object.keys(givenUp))
    }
    const findings = [...(opening?.findings ?? []), ...again.opening.findings.slice(end())]
    readings.push(again.reading)
    return { ...(opening ?? again.opening), findings, stated: again.opening.stated }
  }

  return {
    spokenOf: (index) => readings.find(({ end }) => index < end)?.report,
    read(pasted, before, now) {
      // Lines of what was pasted are not lines of the source beside the report.
      const findings = pasted.findings.map(({ line: _, ...finding }) => finding)
      const held = before.opening
      const opening = held
        ? { ...held, findings: [...held.findings, ...findings], stated: { ...held.stated, ...pasted.stated } }
        : { ...pasted, findings }
      readings.push({ report: now, end: opening.findings.length, before })
      withdrawn.length = 0
      return opening
    },
    giveUp(totals, before, now) {
      const { opening } = before
      const givenUp = Object.fromEntries(totals.map((id) => [id, opening.stated[id]!]))
      readings.push({ report: now, end: end(), before, givenUp })
      withdrawn.length = 0
      return without(opening, totals)
    },
    follow(opening, now) {
      const last = readings[readings.length - 1]!
      if (opening && last.before && sameReport(now, last.before.report)) return withdraw(last, last.before, opening)
      const again = withdrawn[withdrawn.length - 1]
      return again && sameReport(now, again.reading.report) ? restore(opening) : opening
    },
  }
}

/** No total of these is known as the file printed it. */
export function without(opening: Opening, totals: readonly FigureId[]): Opening {
  const stated = Object.entries(opening.stated).filter(([id]) => !totals.includes(id))
  return { ...opening, stated: Object.fromEntries(stated) }
}
