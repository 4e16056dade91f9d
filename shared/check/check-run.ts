/**
 * The checks of one open report, run again in small steps: what looks at figures alone runs when a figure changed; what
 * reads text runs for blocks whose words are new. Pure of clocks: whoever drives it decides when the next step is.
 */
import type { Evaluated } from '../calculate'
import type { Finding, Opening } from '../finding'
import { blocksUnder } from '../prose-figures'
import { blockText, type Block, type Report } from '../report'
import type { CheckData, Template } from '../template'
import type { CheckContext, MoreInput } from './check-context'
import { finishFindings } from './finish-findings'
import { compiled } from './prose-mentions'
import { runCheck } from './run-check'
import { checkContext, checksOf } from './run-checks'

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

/** Kinds that read one block at a time; those of the second list look at figures too. */
const OF_BLOCKS: ReadonlySet<CheckData['kind']> = new Set([
  'wording',
  'pattern',
  'year',
  'enumeration',
  'placeholder',
  'titles',
  'units',
  'phrases',
  'private-numbers',
])
const OF_BLOCKS_AND_FIGURES: ReadonlySet<CheckData['kind']> = new Set(['prose-figures'])

/** Blocks remembered beyond those of the report: words that were taken back. */
const MOST_OLD_BLOCKS = 2000
/** New blocks that one step reads: what reading them takes stays well below a frame. */
const BLOCKS_A_STEP = 6

interface Single {
  check: CheckData
  findings: Finding[]
  stale: boolean
  /** Findings of a block by what it says, for checks that read one block at a time. */
  blocks: Map<string, Finding[]>
  /** The same by the block itself: most are the objects they were. */
  read: WeakMap<Block, { section: string; isUnder: boolean | undefined; found: Finding[] }>
}

export interface CheckRun {
  /** A new state: checks of figures run at once, those of text become stale when the report is another. */
  start: (template: Template, report: Report, values: Evaluated, opening: Opening | null, more?: MoreInput) => void
  /** Runs a part of one stale check; `false` when none was left. */
  step: () => boolean
  /** Whether a step has something to do. */
  waits: () => boolean
  /** Of all checks as last run; the same list as long as none ran. */
  findings: () => Finding[]
}

export function checkRun(): CheckRun {
  let singles: Single[] = []
  let context: CheckContext | null = null
  let finished: Finding[] | null = null
  const run = (single: Single, now: CheckContext) => {
    if (runSingle(single, now)) finished = null
  }
  return {
    start: (template, report, values, opening, more) => {
      const last = context
      context = checkContext(template, report, values, opening, { ...more, beside: true })
      if (last?.template !== template) {
        singles = checksOf(template, 'live').map((check) => ({
          check,
          findings: [],
          stale: true,
          blocks: new Map(),
          read: new WeakMap(),
        }))
        finished = null
      }
      const sameFigures = last?.values === values && last.opening === opening && last.chosenPrevious === context.chosenPrevious
      const sameLast =
        last?.exported?.report === context.exported?.report &&
        last?.published?.report === context.published?.report &&
        last?.subordinates === context.subordinates
      const sameOffice = sameChoices(last, context)
      const sameHead =
        sameFigures && sameLast && sameOffice && last.report.year === report.year && last.report.scope === report.scope
      if (last?.opening !== opening || !sameOffice) finished = null
      for (const single of singles) {
        const { kind } = single.check
        if (!sameHead || last.report !== report) single.stale ||= !OF_FIGURES.has(kind)
        if (!sameHead && (OF_BLOCKS_AND_FIGURES.has(kind) || last?.report.year !== report.year)) forget(single)
        if (OF_FIGURES.has(kind) && (single.stale || !sameFigures)) run(single, context)
      }
    },
    step: () => {
      const next = singles.find((single) => single.stale)
      if (next && context) run(next, context)
      return next !== undefined
    },
    waits: () => singles.some((single) => single.stale),
    findings: () => {
      const found = singles.flatMap((single) => single.findings)
      if (context) finished ??= finishFindings(found, context)
      return finished ?? []
    },
  }
}

/** What a person chose once for all reports. */
const sameChoices = (a: MoreInput | null, b: MoreInput): boolean =>
  a?.office === b.office &&
  a?.area === b.area &&
  a?.ruleSet === b.ruleSet &&
  a?.carriedCases === b.carriedCases &&
  a?.off === b.off &&
  a?.asOfficialPaper === b.asOfficialPaper

/** Whether the check came to its end. */
function runSingle(single: Single, context: CheckContext): boolean {
  const { kind } = single.check
  const inBlocks = OF_BLOCKS.has(kind) || OF_BLOCKS_AND_FIGURES.has(kind)
  const findings = inBlocks ? byBlock(single, context) : runCheck(single.check, context)
  if (findings === null) return false
  single.findings = findings
  single.stale = false
  return true
}

/** `null` when there are more new blocks than one step reads: what was read is kept for the next. */
function byBlock(single: Single, context: CheckContext): Finding[] | null {
  const { check, blocks } = single
  const { report } = context
  const inReport = report.sections.reduce((n, section) => n + section.blocks.length, 0)
  if (blocks.size > inReport + MOST_OLD_BLOCKS) forget(single)
  const findings: Finding[] = []
  let read = 0
  for (const section of report.sections) {
    const under = check.kind === 'prose-figures' ? blocksUnder(section, compiled(check).topic) : []
    for (const [index, block] of section.blocks.entries()) {
      const isUnder = under[index]
      const known = single.read.get(block)
      if (known?.section === section.id && known.isUnder === isUnder) {
        for (const finding of known.found) findings.push(moved(finding, index))
        continue
      }
      const text = blockText(block)
      if (text === '') continue
      const key = `${section.id} ${block.kind} ${isUnder} ${text}`
      let found = blocks.get(key)
      if (!found) {
        if (read++ === BLOCKS_A_STEP) return null
        found = runCheck(check, { ...context, isUnder, report: { ...report, sections: [{ id: section.id, blocks: [block] }] } })
        blocks.set(key, found)
      }
      single.read.set(block, { section: section.id, isUnder, found })
      for (const finding of found) findings.push(moved(finding, index))
    }
  }
  return findings
}

function forget(single: Single): void {
  single.blocks.clear()
  single.read = new WeakMap()
}

const moved = (finding: Finding, block: number): Finding =>
  finding.where && 'section' in finding.where && finding.where.block !== block
    ? { ...finding, where: { ...finding.where, block } }
    : finding
