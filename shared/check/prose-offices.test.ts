import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { checkRun } from './check-run'
import { caseFor, counted, findingsIn, readProse } from './marked-prose.test-data'
import { LATER } from './prose-offices-later.test-data'
import type { Written } from './prose-offices-written.test-data'
import { OFFICES } from './prose-offices.test-data'
import { runChecks } from './run-checks'

/** What is sure of them; the others are left to a person or not seen. */
const COUNTS = {
  first: { cells: 196, sure: 148, offered: 29, missed: 19, rates: 26, ratesSure: 20 },
  later: { cells: 21, sure: 20, offered: 0, missed: 1, rates: 5, ratesSure: 4 },
}

const COLLECTIONS = {
  first: OFFICES.flatMap(({ report, silent }) => silent.map((written) => ({ report, written }))),
  later: OFFICES.flatMap(({ report, body }) => (LATER[body] ?? []).map((written) => ({ report, written }))),
}

describe.each(OFFICES)('prose of a $body', ({ body, report, silent, mistaken, unseen = [] }) => {
  const codes = (written: Written) => readProse(report, written).findings
  it.each([...silent, ...(LATER[body] ?? [])].map((written) => ({ written })))('silent: $written', ({ written }) => {
    expect(findingsIn(report, written)).toEqual([])
  })
  it.each(mistaken.map(([written, expected]) => ({ written, expected })))('speaks: $written', ({ written, expected }) => {
    expect(codes(written).map(({ code }) => code)).toEqual(expected)
  })
  it.each(unseen.map((written) => ({ written })))('does not see: $written', ({ written }) => {
    expect(codes(written)).toEqual([])
  })
})

it.each(['first', 'later'] as const)('of the %s sentences what is sure is right, and this many are sure', (name) => {
  expect(counted(COLLECTIONS[name])).toEqual({ wrong: [], count: COUNTS[name] })
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
