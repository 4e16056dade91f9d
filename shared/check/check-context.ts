import { inputsOf, type Evaluated } from '../calculate'
import type { Opening } from '../finding'
import { isNumber, type FigureId, type FigureValue, type OrganKind, type Report } from '../report'
import type { FigureSpec, RuleSet, Template } from '../template'
import type { CheckData } from '../template'

/** What makes further checks possible; what is not given leaves them silent. */
export interface MoreInput {
  /** Last year's report, to compare with. */
  previous?: PreviousReport | undefined
  /** Reports that an area report adds up. */
  subordinates?: Subordinates | undefined
  /** Places (省、市) in which the body reports. */
  area?: readonly string[] | undefined
  /** What the office says of itself, when the report is its own. */
  office?: Office | undefined
  /** What the province asks of the preface. */
  ruleSet?: RuleSet | undefined
  /** Whether the table of reviews and lawsuits counts cases carried over from last year; it does unless this says no. */
  carriedCases?: boolean | undefined
  /** Codes that a person switched off. */
  off?: ReadonlySet<string> | undefined
  /** The report is about to be printed as a 公文. */
  asOfficialPaper?: boolean | undefined
  /** The day on which it is worked on, `2027-01-20`; only what mends a finding asks for it. */
  today?: string | undefined
  /** What opening said stands beside, in the same list. */
  beside?: boolean | undefined
  /** The report as last exported, and when, in words. */
  exported?: { time: string; report: Report } | undefined
  /** The report as it was when it was marked as published. */
  published?: { report: Report } | undefined
}

export interface Office {
  fullName: string
  shortName: string
  /** Earlier names, and forms that shall not be used. */
  otherNames: readonly string[]
  kind: OrganKind
  website: string
  address: string
  postcode: string
  phone: string
  /** Name below the report. */
  signature: string
}

/** Everything a check may look at. A check is a pure function of this: same input, same findings, same order. */
export interface CheckContext extends MoreInput {
  template: Template
  report: Report
  values: Evaluated
  opening: Opening | null
  /** Last year's report as chosen, whatever it is; `previous` is set only when it is of the same body and of the year before. */
  chosenPrevious?: PreviousReport | undefined
  /** Where one block is read by itself: whether what stands above it says what it is about. */
  isUnder?: boolean | undefined
}

export interface PreviousReport {
  report: Report
  values: Evaluated
}

export interface Subordinates {
  /** Form on which their cells are. */
  templateId: string
  units: { name: string; values: Evaluated }[]
  /** Names of reports that cannot be added: of another year or form, or a unit's second one. */
  unfit: readonly string[]
  /** Units that have to report and have not; `null` when there is no list. */
  missing: readonly string[] | null
}

export type CheckOf<K extends CheckData['kind']> = Extract<CheckData, { kind: K }>

/** What the template says of a figure; throws for an id it does not have, a mistake in `checks.json`. */
export function spec(context: CheckContext, id: FigureId): FigureSpec {
  const found = context.template.figures.get(id)
  if (!found) throw new Error(`the template has no figure ${id}`)
  return found
}

/** The digits of a figure, `null` when it is blank or no number. */
export function digits(context: CheckContext, id: FigureId): string | null {
  const value: FigureValue | undefined = context.values[id]
  return isNumber(spec(context, id).kind, value) ? value : null
}

const incompleteByValues = new WeakMap<Evaluated, Map<FigureId, boolean>>()

/**
 * Nothing is computed as 0 inside a check that is not 0: a blank input, or one that is no number, silences every sum it
 * belongs to; it has a finding of its own. Asked for at every number of the prose, so the answer is remembered.
 */
export function isIncomplete(context: CheckContext, id: FigureId): boolean {
  const known = incompleteByValues.get(context.values) ?? new Map<FigureId, boolean>()
  incompleteByValues.set(context.values, known)
  const before = known.get(id)
  if (before !== undefined) return before
  const incomplete = inputsOf(context.template, id).some((input) => digits(context, input) === null)
  known.set(id, incomplete)
  return incomplete
}
