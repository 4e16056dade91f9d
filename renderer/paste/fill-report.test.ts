import { canonicalReport, plain, type Report } from '@shared/report'
import { newReport } from '@shared/template'
import { expect, test } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import { fillReport, fillSummary } from './fill-report'
import { looksLikeReport } from './looks-like-report'

const template = officialTemplate()

function report(fullName: string, figures: Report['figures'] = {}, words = ''): Report {
  const organ = { fullName, shortName: '', kind: 'office' as const }
  const fresh = newReport(template, { organ, year: 2026, scope: 'own', now: '2026-11-21T00:00:00.000Z' })
  return canonicalReport({
    ...fresh,
    figures: { ...Object.fromEntries(Object.keys(fresh.figures).map((id) => [id, null])), ...figures },
    sections: fresh.sections.map((section) =>
      section.id === 'problems'
        ? { ...section, blocks: words === '' ? [] : [{ kind: 'paragraph', content: plain(words) }] }
        : section,
    ),
  })
}

const received = 'requests.received.naturalPerson'
const carried = 'requests.carriedIn.naturalPerson'
const issued = 'disclosure.rules.issued'

test('a filled report takes chapters and tables that were pasted, blanks too, and keeps the others and its head', () => {
  const open = report('云岭市人民政府办公室', { [received]: '5', [carried]: '2', [issued]: '9' }, '原有的话。')
  const filled = fillReport(template, open, report('平川县人民政府', { [received]: '7' }, '粘贴的话。'))
  expect(filled.figures).toMatchObject({ [received]: '7', [carried]: null, [issued]: '9' })
  expect(filled.sections.find(({ id }) => id === 'problems')?.blocks).toEqual([
    { kind: 'paragraph', content: plain('粘贴的话。') },
  ])
  expect([filled.organ, filled.title]).toEqual([open.organ, open.title])
})

test('a chapter without words keeps those it has', () => {
  const open = report('云岭市人民政府办公室', {}, '原有的话。')
  const filled = fillReport(template, open, report('平川县人民政府', { [received]: '7' }))
  expect(filled.sections.find(({ id }) => id === 'problems')).toEqual(open.sections.find(({ id }) => id === 'problems'))
})

test('the summary counts figures, those that change, those that are cleared, and chapters with words or figures', () => {
  const open = report('云岭市人民政府办公室', { [received]: '5', [carried]: '2' })
  const pasted = report('平川县人民政府', { [received]: '7' }, '粘贴的话。')
  expect(fillSummary(template, open, pasted)).toMatchObject({ figures: 1, changed: 1, cleared: 1 })
})

test('three chapters make a report, fewer or words inside a sentence do not', () => {
  const headings = template.sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading]))
  expect(looksLikeReport(headings.slice(0, 3).join('\n正文。\n'), template)).toBe(true)
  expect(
    looksLikeReport(
      headings
        .slice(0, 3)
        .map((h) => `## ${h}`)
        .join('\r\n'),
      template,
    ),
  ).toBe(true)
  expect(looksLikeReport(headings.slice(0, 2).join('\n'), template)).toBe(false)
  expect(looksLikeReport(headings.join('，'), template)).toBe(false)
})
