// From rows to the figures of the table: columns, words, counting, and what holds for any ledger.
import { balances, evaluate } from '@shared/calculate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import {
  applicantTerms,
  bareWord,
  bodyRows,
  compareLedger,
  guessColumns,
  ledgerHead,
  resultTerms,
  tallyLedger,
  type LedgerAnswers,
  type LedgerChoices,
  type LedgerSheet,
} from '.'
import type { LedgerCase } from '../working-papers'

const template = officialTemplate()
const words = officialLedgerWords(template)

const HEADER = ['申请编号', '申请人姓名', '申请人类型', '收到日期', '办理结果', '具体情形', '答复日期']

function sheetOf(rows: readonly (readonly string[])[], header: readonly string[] = HEADER): LedgerSheet {
  return { name: '', hidden: false, rows: [header, ...rows].map((cells, i) => ({ number: i + 1, cells: [...cells] })) }
}

interface Answers {
  applicants?: LedgerAnswers
  results?: LedgerAnswers
  duplicates?: LedgerChoices['duplicates']
}

function tally(rows: readonly (readonly string[])[], answers: Answers = {}, header: readonly string[] = HEADER) {
  const sheet = sheetOf(rows, header)
  const head = ledgerHead(sheet, words)
  const columns = guessColumns(sheet, head, words)
  const choices = { columns, applicants: {}, results: {}, duplicates: 'all' as const, ...answers }
  const body = bodyRows(sheet, head)
  const result = tallyLedger([{ sheet: '', rows: body }], words, choices, 2026)
  const filled = Object.fromEntries(Object.entries(result.figures).filter(([, n]) => n !== '0'))
  const short = Object.fromEntries(Object.entries(filled).map(([id, n]) => [id.replace('requests.', ''), n]))
  return { ...result, filled: short, columns, issueKinds: result.issues.map(({ kind, row }) => `${kind} ${row}`) }
}

describe('columns', () => {
  it('are told by their headers under a title, never from names', () => {
    const sheet: LedgerSheet = sheetOf([HEADER, ['1', '某', '自然人', '2026-1-5', '予以公开', '', '2026-2-1']], ['云岭市台账'])
    const head = ledgerHead(sheet, words)
    expect(head.at).toBe(1)
    const columns = { number: 0, applicant: 2, received: 3, result: 4, detail: 5, answered: 6 }
    expect(guessColumns(sheet, head, words)).toEqual(columns)
  })

  it('are told by what stands in them where the header does not, and by what was remembered', () => {
    const rows = [
      ['甲', '公民', '予以公开'],
      ['乙', '企业', '部分公开'],
    ]
    const sheet = sheetOf(rows, ['申请人', '谁', '怎样'])
    expect(guessColumns(sheet, ledgerHead(sheet, words), words)).toMatchObject({ applicant: 1, result: 2 })
    const other = sheetOf(rows, ['编号', '申请人类型', '甲乙'])
    expect(guessColumns(other, ledgerHead(other, words), words, { result: '甲乙', number: '编号' })).toMatchObject({ result: 2 })
  })
})

