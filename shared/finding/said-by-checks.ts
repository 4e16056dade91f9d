/** What opening found and a check says again of the same cell, with the difference and a fix: a list says it once. */
import type { Finding } from './finding'
import type { Opening, OpeningFinding } from './opening'

const NO_NUMBER: ReadonlySet<string> = new Set(['F06', 'F07', 'F09', 'F10'])
const STATED_TOTAL: ReadonlySet<string> = new Set(['F01', 'F02', 'F04'])

const SAID_BY: Readonly<Record<string, ReadonlySet<string>>> = { O27: NO_NUMBER, O27G: NO_NUMBER, O32: STATED_TOTAL }

/**
 * Findings of opening that need no entry beside those of the checks: all of their cells have one, or the total the file
 * printed has been given up. `checked`: answered ones too, for an answer is given to both.
 */
export function saidByChecks(opening: Opening, checked: readonly Finding[]): ReadonlySet<OpeningFinding> {
  const open = opening.findings.filter(({ code, settled }) => !settled && Object.hasOwn(SAID_BY, code))
  if (open.length === 0) return new Set()
  const codes = new Map<string, string[]>()
  for (const { code, where } of checked) {
    if (where && 'figure' in where) codes.set(where.figure, [...(codes.get(where.figure) ?? []), code])
  }
  const isSaid = (figure: string, by: ReadonlySet<string>) => codes.get(figure)?.some((code) => by.has(code)) === true
  return new Set(
    open.filter((finding) => {
      const cells = [...(finding.where && 'figure' in finding.where ? [finding.where.figure] : []), ...(finding.also ?? [])]
      if (cells.length === 0) return false
      const givenUp = finding.code === 'O32' && cells.every((figure) => !Object.hasOwn(opening.stated, figure))
      return givenUp || cells.every((figure) => isSaid(figure, SAID_BY[finding.code]!))
    }),
  )
}
