import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { linkableNumbers } from '../linked-figures'
import { caseInput, LAST, overview } from './case-report.test-data'
import { CORPUS, MISTAKES } from './prose-corpus.test-data'
import { runChecks } from './run-checks'

const MARKED = /\[([^\]]+)\]/g

function read(marked: string) {
  const { template, report, more } = caseInput(overview(marked.replace(MARKED, '$1'), { last: LAST }))
  const values = evaluate(template, report.figures)
  const findings = runChecks(template, report, values, null, 'full', more).filter(({ code }) => /^(?:N|Y09)/.test(code))
  const links = linkableNumbers(report, { template, values, previous: more.previous?.values ?? null }).filter(({ choices }) =>
    ['cell', 'sum'].includes(choices[0]!.source.kind),
  )
  return { findings: findings.map(({ code }) => code), links }
}

/** Numbers that speak of cells but are left for a person to judge. */
const OFFERED = ['共办理政府信息公开申请[35件]']
/** Numbers that speak of cells and are not seen. */
const MISSED: string[] = []

describe('figures in invented prose', () => {
  it.each(CORPUS)('silent: %s', (marked) => {
    expect(read(marked).findings).toEqual([])
  })

  it.each(MISTAKES)('speaks: %s', (sentence, codes) => {
    expect(read(sentence).findings).toEqual(codes)
  })

  it('what is sure is right, and what is right is sure but for these', () => {
    const wrong: string[] = []
    const offered: string[] = []
    const missed: string[] = []
    let right = 0
    for (const marked of CORPUS) {
      const truth = [...marked.matchAll(MARKED)].map((m) => m[1]!)
      const { links } = read(marked)
      const sure = links.filter((link) => link.sure).map(({ written, agrees }) => `${written}${agrees ? '' : ' ≠'}`)
      for (const written of sure) {
        const at = truth.indexOf(written)
        if (at < 0) wrong.push(`${written}: ${marked}`)
        else {
          truth.splice(at, 1)
          right++
        }
      }
      for (const written of truth) {
        const place = marked.slice(0, marked.indexOf(`[${written}]`) + written.length + 2)
        ;(links.some((link) => link.written === written) ? offered : missed).push(place)
      }
    }
    expect({ wrong, offered, missed }).toEqual({ wrong: [], offered: OFFERED, missed: MISSED })
    expect(right).toBeGreaterThan(60)
  })
})
