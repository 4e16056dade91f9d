import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { runChecks } from '../check'
import type { Finding } from '../finding'
import { plain } from '../report'
import { newReport } from '../template'
import { NO_PAPERS, type Decision, type DecisionKind } from '../working-papers'
import { applyDecisions, decide, isDecided, kindsFor, withDecision, withoutDecision } from '.'

const template = officialTemplate()
const AT = '2027-01-10T08:00:00.000Z'

function findings(sentence: string, received = '36'): Finding[] {
  const report = newReport(template, {
    organ: { fullName: '青原县水利局', shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: AT,
  })
  report.sections.find((s) => s.id === 'overview')!.blocks.push({ kind: 'paragraph', content: plain(sentence) })
  for (const f of template.figures.values()) if (f.source === 'input') report.figures[f.id] = '0'
  report.figures['requests.received.naturalPerson'] = received
  report.figures['requests.granted.naturalPerson'] = received
  return runChecks(template, report, evaluate(template, report.figures), null)
}
const n01 = (all: Finding[]) => all.find((f) => f.code === 'N01')!
const decided = (kind: DecisionKind, reason: string): Decision => decide(n01(findings('收到申请37件。')), kind, reason, AT)!

describe('decisions', () => {
  it('settle a finding and survive a re-run', () => {
    const one = n01(applyDecisions(findings('收到申请37件。'), [decided('scope', '正文含下属单位')]))
    expect(isDecided(one)).toBe(true)
    expect(one.decision).toMatchObject({ kind: 'scope', reason: '正文含下属单位' })
    expect(one.message).not.toContain('上次说明')
  })

  it('ask again when a value changed, with both values', () => {
    const one = n01(applyDecisions(findings('收到申请37件。', '40'), [decided('scope', '正文含下属单位')]))
    expect(isDecided(one)).toBe(false)
    expect(one.message).toContain('上次说明时是 36，现在是 40，请再确认。')
  })

  it('are kept through a light rewording and marked, and asked again after a heavy one', () => {
    const before = decide(n01(findings('全年共收到政府信息公开申请37件并按时办理登记。')), 'scope', '口径', AT)!
    const light = n01(applyDecisions(findings('全年共收到政府信息公开申请37件，已按时办理登记。'), [before]))
    expect(light.decision).toMatchObject({ kind: 'scope', reworded: true })
    const heavy = n01(applyDecisions(findings('本局在这一年里新收各类申请37件。'), [before]))
    expect(heavy.decision).toBeUndefined()
  })

  it('later only moves a finding to the end', () => {
    const all = findings('收到申请37件。截止目前完成。')
    const later = applyDecisions(all, [decided('later', '')])
    expect(later).toHaveLength(all.length)
    expect(later[later.length - 1]!.code).toBe('N01')
    expect(isDecided(later[later.length - 1]!)).toBe(false)
  })

  it('of a kind the code does not take are neither made nor heard', () => {
    const sum: Finding = {
      code: 'F03',
      severity: 'error',
      stops: true,
      message: '相差 2。',
      where: { figure: 'a' },
      expected: '53',
      actual: '51',
      fingerprint: '0123456789abcdef',
    }
    expect(decide(sum, 'scope', '口径', AT)).toBeNull()
    const forged: Decision = {
      fingerprint: sum.fingerprint!,
      code: 'F03',
      kind: 'confirmed',
      reason: '属实',
      seen: ['51', '53'],
      at: AT,
    }
    expect(applyDecisions([sum], [forged])).toEqual([sum])
    const misnamed = { ...forged, code: 'N01' }
    expect(applyDecisions([sum], [misnamed])).toEqual([sum])
  })

  it('no longer stop an export', () => {
    const carry: Finding = {
      code: 'Y01',
      severity: 'error',
      stops: true,
      message: '相差 1。',
      where: { figure: 'a' },
      expected: '3',
      actual: '2',
      fingerprint: 'f',
    }
    const one = applyDecisions([carry], [decide(carry, 'reorganised', '两局合并', AT)!])[0]!
    expect(one.stops).toBeUndefined()
    expect(isDecided(one)).toBe(true)
  })

  it('need a reason of at most 200 characters, except false alarms and later', () => {
    const one = n01(findings('收到申请37件。'))
    expect(decide(one, 'scope', ' ', AT)).toBeNull()
    expect(decide(one, 'scope', '理'.repeat(201), AT)).toBeNull()
    expect(decide(one, 'falseAlarm', '', AT)).not.toBeNull()
  })

  it('of the same finding replace each other and can be taken back', () => {
    const first = decided('scope', '口径')
    const papers = withDecision(withDecision(NO_PAPERS, first), decided('confirmed', '属实'))
    expect(papers.decisions.map((one) => one.kind)).toEqual(['confirmed'])
    expect(withoutDecision(papers, first.fingerprint).decisions).toEqual([])
  })

  it.each([
    ['F01', ['later']],
    ['F12', ['confirmed', 'cleanup', 'later', 'other']],
    ['Y02', ['scope', 'confirmed', 'reorganised', 'cleanup', 'falseAlarm', 'later', 'other']],
    ['L02', ['falseAlarm', 'later', 'other']],
  ])('%s takes %j', (code, kinds) => {
    expect(kindsFor(code)).toEqual(kinds)
  })
})
