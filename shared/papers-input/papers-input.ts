/** What the checks want to know of the working papers: last year's report, the report as exported or published, its units. */
import { evaluate } from '../calculate'
import type { MoreInput, PreviousReport, Subordinates } from '../check'
import type { Report } from '../report'
import type { SnapshotReader } from '../report-file'
import type { Template } from '../template'
import type { MergedPapers, Snapshot, WorkingPapers } from '../working-papers'

export interface PapersOptions {
  /** An ISO 8601 instant as a person reads it. */
  timeInWords: (at: string) => string
  /** How a saved state is read; `null` when that cannot be done now: states are none then. */
  readSnapshot: SnapshotReader | null
  /** Form of last year's report, when it is another; left out, its cells are read on this year's. */
  formOf?: (templateId: string) => Template
}

/** The same objects for the same papers: what was computed of them stays. */
export function papersInput(template: Template, papers: WorkingPapers, options: PapersOptions): MoreInput {
  const { exports, published, snapshots, merged } = papers
  const last = [...exports].sort((a, b) => a.at.localeCompare(b.at)).at(-1)
  const exported =
    last &&
    stateOf(
      template,
      papers,
      snapshots.find(({ id }) => id === last.snapshot),
      options,
    )
  const atPublishing = published === null ? undefined : snapshots.findLast(({ kind }) => kind === 'published')
  const publishedReport = stateOf(template, papers, atPublishing, options)
  return {
    previous: previousOf(template, papers, options),
    ...(last && exported ? { exported: { time: options.timeInWords(last.at), report: exported } } : {}),
    ...(publishedReport ? { published: { report: publishedReport } } : {}),
    ...(merged ? { subordinates: subordinatesOf(merged) } : {}),
  }
}

/** Last year's cells, totals computed; a cell its form does not have is blank. */
function previousOf(template: Template, { previous }: WorkingPapers, { formOf }: PapersOptions): PreviousReport | undefined {
  if (!previous) return undefined
  const form = formOf ? formOf(previous.report.templateId) : template
  const known = evaluated.get(previous.report)
  if (known?.template === form) return known
  const made = { template: form, report: previous.report, values: evaluate(form, previous.report.figures) }
  evaluated.set(previous.report, made)
  return made
}

const evaluated = new WeakMap<Report, PreviousReport & { template: Template }>()

/** A damaged state, or one on another form, is none. */
function stateOf(
  template: Template,
  papers: WorkingPapers,
  snapshot: Snapshot | undefined,
  { readSnapshot }: PapersOptions,
): Report | undefined {
  if (!snapshot || !readSnapshot) return undefined
  const known = states.get(snapshot)
  if (known) return known.template === template ? known.report : undefined
  const read = readSnapshot(snapshot, papers, [template])
  const report = read.ok ? read.value : undefined
  states.set(snapshot, { template, report })
  return report
}

const states = new WeakMap<Snapshot, { template: Template; report: Report | undefined }>()

function subordinatesOf(merged: MergedPapers): Subordinates {
  const known = areas.get(merged)
  if (known) return known
  const made: Subordinates = {
    templateId: merged.templateId,
    units: merged.units.map(({ name, figures }) => ({ name, values: figures })),
    unfit: [...new Set(merged.left.map(({ name }) => name))],
    missing: merged.missing,
  }
  areas.set(merged, made)
  return made
}

const areas = new WeakMap<MergedPapers, Subordinates>()
