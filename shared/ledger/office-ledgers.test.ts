// Ledgers as offices keep them: headers of two rows, sums, remarks, several sheets, merged and struck rows.
import { describe, expect, it } from 'vitest'
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import { workbookOf } from '../workbook/workbook.test-data'
import {
  alignedRows,
  applicantTerms,
  bodyRows,
  guessColumns,
  ledgerHead,
  readLedger,
  resultTerms,
  tallyLedger,
  withMerged,
  type LedgerChoices,
  type LedgerSheet,
} from '.'

const words = officialLedgerWords(officialTemplate())

const sheetOf = (rows: readonly (readonly string[])[]): LedgerSheet => ({
  name: '',
  hidden: false,
  rows: rows.map((cells, i) => ({ number: i + 1, cells: [...cells] })),
})

function count(sheet: LedgerSheet, choices: Partial<LedgerChoices> = {}) {
  const head = ledgerHead(sheet, words)
  const columns = guessColumns(sheet, head, words)
  const rows = withMerged(bodyRows(sheet, head), columns)
  const all: LedgerChoices = { columns, applicants: {}, results: {}, duplicates: 'all', ...choices }
  const { figures, issues, ...rest } = tallyLedger([{ sheet: '', rows }], words, all, 2026)
  const filled = Object.entries(figures).flatMap(([id, n]) => (n === '0' ? [] : [`${id.replace('requests.', '')} ${n}`]))
  return {
    ...rest,
    filled,
    columns,
    head,
    issues: issues.map(({ kind, row, counted }) => `${kind} ${row}${counted ? ' counted' : ''}`),
  }
}

const HEADER = ['申请编号', '申请人类型', '收到日期', '办理结果', '答复日期']
const list = (...rows: string[][]) => sheetOf([HEADER, ...rows])
const becomes = (applicant: string, result: string) => {
  const { filled, issues } = count(list(['a', applicant, '2026-01-05', result, '2026-01-20']))
  return issues[0] ?? filled.find((one) => !one.startsWith('received'))
}

describe('a header of two rows', () => {
  it('names every column with its group, below a title and a note, and is no application', () => {
    const sheet = sheetOf([
      ['某局2026年依申请公开台账', '', '', '', '', '', '', ''],
      ['填报单位：某局', '', '', '', '填报日期：2026年12月', '', '', ''],
      ['序号', '申请编号', '申请人', '', '', '收到', '答复', ''],
      ['', '', '姓名', '类型', '联系方式', '日期', '日期', '结果'],
      ['1', '2026-1', '某甲', '公民', '（略）', '2026.3.5', '2026.3.20', '予以公开'],
    ])
    const { head, columns, filled, issues } = count(sheet)
    expect([head.at, head.last, head.names[3], head.names[6]]).toEqual([2, 3, '申请人 类型', '答复 日期'])
    expect(columns).toEqual({ number: 1, applicant: 3, received: 5, answered: 6, result: 7 })
    expect([filled, issues]).toEqual([['received.naturalPerson 1', 'granted.naturalPerson 1'], []])
  })

  it('is never taken from the first application', () => {
    const { head, filled } = count(list(['', '公民', '2026-01-05', '予以公开', ''], ['', '公司', '2026-01-05', '予以公开', '']))
    expect([head.at, head.last]).toEqual([0, 0])
    expect(filled).toContain('received.naturalPerson 1')
    expect(ledgerHead(list(['', '公民', '', '予以公开', '']), words).last).toBe(0)
  })

  it('is known by names with an explanation in brackets', () => {
    const { columns } = count(
      sheetOf([
        ['编号', '申请人类型（自然人/法人）', '办理结果（按表三填）'],
        ['1', '公民', '予以公开'],
      ]),
    )
    expect(columns).toMatchObject({ applicant: 1, result: 2 })
  })
})

describe('lines that are no applications', () => {
  it('are sums, headers that stand again, and numbers printed in advance', () => {
    const { filled, issues, skipped, sums } = count(
      list(
        ['1', '公民', '2026-01-05', '予以公开', ''],
        ['一月小计', '1件', '', '1', ''],
        HEADER,
        ['2', '公民', '2026-02-05', '予以公开', ''],
        ['3', '', '', '', ''],
        ['合计：2件', '', '', '', ''],
        ['填表人：某某', '审核人：某某', '', '', ''],
      ),
    )
    const sheet = list(['1', '公民', '2026-01-05', '予以公开', ''], ['合计', '1件', '', '1件', ''])
    const head = ledgerHead(sheet, words)
    expect(applicantTerms(bodyRows(sheet, head), guessColumns(sheet, head, words), words, {})).toHaveLength(1)
    expect([filled, issues, skipped, sums]).toEqual([['received.naturalPerson 2', 'granted.naturalPerson 2'], [], 5, 3])
  })

  it('a line with a number and a name is an application of which too little is known', () => {
    const sheet = sheetOf([
      ['编号', '申请人姓名', '申请人类型', '办理结果'],
      ['2026-7', '某甲', '', ''],
    ])
    expect(count(sheet).issues).toEqual(['noApplicant 2'])
  })
})

