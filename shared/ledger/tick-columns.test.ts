// Ledgers with a column for every kind of applicant or every result, and a tick in the one that holds.
import { describe, expect, it } from 'vitest'
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import {
  applicantTerms,
  bodyRows,
  guessColumns,
  ledgerHead,
  resultTerms,
  tallyLedger,
  withMerged,
  type LedgerChoices,
  type LedgerRow,
} from '.'
import { withTickColumns } from './tick-columns'

const words = officialLedgerWords(officialTemplate())

function count(cells: readonly (readonly string[])[], choices: Partial<LedgerChoices> = {}, more: Partial<LedgerRow>[] = []) {
  const rows = cells.map((row, i) => ({ number: i + 1, cells: [...row], ...more[i] }))
  const sheet = withTickColumns({ name: '', hidden: false, rows }, words)
  const head = ledgerHead(sheet, words)
  const columns = guessColumns(sheet, head, words)
  const body = withMerged(bodyRows(sheet, head), columns)
  const all: LedgerChoices = { columns, applicants: {}, results: {}, duplicates: 'all', ...choices }
  const { figures, issues } = tallyLedger([{ sheet: '', rows: body }], words, all, 2026)
  const filled = Object.entries(figures).flatMap(([id, n]) => (n === '0' ? [] : [`${id.replace('requests.', '')} ${n}`]))
  const asked = [...applicantTerms(body, columns, words, {}), ...resultTerms(body, columns, words, {})].filter(
    ({ means }) => means === null,
  )
  return {
    head,
    columns,
    filled,
    issues: issues.map(({ kind, row, value }) => `${kind} ${row} ${value}`.trim()),
    asked: asked.map(({ shown, offer }) => [shown, offer]),
  }
}

const TWO = [
  ['某局依申请公开台账', '', '', '', '', '', '', '', '', ''],
  ['序号', '申请人类型', '', '', '收到日期', '办理结果', '', '', '', '答复日期'],
  ['', '公民', '企业', '社会组织', '', '予以公开', '部分公开', '国家秘密', '信息不存在', ''],
]

