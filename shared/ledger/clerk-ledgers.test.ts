// What may stand in a ledger and be counted wrongly without a word.
import { describe, expect, it } from 'vitest'
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import {
  bodyRows,
  columnDoubts,
  guessColumns,
  ledgerHead,
  resultTerms,
  tallyLedger,
  type LedgerChoices,
  type LedgerSheet,
} from '.'

const words = officialLedgerWords(officialTemplate())

function count(rows: string[], choices: Partial<LedgerChoices> = {}, more: Partial<LedgerSheet> = {}) {
  const sheet: LedgerSheet = {
    name: '',
    hidden: false,
    rows: rows.map((row, i) => ({ number: i + 1, cells: row.split('|') })),
    ...more,
  }
  const head = ledgerHead(sheet, words)
  const columns = guessColumns(sheet, head, words)
  const all: LedgerChoices = { columns, applicants: {}, results: {}, duplicates: 'all', ...choices }
  const { figures, issues } = tallyLedger([{ sheet: '', rows: bodyRows(sheet, head) }], words, all, 2026)
  return {
    columns,
    doubts: columnDoubts(sheet, head, words, columns),
    terms: resultTerms(bodyRows(sheet, head), columns, words, {}),
    filled: Object.entries(figures).flatMap(([id, n]) => (n === '0' ? [] : [`${id.replace('requests.', '')} ${n}`])),
    issues: issues.map(({ kind, row, value, counted }) => `${kind} ${row} ${value}${counted ? ' counted' : ''}`),
  }
}

const HEAD = '申请人类型|收到日期|办理结果|答复日期'
const one = (result: string, received = '2026-03-01', answered = '2026-03-20') =>
  count([HEAD, `公民|${received}|${result}|${answered}`])

describe('a row of several applications', () => {
  const rows = [
    '申请人类型|件数|收到日期|办理结果|答复日期',
    '公民|3|2026-03-01|予以公开|2026-03-20',
    '公民|1|2026-04-01|予以公开|2026-04-20',
  ]

  it('is not counted as one before somebody said so', () => {
    const counted = ['received.naturalPerson', 'granted.naturalPerson']
    const all = (n: number) => counted.map((cell) => `${cell} ${n}`)
    expect(count(rows)).toMatchObject({ filled: all(1), issues: ['several 2 3'] })
    expect(count(rows, { several: 'each' })).toMatchObject({ filled: all(4), issues: ['several 2 3 counted'] })
    expect(count(rows, { several: 'one' })).toMatchObject({ filled: all(2), issues: ['several 2 3 counted'] })
  })

  it('is known by its result, which must not contradict the column', () => {
    expect(one('予以公开两件').issues).toEqual(['several 2 予以公开两件'])
    expect(one('予以公开1件').filled).toContain('granted.naturalPerson 1')
    const contrary = ['申请人类型|件数|办理结果', '公民|3|予以公开（2件）']
    expect(count(contrary, { several: 'each' })).toMatchObject({ filled: [], issues: ['several 2 3 / 予以公开（2件）'] })
    expect(count(['申请人类型|件数|办理结果', '公民|若干|予以公开'], { several: 'each' }).filled).toEqual([])
  })

  it('with several results is asked about as a whole and never taken for the last of them', () => {
    const { issues, terms } = one('予以公开2件，不予公开1件（国家秘密）')
    expect(issues).toEqual(['unknownResult 2 予以公开2件，不予公开1件（国家秘密）'])
    expect(terms[0]).toMatchObject({ means: null, offer: null })
  })
})

describe('a column', () => {
  it('that is hidden stands back behind a visible one of the same name', () => {
    const rows = ['申请人类型|办理结果|办理结果', '公民|予以公开|部分公开']
    expect(count(rows, {}, { hiddenColumns: [1] })).toMatchObject({ columns: { result: 2 }, doubts: { twins: [] } })
    expect(count(rows)).toMatchObject({ columns: { result: 1 }, doubts: { twins: [{ column: 2, taken: 1 }] } })
  })

  it('of dates is known by a part of its name, unless that says another date', () => {
    const rows = ['当事人类型|我局收件之日|审限届满日|结案方式|正式答复之日', '公民|2025-12-20|2026-01-20|予以公开|2026-01-10']
    const { columns, filled } = count(rows)
    expect(columns).toMatchObject({ received: 1, answered: 4 })
    expect(filled).toEqual(['carriedIn.naturalPerson 1', 'granted.naturalPerson 1'])
  })

  it('of dates that nobody can name is told of', () => {
    expect(count(['申请人类型|办理结果|甲日|乙日', '公民|予以公开|2026-01-20|2026-02-20']).doubts.unusedDates).toEqual([2, 3])
    expect(count([HEAD, '公民|2026-01-20|予以公开|2026-02-20']).doubts.unusedDates).toEqual([])
  })

  it('without a name beside the one it belongs to holds the particulars', () => {
    const rows = ['申请人类别||收到日期|办理结果||答复日期', '法人|商业企业|2026-03-01|不予公开|国家秘密|2026-03-20']
    expect(count(rows).filled).toEqual(['received.business 1', 'denied-stateSecret.business 1'])
  })
})

