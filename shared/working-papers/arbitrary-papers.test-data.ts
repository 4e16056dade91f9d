import fc from 'fast-check'
import type { Report } from '../report'
import { LEDGER_QUESTIONS } from './ledger-papers'
import { asPrevious, DECISION_KINDS, type WorkingPapers } from './working-papers'

const instant = fc.date({ min: new Date(0), max: new Date('2040-01-01'), noInvalidDate: true }).map((d) => d.toISOString())
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/)

const word = fc.string({ maxLength: 8 })
const answers = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), word, { maxKeys: 3, noNullPrototype: true })

const ledger = fc.record(
  {
    sourceName: fc.string(),
    at: instant,
    columns: fc.record({ applicant: word, result: word }, { requiredKeys: [] }),
    applicants: answers,
    results: answers,
    duplicates: fc.constantFrom('all', 'first'),
    cases: fc.array(
      fc.record({
        sheet: word,
        row: fc.integer({ min: 1, max: 9999 }),
        number: word,
        received: word,
        answered: word,
        applicant: word,
        from: word,
        to: word,
      }),
      { maxLength: 3 },
    ),
    rows: fc.dictionary(
      fc.constantFrom(...LEDGER_QUESTIONS),
      fc.record({ answer: word, rows: fc.array(word, { maxLength: 3 }) }),
      {
        noNullPrototype: true,
      },
    ),
  },
  { requiredKeys: ['sourceName', 'at', 'columns', 'applicants', 'results', 'duplicates', 'cases'] },
)

const earlierYear = fc.record({
  sourceName: word,
  organ: word,
  year: fc.integer({ min: 2015, max: 2040 }),
  scope: fc.constantFrom('own', 'area'),
  figures: fc.dictionary(id, fc.option(word), { maxKeys: 3, noNullPrototype: true }),
  doubtful: fc.array(id, { maxLength: 2 }),
})

/** Papers as they may lie beside a report. */
export function arbitraryPapers(report: fc.Arbitrary<Report>): fc.Arbitrary<WorkingPapers> {
  return fc.record({
    decisions: fc.array(
      fc.record(
        {
          fingerprint: fc.string(),
          code: fc.string(),
          kind: fc.constantFrom(...DECISION_KINDS),
          reason: fc.string({ maxLength: 200 }),
          seen: fc.array(fc.string(), { maxLength: 3 }),
          section: fc.string(),
          figures: fc.array(fc.string(), { maxLength: 3 }),
          skeleton: fc.string(),
          at: instant,
        },
        { requiredKeys: ['fingerprint', 'code', 'kind', 'reason', 'seen', 'at'] },
      ),
      { maxLength: 3 },
    ),
    previous: fc.option(fc.tuple(fc.string(), report).map(([name, last]) => asPrevious(name, last, {}))),
    exports: fc.array(
      fc.record({
        format: fc.constantFrom('docx', 'pdf', 'html', 'xlsx', 'json'),
        name: fc.string(),
        at: instant,
        openErrors: fc.nat(99),
        snapshot: fc.option(id),
      }),
      { maxLength: 3 },
    ),
    published: fc.option(instant),
    carried: fc.array(fc.record({ section: fc.string(), text: fc.string(), confirmed: fc.boolean() }), { maxLength: 3 }),
    snapshots: fc.uniqueArray(
      fc.record({
        id,
        name: fc.string(),
        kind: fc.constantFrom('named', 'automatic', 'exported', 'published'),
        at: instant,
        saved: fc.string(),
      }),
      { selector: (s) => s.id.toLowerCase(), maxLength: 3 },
    ),
    snapshotMedia: fc.constant({}),
    ledger: fc.option(ledger),
    earlierYears: fc.array(earlierYear, { maxLength: 2 }),
  }) as fc.Arbitrary<WorkingPapers>
}
