import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { linkableNumbers } from '../linked-figures'
import { caseInput, type Case } from './case-report.test-data'
import { PROVINCES } from './prose-provinces.test-data'
import { runChecks } from './run-checks'

const MARKS = /[[\]{}]/g

function read(report: Case, marked: string) {
  const text = marked.replace(MARKS, '')
  const { template, report: made, more } = caseInput({ ...report, texts: { overview: text } })
  const values = evaluate(template, made.figures)
  const findings = runChecks(template, made, values, null, 'full', more).filter(({ code }) => /^(?:N|Y09)/.test(code))
  const links = linkableNumbers(made, { template, values, previous: more.previous?.values ?? null }).filter(
    ({ choices }) => !['previous', 'trend'].includes(choices[0]!.source.kind),
  )
  return { findings, links }
}

/** Where the marked numbers stand in the text without marks. */
const truthOf = (marked: string) =>
  [...marked.matchAll(/[[{]([^\]}]+)[\]}]/g)].map((match, i) => ({
    at: match.index - 2 * i,
    isCell: match[0].startsWith('['),
    place: marked.slice(0, match.index + match[0].length),
  }))

/** Numbers that speak of cells but are left for a person to judge. */
const OFFERED: string[] = [
  '在办结的[61件]申请中，属于予以公开范围的[21件]',
  '在办结的[61件]申请中，属于予以公开范围的[21件]，部分公开[7件]',
  '行政复议被纠正[1件]',
  '全年共依法办理政府信息公开申请[61件]',
  '全年办理依申请公开[8件]',
  '中心2026年收到政府信息公开申请[8件]，其中自然人[5件]、企业[3件]',
]
/** Numbers that speak of cells, or rates of them, and are not seen. */
const MISSED: string[] = [
  '全市住建系统共收到政府信息公开申请156件，其中我局[63件]',
  '答复申请人[61件]',
  '答复申请人[61件]次，其中予以公开类[21件]',
  '答复申请人[61件]次，其中予以公开类[21件]，部分公开类[7件]',
  '政府信息公开申请量由71件降至[63件]，降幅{11.3%}',
  '申请人以个人为主，共52人，提交申请[63件]',
  // Held against both cells, but no cell can stand in its place.
  '共收到[3件]申请，答复[3件]，行政复议、行政诉讼均为[0件]',
  '不予公开[19件]',
  '不予公开[19件]中，国家秘密[1件]',
  '不予公开[19件]中，国家秘密[1件]、第三方权益[6件]',
  '不予公开[19件]中，国家秘密[1件]、第三方权益[6件]、内部事务信息[4件]',
  '不予公开[19件]中，国家秘密[1件]、第三方权益[6件]、内部事务信息[4件]、过程性信息[8件]',
]

describe.each(PROVINCES)('invented prose of a $body', ({ report, silent, mistaken }) => {
  it.each(silent)('silent: %s', (marked) => {
    const { findings } = read(report, marked)
    expect(findings.filter(({ code, severity }) => code !== 'N05' || severity !== 'notice')).toEqual([])
  })

  it.each(mistaken)('speaks: %s', (sentence, codes) => {
    expect(read(report, sentence).findings.map(({ code }) => code)).toEqual(codes)
  })
})

it('of all that is invented what is sure is right, and what is right is sure but for these', () => {
  const found = { wrong: [] as string[], offered: [] as string[], missed: [] as string[] }
  const right = { cells: 0, rates: 0 }
  for (const { report, silent } of PROVINCES) {
    for (const marked of silent) {
      const { links } = read(report, marked)
      const truth = truthOf(marked)
      const isCell = (kind: string) => kind === 'cell' || kind === 'sum'
      for (const { sure, agrees, start, written, choices } of links) {
        const meant = truth.find(({ at }) => at === start)
        const isRight = meant?.isCell === isCell(choices[0]!.source.kind) && agrees
        if (sure && !isRight) found.wrong.push(`${written}: ${marked}`)
      }
      for (const { at, isCell: cell, place } of truth) {
        const near = links.filter(({ start }) => start === at)
        if (near.some(({ sure }) => sure)) right[cell ? 'cells' : 'rates']++
        else (near.length > 0 ? found.offered : found.missed).push(place)
      }
    }
  }
  expect(found).toEqual({ wrong: [], offered: OFFERED, missed: MISSED })
  expect(right).toEqual({ cells: 182, rates: 24 })
})