describe('a header of unknown names', () => {
  it('is known by the rows below it and is no application itself', () => {
    const { filled, issues } = count(['谁|怎么办的|哪天', '公民|予以公开|2026-03-01', '公民|部分公开|2026-03-02'])
    expect([filled.at(-1), issues]).toEqual(['partial.naturalPerson 1', []])
  })
})

describe('a date', () => {
  it.each([
    ['26.3.5', '2026'],
    ['25年12月5日', '2025'],
    ['二〇二五年十二月三十一日', '2025'],
    ['二○二六年三月五日', '2026'],
    ['2026-03-05 09:30:00', '2026'],
  ])('%s is one of %s', (text, year) => {
    expect(one('予以公开', text, '').filled[0] ?? one('予以公开', text, '').issues[0]).toContain(
      year === '2026' ? 'received' : 'answerUnknown',
    )
  })

  it.each(['2026-03-05 延期至 2027-01-15', '2026年13月5日', '二〇二六年三月四十日'])('%s is none', (text) => {
    expect(one('予以公开', '2026-01-05', text).issues[0]).toContain('badDate')
  })
})

describe('what is offered for an unknown result', () => {
  it.each([
    ['不公开（秘密）', null],
    ['因个人隐私故不予公开', 'denied-thirdParty'],
    ['按已主动公开告知网址', 'granted'],
    ['依申请未予公开', null],
    ['已公开部分内容，其余涉密不公开', 'partial'],
    ['信访事项，另属重复申请', null],
  ])('%s: %s', (result, offer) => expect(one(result).terms[0]).toMatchObject({ means: null, offer }))
})

describe('an unknown result with a known reason', () => {
  it.each([
    ['部分不予公开（国家秘密）', 'unknownResult'],
    ['已作公开答复（重复申请）', 'unknownResult'],
    ['依法不予公开（国家秘密）', 'denied-stateSecret'],
    ['涉及个人隐私，不予公开', 'denied-thirdParty'],
    ['信访，不予公开', 'unknownResult'],
    ['不公开（国家秘密）', 'denied-stateSecret'],
  ])('%s: %s', (result, says) => {
    const { filled, issues } = one(result)
    expect(issues[0] ?? filled.at(-1)).toContain(says)
  })
})

describe('what cannot be true at once', () => {
  it('is not counted: still at work, and answered', () => {
    expect(one('延期答复')).toMatchObject({ filled: [], issues: ['unsettledAnswered 2 2026-03-20 / 延期答复'] })
    expect(one('延期答复', '2026-12-20', '').filled).toContain('carriedOut.naturalPerson 1')
  })
})

describe('a sheet of what came over', () => {
  const on = (sheet: string, received: string) => {
    const columns = { applicant: 0, result: 1, answered: 2, received: 3 }
    const rows = [{ number: 2, cells: ['公民', '予以公开', '2026-01-20', received] }]
    const choices: LedgerChoices = { columns, applicants: {}, results: {}, duplicates: 'all', yearless: 'year' }
    const { figures, issues } = tallyLedger([{ sheet, rows }], words, choices, 2026)
    return issues[0]?.kind ?? (figures['requests.carriedIn.naturalPerson'] === '1' ? 'carriedIn' : 'received')
  }

  it('says so by its name, with no date, with one without a year and with one of last year', () => {
    expect(['', '12月20日', '2025-12-20', '2026-01-05'].map((date) => on('上年结转', date))).toEqual([
      'carriedIn',
      'carriedIn',
      'carriedIn',
      'conflict',
    ])
    expect([on('2026年上年结转', ''), on('含上年结转', '2026-01-05'), on('结转下年', '2026-01-05')]).toEqual([
      'carriedIn',
      'received',
      'received',
    ])
  })
})