describe('dates', () => {
  it('take the year of the report only when a person says so; a remark behind them does no harm', () => {
    const sheet = list(
      ['a', '公民', '3月5日', '予以公开', '3月20日'],
      ['b', '公民', '2026.3.5（网站）', '予以公开', '2026-03-20'],
    )
    expect(count(sheet)).toMatchObject({ issues: ['noYear 2'], filled: ['received.naturalPerson 1', 'granted.naturalPerson 1'] })
    expect(count(sheet, { yearless: 'year' })).toMatchObject({
      issues: [],
      filled: ['received.naturalPerson 2', 'granted.naturalPerson 2'],
    })
    const turned = list(['a', '公民', '12月20日', '予以公开', '1月8日'])
    expect(count(turned, { yearless: 'year' })).toMatchObject({ issues: ['order 2'], filled: [] })
  })

  it('of last year without an answer say nothing of the year it was settled in, unless the ledger marks it', () => {
    const early = list(['a', '公民', '2025-12-20', '予以公开', ''])
    expect(count(early)).toMatchObject({ issues: ['answerUnknown 2'], filled: [] })
    expect(count(early, { unanswered: 'year' })).toMatchObject({
      issues: ['answerUnknown 2 counted'],
      filled: ['carriedIn.naturalPerson 1', 'granted.naturalPerson 1'],
    })
    const header = ['编号', '申请人类型', '上年结转', '收到日期', '办理结果', '答复日期']
    const marked = count(
      sheetOf([header, ['a', '公民', '是', '2025-12-20', '予以公开', ''], ['b', '公民', '是', '12月20日', '', '']]),
    )
    expect(marked).toMatchObject({
      issues: [],
      filled: ['carriedIn.naturalPerson 2', 'granted.naturalPerson 1', 'carriedOut.naturalPerson 1'],
    })
  })
})

describe('words with more behind them', () => {
  it('a remark in brackets says nothing else, or is asked about', () => {
    expect(becomes('公民', '予以公开（已于3月8日邮寄）')).toBe('granted.naturalPerson 1')
    expect(becomes('公民', '不予公开（商业秘密）')).toBe('denied-thirdParty.naturalPerson 1')
    expect(becomes('公民', '部分公开（涉及商业秘密）')).toBe('partial.naturalPerson 1')
    for (const result of ['予以公开（部分内容遮挡）', '予以公开（申请人已撤回）', '予以公开（其中两项不存在）']) {
      expect(becomes('公民', result)).toBe('unknownResult 2')
    }
  })

  it('several results are one where they mean one, and offered as given in part where something was not given', () => {
    expect(becomes('公民', '信息不存在；非本机关')).toBe('unavailable-notHeld.naturalPerson 1')
    expect(becomes('公民', '不予公开；过程性信息')).toBe('denied-processInformation.naturalPerson 1')
    expect(becomes('公民', '予以公开，其余不存在')).toBe('unknownResult 2')
    expect(becomes('公民', '部分公开、国家秘密')).toBe('partial.naturalPerson 1')
    const sheet = list(['a', '公民', '2026-01-05', '予以公开；国家秘密', ''], ['b', '公民', '2026-01-05', '予以公开；撤回', ''])
    const [first, second] = resultTerms(bodyRows(sheet, ledgerHead(sheet, words)), count(sheet).columns, words, {})
    expect([first, second].map((term) => [term?.means, term?.offer])).toEqual([
      [null, 'partial'],
      [null, null],
    ])
  })

  it('the name of all organizations says nothing until the kind follows', () => {
    for (const applicant of ['法人或其他组织（商业企业）', '法人/其他组织－商业企业', '法人（公司）']) {
      expect(becomes(applicant, '予以公开')).toBe('granted.business 1')
    }
    const sheet = list(['a', '法人/其他组织', '2026-01-05', '予以公开', ''])
    expect(count(sheet).issues).toEqual(['unknownApplicant 2'])
    const [term] = applicantTerms(bodyRows(sheet, ledgerHead(sheet, words)), count(sheet).columns, words, {})
    expect(term).toMatchObject({ means: null, offer: null })
  })
})