describe('counting', () => {
  it('adds every application to what came in and to what became of it', () => {
    const { filled, behind, issueKinds } = tally([
      ['1', '', '公民', '2026-01-05', '予以公开', '', '2026-01-20'],
      ['2', '', '公司', '2026/3/5', '不予公开', '商业秘密', '2026/3/20'],
      ['3', '', '法人或其他组织－法律服务机构', '2025年12月30日', '无法提供', '信息不存在', '2026年1月9日'],
      ['4', '', '自然人', '2026-12-30', '', '', ''],
      ['5', '', '自然人', '2026-12-20', '予以公开', '', '2027-01-05'],
      ['6', '', '自然人', '2026-12-28', '办理中', '', ''],
    ])
    expect(issueKinds).toEqual([])
    expect(filled).toEqual({
      'received.naturalPerson': '4',
      'received.business': '1',
      'carriedIn.legalService': '1',
      'granted.naturalPerson': '1',
      'denied-thirdParty.business': '1',
      'unavailable-notHeld.legalService': '1',
      'carriedOut.naturalPerson': '3',
    })
    expect(behind.get('requests.carriedOut.naturalPerson')?.map(({ row }) => row)).toEqual([5, 6, 7])
  })

  it('lists what is not certain and does not count it', () => {
    const { filled, issueKinds } = tally([
      ['1', '', '', '2026-01-05', '予以公开', '', ''],
      ['2', '', '外星人', '2026-01-05', '予以公开', '', ''],
      ['3', '', '自然人', '2026-01-05', '不予公开', '', '2026-02-01'],
      ['4', '', '自然人', '2026-01-05', '', '', '2026-02-01'],
      ['5', '', '自然人', '', '予以公开', '', ''],
      ['6', '', '自然人', '1月5日', '予以公开', '', ''],
      ['7', '', '自然人', '2027-01-05', '予以公开', '', ''],
      ['8', '', '自然人', '2025-01-05', '予以公开', '', '2025-02-01'],
      ['9', '', '自然人', '2026-03-05', '予以公开', '', '2025-12-31'],
      ['', '', '', '', '', '', ''],
    ])
    expect(filled).toEqual({})
    expect(issueKinds).toEqual([
      'noApplicant 2',
      'unknownApplicant 3',
      'unknownResult 4',
      'noResult 5',
      'noDate 6',
      'noYear 7',
      'laterYear 8',
      'earlierYear 9',
      'earlierYear 10',
    ])
  })

  it('never takes a particular for more than the result says', () => {
    const row = (result: string, detail: string) => ['1', '', '自然人', '2026-01-05', result, detail, '']
    const becomes = (result: string, detail: string) => {
      const { filled, issueKinds } = tally([row(result, detail)])
      return issueKinds[0] ?? Object.keys(filled).find((id) => !id.startsWith('received'))
    }
    expect(becomes('不予公开', '国家秘密')).toBe('denied-stateSecret.naturalPerson')
    expect(becomes('不予公开－国家秘密', '')).toBe('denied-stateSecret.naturalPerson')
    expect(becomes('予以公开', '已邮寄')).toBe('granted.naturalPerson')
    // What is partly given counts as that and as nothing else.
    expect(becomes('部分公开', '商业秘密')).toBe('partial.naturalPerson')
    expect(becomes('予以公开', '商业秘密')).toBe('unknownResult 2')
    expect(becomes('无法提供', '商业秘密')).toBe('unknownResult 2')
    expect(becomes('不予公开', '领导不同意')).toBe('unknownResult 2')
  })

  it('believes the mark of last year only where the date does not say otherwise', () => {
    const header = ['编号', '申请人类型', '是否上年结转', '收到日期', '办理结果']
    const { filled, issueKinds } = tally(
      [
        ['1', '自然人', '是', '', '予以公开'],
        ['2', '自然人', '否', '', '予以公开'],
        ['3', '自然人', '是', '2026-03-01', '予以公开'],
      ],
      {},
      header,
    )
    expect(filled).toEqual({ 'carriedIn.naturalPerson': '1', 'received.naturalPerson': '1', 'granted.naturalPerson': '2' })
    expect(issueKinds).toEqual(['conflict 4'])
  })

  it('lists repeated numbers and counts them as a person chose', () => {
    const rows = ['甲', '乙'].map((name) => ['1', name, '自然人', '2026-01-05', '予以公开', '', ''])
    expect(tally(rows)).toMatchObject({ filled: { 'received.naturalPerson': '2' }, issueKinds: ['duplicate 3'] })
    expect(tally(rows, { duplicates: 'first' })).toMatchObject({ filled: { 'received.naturalPerson': '1' } })
  })

  it('keeps nothing of the columns that hold names', () => {
    const { cases } = tally([['1', '王某某', '自然人', '2026-01-05', '予以公开', '', '2026-02-01']])
    expect(JSON.stringify(cases)).not.toContain('王某某')
  })
})

