import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { linkableNumbers, type LinkableNumber } from '../linked-figures'
import type { FigureSource } from '../report'
import { caseInput, heading, type Case } from './case-report.test-data'
import { checkRun } from './check-run'
import { MEANT } from './prose-offices-meant.test-data'
import { LATER } from './prose-offices-later.test-data'
import type { Written } from './prose-offices-written.test-data'
import { OFFICES } from './prose-offices.test-data'
import { runChecks } from './run-checks'

const MARK = /\[([^=\]]+)=(\w+)\]|\{([^}]+)\}/g
const plainText = (marked: string) => marked.replace(MARK, (_, cell?: string, __?: string, rate?: string) => cell ?? rate ?? '')

/** What is sure of them; the others are left to a person or not seen. */
const COUNTS = {
  first: { cells: 196, sure: 143, offered: 31, missed: 22, rates: 26, ratesSure: 20 },
  later: { cells: 21, sure: 20, offered: 0, missed: 1, rates: 5, ratesSure: 4 },
}

function caseFor(report: Case, [chapter, ...blocks]: Written) {
  const made = blocks.map((block) => (block.startsWith('# ') ? heading(plainText(block.slice(2))) : plainText(block)))
  return caseInput({ ...report, texts: { [chapter]: made } })
}

function read(report: Case, written: Written) {
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
function measured(report: Case, written: Written) {
  const { links } = read(report, written)
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

const COLLECTIONS = {
  first: OFFICES.flatMap(({ report, silent }) => silent.map((written) => ({ report, written }))),
  later: OFFICES.flatMap(({ report, body }) => (LATER[body] ?? []).map((written) => ({ report, written }))),
}

describe.each(OFFICES)('prose of a $body', ({ body, report, silent, mistaken, unseen = [] }) => {
  const codes = (written: Written) => read(report, written).findings
  it.each([...silent, ...(LATER[body] ?? [])].map((written) => ({ written })))('silent: $written', ({ written }) => {
    expect(codes(written).filter(({ code, severity }) => code !== 'N05' || severity !== 'notice')).toEqual([])
  })
  it.each(mistaken.map(([written, expected]) => ({ written, expected })))('speaks: $written', ({ written, expected }) => {
    expect(codes(written).map(({ code }) => code)).toEqual(expected)
  })
  it.each(unseen.map((written) => ({ written })))('does not see: $written', ({ written }) => {
    expect(codes(written)).toEqual([])
  })
})

it.each(['first', 'later'] as const)('of the %s sentences what is sure is right, and this many are sure', (name) => {
  const count = { cells: 0, sure: 0, offered: 0, missed: 0, rates: 0, ratesSure: 0 }
  const wrong: string[] = []
  for (const { report, written } of COLLECTIONS[name]) {
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
  expect({ wrong, count }).toEqual({ wrong: [], count: COUNTS[name] })
})

it('is told alike by the checks that run while a person writes', () => {
  const codes = (findings: readonly { code: string }[]) =>
    findings
      .map(({ code }) => code)
      .filter((code) => code.startsWith('N'))
      .sort()
  const mistaken = OFFICES.flatMap(({ report, mistaken: all }) => all.map(([written]) => ({ report, written })))
  for (const { report, written } of mistaken) {
    const { template, report: whole, more } = caseFor(report, written)
    const values = evaluate(template, whole.figures)
    const run = checkRun()
    run.start(template, whole, values, null, more)
    while (run.step());
    expect(codes(run.findings())).toEqual(codes(runChecks(template, whole, values, null, 'live', more)))
  }
})