it('the kind of an organization may stand in a column of its own', () => {
  const header = ['编号', '申请人类型', '单位性质', '收到日期', '办理结果']
  const kinds = [
    ['自然人', ''],
    ['公民', '无'],
    ['法人或其他组织', '有限公司'],
    ['法人', '律师事务所'],
    ['', '基金会'],
    ['法人或其他组织', ''],
    ['自然人', '有限公司'],
  ]
  const { filled, issues, columns } = count(
    sheetOf([header, ...kinds.map(([kind = '', more = ''], i) => [`a${i}`, kind, more, '2026-01-05', '予以公开'])]),
  )
  expect(columns).toMatchObject({ applicant: 1, applicantDetail: 2 })
  expect(filled.filter((one) => one.startsWith('received'))).toEqual([
    'received.naturalPerson 2',
    'received.business 1',
    'received.welfare 1',
    'received.legalService 1',
  ])
  expect(issues).toEqual(['unknownApplicant 7', 'unknownApplicant 8'])
})

describe('a workbook', () => {
  const cell = (ref: string, text: string, style = 0) => `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
  const line = (row: number, cells: string[], style = 0) =>
    `<row r="${row}">${cells.map((text, i) => (text === '' ? '' : cell(`${'ABCDE'[i]}${row}`, text, style))).join('')}</row>`
  const STYLES =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>'

  it('tells struck rows, which are not counted unless a person says so', async () => {
    const rows = [
      line(1, HEADER),
      line(2, ['1', '公民', '2026-01-05', '予以公开', '']),
      line(3, ['2', '公民', '2026-01-05', '予以公开', ''], 1),
    ]
    const read = await readLedger(
      workbookOf([{ name: 'a', xml: `<sheetData>${rows.join('')}</sheetData>` }], { 'xl/styles.xml': STYLES }),
    )
    if (!read.ok) throw new Error(read.trouble.message)
    expect(count(read.value[0]!)).toMatchObject({
      issues: ['struck 3'],
      filled: ['received.naturalPerson 1', 'granted.naturalPerson 1'],
    })
    expect(count(read.value[0]!, { struck: 'all' })).toMatchObject({
      issues: ['struck 3 counted'],
      filled: ['received.naturalPerson 2', 'granted.naturalPerson 2'],
    })
  })

  it('gives a merged cell to each application it reaches over, and to no second line of one application', async () => {
    const rows = [
      line(1, HEADER),
      line(2, ['1', '公民', '2026-01-05', '予以公开', '2026-01-20']),
      line(3, ['2', '', '', '部分公开', '2026-01-20']),
      line(4, ['3', '公司', '2026-01-05', '予以公开', '2026-01-20']),
      line(5, ['', '', '', '部分公开', '']),
    ]
    const merges = ['B2:B3', 'C2:C3', 'A4:A5', 'B4:B5'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const read = await readLedger(
      workbookOf([{ name: 'a', xml: `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells>` }]),
    )
    if (!read.ok) throw new Error(read.trouble.message)
    expect(count(read.value[0]!)).toMatchObject({
      issues: ['noApplicant 5'],
      filled: [
        'received.naturalPerson 2',
        'received.business 1',
        'granted.naturalPerson 1',
        'granted.business 1',
        'partial.naturalPerson 1',
      ],
    })
  })
})

describe('several sheets', () => {
  const march = sheetOf([
    ['编号', '备注', '类型', '结果'].map((name) => (name === '类型' ? '申请人类型' : name)),
    ['1', '', '公司', '予以公开'],
  ])
  const january = sheetOf([
    ['编号', '申请人类型', '结果'],
    ['1', '公民', '予以公开'],
  ])

  it('are one list where the columns are called the same, in whatever order', () => {
    const head = ledgerHead(january, words)
    const main = { head, columns: guessColumns(january, head, words) }
    expect(alignedRows(march, ledgerHead(march, words), main)).toMatchObject([
      { number: 2, cells: ['1', '公司', '予以公开', ''] },
    ])
    const other = sheetOf([
      ['编号', '申请人类型', '办理结果'],
      ['1', '公司', '予以公开'],
    ])
    expect(alignedRows(other, ledgerHead(other, words), main)).toBeNull()
  })

  it('begin their plain numbers anew, which repeats nothing', () => {
    const head = ledgerHead(january, words)
    const columns = guessColumns(january, head, words)
    const rows = bodyRows(january, head)
    const choices: LedgerChoices = { columns, applicants: {}, results: {}, duplicates: 'first' }
    const lists = ['一月', '二月'].map((sheet) => ({ sheet, rows }))
    expect(tallyLedger(lists, words, choices, 2026)).toMatchObject({ issues: [], cases: [{}, {}] })
    expect(tallyLedger([lists[0]!, lists[0]!], words, choices, 2026).issues).toMatchObject([{ kind: 'duplicate' }])
  })
})