describe('a ledger with columns to tick', () => {
  it('is counted by the words over the ticks, whatever the tick is', () => {
    const { head, columns, filled, issues } = count([
      ...TWO,
      ['1', '√', '', '', '2026-01-05', '√', '', '', '', '2026-01-20'],
      ['2', '', '✓', '', '2026-02-05', '', '1', '', '', '2026-02-20'],
      ['3', '', '', '是', '2026-03-05', '', '', '✔', '', '2026-03-20'],
      ['4', '√', '/', '—', '2026-04-05', '否', '×', '', '', ''],
      ['合计', '2', '1', '1', '', '1', '1', '1', '', ''],
    ])
    expect([head.at, head.last, head.names[10], head.names[11]]).toEqual([1, 2, '申请人类型（√）', '办理结果（√）'])
    expect(columns).toMatchObject({ applicant: 10, result: 11, received: 4, answered: 9 })
    expect(columns.detail ?? columns.applicantDetail).toBeUndefined()
    expect(issues).toEqual([])
    expect(filled.sort()).toEqual(
      [
        'received.naturalPerson 2',
        'received.business 1',
        'received.welfare 1',
        'granted.naturalPerson 1',
        'partial.business 1',
        'denied-stateSecret.welfare 1',
        'carriedOut.naturalPerson 1',
      ].sort(),
    )
  })

  it('asks about two ticks and tells of none, and offers nothing for what is not certain', () => {
    const { filled, issues, asked } = count([
      ...TWO,
      ['1', '√', '√', '', '2026-01-05', '√', '', '', '', '2026-01-20'],
      ['2', '', '', '', '2026-02-05', '√', '', '', '', '2026-02-20'],
      ['3', '√', '', '', '2026-03-05', '√', '', '', '√', '2026-03-20'],
      ['4', '√', '', '', '2026-03-05', '', '', '', '', '2026-03-20'],
      ['5', '2', '', '', '2026-03-05', '√', '', '', '', '2026-03-20'],
      ['6', '√', '', '', '2026-03-05', '√', '', '', '', '2026-03-20'],
    ])
    expect(issues).toEqual([
      'unknownApplicant 4 公民 + 企业',
      'noApplicant 5',
      'unknownResult 6 予以公开 + 信息不存在',
      'noResult 7 2026-03-20',
      'unknownApplicant 8 公民 + 2',
    ])
    expect(filled).toEqual(['received.naturalPerson 1', 'granted.naturalPerson 1'])
    expect(asked.filter(([shown]) => shown !== '予以公开 + 信息不存在').map(([, offer]) => offer)).toEqual([null, null])
  })

  it('may have a header of three rows, with long names and ordinals', () => {
    const { head, filled, issues } = count([
      ['序号', '申请人', '', '', '收到日期', '办理结果', '', '', '', '', '答复日期'],
      ['', '自然人', '法人或其他组织', '', '', '（一）予以公开', '（三）不予公开', '', '（五）不予处理', '', ''],
      [
        '',
        '',
        '商业企业',
        '其他',
        '',
        '',
        '1.属于国家秘密',
        '8.属于行政查询事项',
        '1.信访举报投诉类申请',
        '5.要求行政机关确认或重新出具已获取信息',
        '',
      ],
      ['1', '√', '', '', '2026-01-05', '√', '', '', '', '', '2026-01-20'],
      ['2', '', '√', '', '2026-01-05', '', '√', '', '', '', '2026-01-20'],
      ['3', '', '', '√', '2026-01-05', '', '', '√', '', '', '2026-01-20'],
      ['4', '√', '', '', '2026-01-05', '', '', '', '', '√', '2026-01-20'],
    ])
    expect([head.at, head.last]).toEqual([0, 2])
    expect(head.names[6]).toBe('办理结果 （三）不予公开 1.属于国家秘密')
    expect(issues).toEqual([])
    expect(filled).toEqual(
      expect.arrayContaining([
        'received.naturalPerson 2',
        'granted.naturalPerson 1',
        'denied-stateSecret.business 1',
        'denied-administrativeInquiry.otherOrganization 1',
        'notProcessed-reconfirm.naturalPerson 1',
      ]),
    )
  })

  it('may have groups of a single column in a header of three rows', () => {
    const { head, filled, issues, asked } = count([
      ['序号', '申请人', '', '收到日期', '办理结果', '', '', '', '答复日期'],
      ['', '公民', '法人或其他组织', '', '予以公开', '不予公开', '无法提供', '其他处理', ''],
      ['', '', '商业企业', '', '', '1.属于国家秘密', '1.本机关不掌握相关政府信息', '3.其他', ''],
      ['1', '√', '', '2026-01-05', '√', '', '', '', '2026-01-20'],
      ['2', '', '√', '2026-01-05', '', '', '', '√', '2026-01-20'],
      ['3', '', '√', '2026-01-05', '', '', '√', '', '2026-01-20'],
    ])
    expect([head.last, issues, asked]).toEqual([2, [], []])
    expect(filled).toEqual(expect.arrayContaining(['other-other.business 1', 'unavailable-notHeld.business 1']))
  })

  it('is understood with one row of names, and with words for the other role', () => {
    const { filled, issues } = count([
      ['编号', '公民', '企业', '科研机构', '收到日期', '办理结果', '答复日期'],
      ['1', '', '1', '', '2026-01-05', '予以公开', '2026-01-20'],
      ['2', '1', '', '', '2026-01-05', '撤回申请', '2026-01-20'],
    ])
    expect([issues, filled]).toEqual([
      [],
      expect.arrayContaining(['granted.business 1', 'other-other.naturalPerson 1', 'received.business 1']),
    ])
  })

  it('takes a whole that is ticked with its part for one answer', () => {
    const { filled, issues } = count([
      ['编号', '公民', '法人或其他组织', '企业', '收到日期', '予以公开', '不予公开', '个人隐私', '答复日期'],
      ['1', '', '√', '√', '2026-01-05', '', '√', '√', '2026-01-20'],
      ['2', '√', '', '', '2026-01-05', '√', '', '', '2026-01-20'],
    ])
    expect([issues, filled]).toEqual([[], expect.arrayContaining(['denied-thirdParty.business 1', 'granted.naturalPerson 1'])])
  })

  it('offers no row for a group of results that is ticked alone', () => {
    const { asked } = count([
      ['编号', '公民', '企业', '收到日期', '予以公开', '不予公开', '其他处理', '答复日期'],
      ['1', '√', '', '2026-01-05', '', '√', '', '2026-01-20'],
      ['2', '√', '', '2026-01-05', '', '', '√', '2026-01-20'],
    ])
    expect(asked).toEqual([
      ['不予公开', null],
      ['其他处理', null],
    ])
  })

  it('says more of results that stand in words in a column of their own', () => {
    const { columns, filled, issues } = count([
      ['编号', '申请人类型', '收到日期', '办理结果', '国家秘密', '个人隐私', '答复日期'],
      ['1', '公民', '2026-01-05', '予以公开', '', '', '2026-01-20'],
      ['2', '公民', '2026-01-05', '不予公开', '', '√', '2026-01-20'],
    ])
    expect(columns).toMatchObject({ result: 3, detail: 7 })
    expect([issues, filled]).toEqual([
      [],
      expect.arrayContaining(['granted.naturalPerson 1', 'denied-thirdParty.naturalPerson 1']),
    ])
  })

  it('asks about a ticked column whose name is not known, and leaves a column that is ticked beside a result alone', () => {
    const rows = (name: string, second: string) => [
      ['编号', '公民', '企业', '收到日期', '予以公开', '部分公开', name, '答复日期'],
      ['1', '√', '', '2026-01-05', '√', '', '', '2026-01-20'],
      ['2', '√', '', '2026-01-05', second, '', '√', '2026-01-20'],
    ]
    expect(count(rows('另案归并', '')).issues).toEqual(['unknownResult 3 另案归并'])
    expect(count(rows('是否收费', '√')).issues).toEqual([])
  })

  it('reads a tick that reaches over several rows for each of them', () => {
    const { filled } = count(
      [
        ...TWO,
        ['1', '√', '', '', '2026-01-05', '√', '', '', '', '2026-01-20'],
        ['2', '', '', '', '2026-01-05', '', '√', '', '', '2026-01-20'],
      ],
      {},
      [{}, {}, {}, {}, { above: { 1: '√' } }],
    )
    expect(filled).toContain('received.naturalPerson 2')
  })
})

it('a ledger without ticks stays as it is', () => {
  const rows = [
    ['编号', '申请人类型', '办理结果', '上年结转'],
    ['1', '公民', '予以公开', '√'],
  ].map((cells, i) => ({ number: i + 1, cells }))
  const sheet = { name: '', hidden: false, rows }
  expect(withTickColumns(sheet, words)).toBe(sheet)
})
