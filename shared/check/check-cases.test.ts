import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { applyChanges, type Change, type Fix } from '../change'
import type { Opening } from '../finding'
import type { Report } from '../report'
import { caseInput, type Case } from './case-report.test-data'
import { CHECK_CASES } from './check-cases.test-data'
import { fixOf } from './fix-of'
import { runChecks } from './run-checks'

const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')

type Input = ReturnType<typeof caseInput>

const found = ({ template, report, opening, more }: Input) =>
  runChecks(template, report, evaluate(template, report.figures), opening, 'full', more)
const codes = (one: Case) => found(caseInput(one)).map(({ code }) => code)

/** As the window applies a fix: changes to the report, and what they settle of opening. */
function mended(input: Input, changes: readonly Change[]): Input {
  const { report, opening } = input
  return { ...input, report: applyChanges(report, changes), opening: opening && changes.reduce(settledBy, opening) }
}

function settledBy(opening: Opening, change: Change): Opening {
  if (change.kind === 'computed-total') {
    return { ...opening, stated: Object.fromEntries(Object.entries(opening.stated).filter(([id]) => id !== change.figure)) }
  }
  if (change.kind !== 'settle') return opening
  const { code, message } = change
  const findings = opening.findings.map((one) =>
    one.code === code && one.message === message ? { ...one, settled: 'corrected' as const } : one,
  )
  return { ...opening, findings }
}

const fixIn = (input: Input, code: string): Fix | null => {
  const { template, report, opening, more } = input
  const finding = found(input).find((one) => one.code === code)
  if (!finding) throw new Error(`${code} says nothing`)
  return fixOf(finding, template, report, evaluate(template, report.figures), { ...more, opening })
}

describe('every check', () => {
  it('has a case in which it speaks and one in which it is silent', () => {
    const described = [...page.matchAll(/^\| ([A-Z]\d\d) +\|/gm)].map((m) => m[1]!)
    expect(described.length).toBeGreaterThan(80)
    const cases = new Set(CHECK_CASES.map(({ code }) => code))
    expect(described.filter((code) => !cases.has(code))).toEqual([])
  })

  it.each(CHECK_CASES)('$code speaks where it should and is silent where it should', ({ code, speaks, silent }) => {
    expect(codes(speaks)).toContain(code)
    expect(codes(silent)).not.toContain(code)
  })
})

describe('every fix', () => {
  it('is described as it is', () => {
    const told = [...page.matchAll(/^\| ([A-Z]\d\d) +\|.*\| (none|at once|previewed|dialog) +\|$/gm)].map(
      (m) => `${m[1]} ${m[2]}`,
    )
    expect(told.sort()).toEqual([...new Set(CHECK_CASES.map(({ code, fix }) => `${code} ${fix}`))].sort())
  })

  it.each(CHECK_CASES)('of $code is $fix', ({ code, speaks, fix: kind }) => {
    const fix = fixIn(caseInput(speaks), code)
    const seen = fix === null ? 'none' : fix.action ? 'dialog' : fix.previewed ? 'previewed' : 'at once'
    expect(seen).toBe(kind)
  })

  it.each(CHECK_CASES.filter(({ fix }) => fix === 'at once' || fix === 'previewed'))(
    'of $code mends what it is for, says nothing new, and does nothing when done again',
    ({ code, speaks }) => {
      const before = caseInput(speaks)
      const fix = fixIn(before, code)!
      const after = mended(before, fix.changes)
      const left = found(after)
      expect(left.some((one) => one.code === code)).toBe(false)
      const known = new Set(found(before).map((one) => one.code))
      expect(left.filter((one) => one.severity === 'error' && !known.has(one.code))).toEqual([])
      expect(keptReport(mended(after, again(fix.changes)).report)).toEqual(keptReport(after.report))
    },
  )
})

/** Sentences and headings are put in once: the window asks anew before it does it again. */
const again = (changes: readonly Change[]) => changes.filter(({ kind }) => kind !== 'insert')
const keptReport = ({ sections, figures, title, signature }: Report) => ({ sections, figures, title, signature })
