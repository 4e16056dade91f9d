/**
 * The checks of one open report, run again in small steps: what looks at figures alone runs when a figure changed; what
 * reads text runs for blocks whose words are new. Pure of clocks: whoever drives it decides when the next step is.
 */
import type { Evaluated } from '../calculate'
import type { Finding, Opening } from '../finding'
import { blockText, type Report } from '../report'
import type { CheckData, Template } from '../template'
import type { CheckContext } from './check-context'
import { finishFindings } from './finish-findings'
import { runCheck } from './run-check'
import { checkContext, checksOf, type MoreInput } from './run-checks'

/** Kinds whose findings follow from figures and opening. */
const OF_FIGURES: ReadonlySet<CheckData['kind']> = new Set([
  'stated-total',
  'balance',
  'not-a-number',
  'not-a-count',
  'not-an-amount',
  'at-least-difference',
  'digits',
])

/** Kinds that read one block at a time and nothing of the figures. */
const OF_BLOCKS: ReadonlySet<CheckData['kind']> = new Set([
  'wording',
  'pattern',
  'sequence',
  'year',
  'enumeration',
  'placeholder',
])

const MOST_BLOCKS = 2000

interface Single {
  check: CheckData
  findings: Finding[]
  stale: boolean
  /** Findings of a block by what it says, for checks that read one block at a time. */
  blocks: Map<string, Finding[]>
}

export interface CheckRun {
  /** A new state: checks of figures run at once, those of text become stale when the report is another. */
  start: (template: Template, report: Report, values: Evaluated, opening: Opening | null, more?: MoreInput) => void
  /** Runs one stale check; `false` when none was left. */
  step: () => boolean
  /** Whether a step has something to do. */
  waits: () => boolean
  /** Of all checks as last run. */
  findings: () => Finding[]
}

export function checkRun(): CheckRun {
  let singles: Single[] = []
  let context: CheckContext | null = null
  return {
    start: (template, report, values, opening, more) => {
      const last = context
      context = checkContext(template, report, values, opening, more)
      if (last?.template !== template) {
        singles = checksOf(template, 'live').map((check) => ({ check, findings: [], stale: true, blocks: new Map() }))
      }
      const sameFigures = last !== null && last.values === values && last.opening === opening
      const samePrevious = last?.chosenPrevious === context.chosenPrevious
      const same = sameFigures && samePrevious && last.report === report
      const sameHead = last?.report.year === report.year && last.report.scope === report.scope
      for (const single of singles) {
        if (!same && !OF_FIGURES.has(single.check.kind)) single.stale = true
        if (!sameHead) single.blocks.clear()
        if (OF_FIGURES.has(single.check.kind) && (single.stale || !sameFigures || !samePrevious)) runSingle(single, context)
      }
    },
    step: () => {
      const next = singles.find((single) => single.stale)
      if (next && context) runSingle(next, context)
      return next !== undefined
    },
    waits: () => singles.some((single) => single.stale),
    findings: () =>
      context
        ? finishFindings(
            singles.flatMap((single) => single.findings),
            context,
          )
        : [],
  }
}

function runSingle(single: Single, context: CheckContext): void {
  single.findings = OF_BLOCKS.has(single.check.kind) ? byBlock(single, context) : runCheck(single.check, context)
  single.stale = false
}

function byBlock({ check, blocks }: Single, context: CheckContext): Finding[] {
  if (blocks.size > MOST_BLOCKS) blocks.clear()
  return context.report.sections.flatMap((section) =>
    section.blocks.flatMap((block, index) => {
      const text = blockText(block)
      if (text === '') return []
      const key = `${section.id} ${block.kind} ${text}`
      const found =
        blocks.get(key) ??
        runCheck(check, { ...context, report: { ...context.report, sections: [{ id: section.id, blocks: [block] }] } })
      blocks.set(key, found)
      return found.length === 0 ? found : found.map((finding) => moved(finding, index))
    }),
  )
}

const moved = (finding: Finding, block: number): Finding =>
  finding.where && 'section' in finding.where ? { ...finding, where: { ...finding.where, block } } : finding
