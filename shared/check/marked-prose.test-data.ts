/** Reads marked prose: `[17件=in]` speaks of the cells that `in` stands for, `{20%}` is a rate or a comparison. */
import { evaluate } from '../calculate'
import { linkableNumbers, type LinkableNumber } from '../linked-figures'
import type { FigureSource } from '../report'
import { caseInput, heading, type Case } from './case-report.test-data'
import { MEANT } from './prose-offices-meant.test-data'
import type { Written } from './prose-offices-written.test-data'
import { runChecks } from './run-checks'

const MARK = /\[([^=\]]+)=(\w+)\]|\{([^}]+)\}/g
const plainText = (marked: string) => marked.replace(MARK, (_, cell?: string, __?: string, rate?: string) => cell ?? rate ?? '')

export function caseFor(report: Case, [chapter, ...blocks]: Written) {
  const made = blocks.map((block) => (block.startsWith('# ') ? heading(plainText(block.slice(2))) : plainText(block)))
  return caseInput({ ...report, texts: { [chapter]: made } })
}

export function readProse(report: Case, written: Written) {
  const { template, report: whole, more } = caseFor(report, written)
  const values = evaluate(template, whole.figures)
  const findings = runChecks(template, whole, values, null, 'full', more).filter(({ code }) => /^(?:N|Y09)/.test(code))
  const links = linkableNumbers(whole, { template, values, previous: more.previous?.values ?? null }).filter(
    ({ choices }) => !['previous', 'trend'].includes(choices[0]!.source.kind),
  )
  return { findings, links }
}

/** The form of a chapter stands before what is written there. */
const offsetOf = (report: Case, [chapter]: Written): number =>
  caseInput({ ...report, texts: { [chapter]: [] } }).report.sections.find(({ id }) => id === chapter)!.blocks.length

interface Truth {
  block: number
  at: number
  /** `null`: a rate or a comparison. */
  cells: readonly string[] | null
  place: string
}

const truthOf = ([, ...blocks]: Written): Truth[] =>
  blocks.flatMap((block, i) => {
    const marked = block.replace(/^# /, '')
    return [...marked.matchAll(MARK)].map((match) => ({
      block: i,
      at: plainText(marked.slice(0, match.index)).length,
      cells: match[2] ? MEANT[match[2]]! : null,
      place: plainText(marked.slice(0, match.index)).slice(-16) + match[0],
    }))
  })

/** What is linked beyond doubt and wrongly, and what is left to a person or not seen. */
export function measured(report: Case, written: Written) {
  const { links } = readProse(report, written)
  const truth = truthOf(written)
  const offset = offsetOf(report, written)
  const of = ({ at, block }: Truth) => links.filter((link) => link.start === at && link.block === block + offset)
  const wrong = links.filter(
    (link) =>
      link.sure &&
      !isRight(
        link,
        truth.find((one) => of(one).includes(link)),
      ),
  )
  const left = truth.filter((one) => of(one).every(({ sure }) => !sure))
  return {
    truth,
    left: left.map((one) => ({ ...one, isOffered: of(one).length > 0 })),
    wrong: wrong.map(({ written: quote }) => quote),
  }
}

const isRight = ({ choices, agrees }: LinkableNumber, meant: Truth | undefined): boolean =>
  agrees && meant !== undefined && cellsOf(choices[0]!.source) === (meant.cells && [...meant.cells].sort().join())

const cellsOf = (source: FigureSource): string | null =>
  source.kind === 'cell' ? source.figure : source.kind === 'sum' ? [...source.figures].sort().join() : null

export interface OfReport {
  report: Case
  written: Written
}

/** How many numbers speak of a cell or are a rate, how many of them are sure, and which sure links are wrong. */
export function counted(texts: readonly OfReport[]) {
  const count = { cells: 0, sure: 0, offered: 0, missed: 0, rates: 0, ratesSure: 0 }
  const wrong: string[] = []
  for (const { report, written } of texts) {
    const found = measured(report, written)
    wrong.push(...found.wrong.map((quote) => `${quote}: ${written.join(' ')}`))
    const cells = found.truth.filter((one) => one.cells !== null).length
    const left = found.left.filter((one) => one.cells !== null)
    count.cells += cells
    count.sure += cells - left.length
    count.offered += left.filter(({ isOffered }) => isOffered).length
    count.missed += left.filter(({ isOffered }) => !isOffered).length
    count.rates += found.truth.length - cells
    count.ratesSure += found.truth.length - cells - (found.left.length - left.length)
  }
  return { wrong, count }
}

/** All findings of the figures in prose, but that a list is partial. */
export const findingsIn = (report: Case, written: Written) =>
  readProse(report, written).findings.filter(({ code, severity }) => code !== 'N05' || severity !== 'notice')
