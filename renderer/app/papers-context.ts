/** What the checks want to know of the working papers: last year's report, and the report as it was exported or published. */
import { evaluate } from '@shared/calculate'
import type { MoreInput, PreviousReport } from '@shared/check'
import type { Report } from '@shared/report'
import { readSnapshot } from '@shared/report-file'
import type { Template } from '@shared/template'
import type { Snapshot, WorkingPapers } from '@shared/working-papers'
import { timeInWords } from './time-in-words'

export function papersContext(template: Template, papers: WorkingPapers): MoreInput {
  const { exports, published, snapshots } = papers
  const last = [...exports].sort((a, b) => a.at.localeCompare(b.at)).at(-1)
  const exported =
    last &&
    stateOf(
      template,
      papers,
      snapshots.find(({ id }) => id === last.snapshot),
    )
  const atPublishing = published === null ? undefined : snapshots.findLast(({ kind }) => kind === 'published')
  const publishedReport = stateOf(template, papers, atPublishing)
  return {
    previous: previousOf(template, papers),
    ...(last && exported ? { exported: { time: timeInWords(last.at), report: exported } } : {}),
    ...(publishedReport ? { published: { report: publishedReport } } : {}),
  }
}

/** Last year's cells, totals computed; a cell its form does not have is blank. The same object for the same report. */
function previousOf(template: Template, { previous }: WorkingPapers): PreviousReport | undefined {
  if (!previous) return undefined
  const known = evaluated.get(previous.report)
  if (known?.template === template) return known
  const made = { template, report: previous.report, values: evaluate(template, previous.report.figures) }
  evaluated.set(previous.report, made)
  return made
}

const evaluated = new WeakMap<Report, PreviousReport & { template: Template }>()

/** The same object for the same snapshot; a damaged one, or one on another form, is none. */
function stateOf(template: Template, papers: WorkingPapers, snapshot: Snapshot | undefined): Report | undefined {
  if (!snapshot) return undefined
  const known = states.get(snapshot)
  if (known) return known.template === template ? known.report : undefined
  const read = readSnapshot(snapshot, papers, [template])
  const report = read.ok ? read.value : undefined
  states.set(snapshot, { template, report })
  return report
}

const states = new WeakMap<Snapshot, { template: Template; report: Report | undefined }>()