describe('unknown words', () => {
  const rows = [
    ['1', '', '街道居民', '2026-01-05', '已给', '', ''],
    ['2', '', '街道居民', '2026-01-05', '属内部事务信息范畴', '', ''],
    ['3', '', '自然人', '2026-01-05', '已给', '', ''],
  ]
  const sheet = sheetOf(rows)
  const head = ledgerHead(sheet, words)
  const columns = guessColumns(sheet, head, words)

  it('are asked once each, with how many rows use them, and only offered what they may mean', () => {
    expect(resultTerms(bodyRows(sheet, head), columns, words, {})).toMatchObject([
      { shown: '已给', rows: 2, means: null, offer: null },
      { shown: '属内部事务信息范畴', rows: 1, means: null, offer: 'denied-internalAffairs' },
    ])
    expect(applicantTerms(bodyRows(sheet, head), columns, words, {})).toMatchObject([
      { shown: '街道居民', rows: 2, means: null, offer: 'naturalPerson' },
      { shown: '自然人', rows: 1, means: 'naturalPerson' },
    ])
    expect(tally(rows).filled).toEqual({})
  })

  it('count as answered, and rows can be left out by answer', () => {
    const results = { [bareWord('已给')]: 'granted', [bareWord('属内部事务信息范畴')]: 'ignore' }
    const answered = tally(rows, { applicants: { [bareWord('街道居民')]: 'naturalPerson' }, results })
    expect(answered.filled).toEqual({ 'received.naturalPerson': '2', 'granted.naturalPerson': '2' })
    expect(answered.issueKinds).toEqual(['ignored 3'])
  })
})

const kinds = ['公民', '公司', '科研院所', '社会组织', '律所', '其他']
const outcomes = [...words.lines.map(({ name }) => name), '', '办理中', '不知道']
const day = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((n) => new Date(Date.UTC(2024, 6, 1) + n * 86_400_000).toISOString().slice(0, 10))
const arbitraryRow = fc
  .tuple(
    fc.constantFrom(...kinds, '', '外星人'),
    fc.option(day, { nil: '' }),
    fc.constantFrom(...outcomes),
    fc.option(day, { nil: '' }),
  )
  .map(([kind, received, result, answered]) => ['', '', kind, received, result, '', answered])

describe('any ledger', () => {
  it('is counted so that every cell is the number of rows behind it and both sides of the form balance', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRow, { maxLength: 40 }), (rows) => {
        const { figures, behind, cases, issues, skipped } = tally(rows)
        for (const [id, figure] of Object.entries(figures)) expect(figure).toBe(String(behind.get(id)!.length))
        const values = evaluate(template, figures)
        expect(balances(template, 'requests', values).every(({ balanced }) => balanced)).toBe(true)
        // No row is lost: counted, listed or empty.
        expect(cases.length + issues.filter(({ counted }) => !counted).length + skipped).toBe(rows.length)
      }),
      { numRuns: 60 },
    )
  })

  it('compared with itself in another order shows no change; otherwise every change makes the difference', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRow, { maxLength: 20 }), fc.array(arbitraryRow, { maxLength: 20 }), (a, b) => {
        const [before, after] = [tally(a).cases, tally(b).cases]
        expect(compareLedger(before, [...before].reverse())).toEqual({ added: [], removed: [], changed: [] })
        const { added, removed } = compareLedger(before, after)
        expect(before.length + added.length - removed.length).toBe(after.length)
      }),
      { numRuns: 60 },
    )
  })

  it('shows an application that was counted otherwise by its number', () => {
    const one = (number: string, to: string, row = 2): LedgerCase => {
      return { sheet: '', row, number, received: '', answered: '', applicant: 'business', from: 'received', to }
    }
    const before = [one('1', 'carriedOut'), one('2', 'granted'), one('3', 'granted')]
    const after = [one('1', 'granted'), one('2', 'granted', 9), one('4', 'partial')]
    expect(compareLedger(before, after)).toEqual({
      added: [after[2]],
      removed: [before[2]],
      changed: [{ before: before[0], after: after[0] }],
    })
  })
})
