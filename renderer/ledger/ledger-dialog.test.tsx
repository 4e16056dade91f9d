import { readLedgerText } from '@shared/ledger'
import { ok } from '@shared/finding'
import type { Figures } from '@shared/report'
import type { LedgerPapers } from '@shared/working-papers'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import { LedgerDialog } from '.'
import type { KnownWords } from './use-ledger'

const words = officialLedgerWords(officialTemplate())

const LEDGER = [
  '申请编号\t申请人姓名\t申请人类型\t收到日期\t办理结果\t答复日期',
  '1\t张某某\t公民\t2026-01-05\t予以公开\t2026-01-20',
  '2\t李某某\t公民\t2026-02-05\t已给复印件\t2026-02-20',
  '3\t某公司\t公司\t2025-12-30\t部分公开\t2026-01-20',
  '4\t王某某\t\t2026-02-05\t予以公开\t2026-02-20',
]

afterEach(cleanup)

async function open(lines: string[], remembered: LedgerPapers | null = null, figures: Figures = {}, known?: KnownWords) {
  const onApply = vi.fn<(figures: Figures, papers: LedgerPapers) => void>()
  render(
    <LedgerDialog
      year={2026}
      figures={figures}
      remembered={remembered}
      {...(known && { known })}
      now={() => '2026-11-21T08:00:00.000Z'}
      read={async (origin) => {
        const sheets = await readLedgerText('text' in origin ? origin.text : '')
        return sheets.ok ? ok({ sourceName: '', sheets: sheets.value, words }) : sheets
      }}
      onApply={onApply}
      onClose={() => undefined}
    />,
  )
  fireEvent.change(screen.getByRole('textbox'), { target: { value: lines.join('\n') } })
  fireEvent.click(screen.getByText('读取粘贴的台账'))
  await screen.findByText(/第 2 步|两行以上/)
  return onApply
}

const applied = (onApply: Awaited<ReturnType<typeof open>>) => onApply.mock.calls[0]!
const press = (text: string | RegExp) => fireEvent.click(screen.getByText(text))

describe('a ledger in the window', () => {
  it('with columns to tick is mapped without a question, the words over the ticks standing for them', async () => {
    const onApply = await open([
      '编号\t申请人类型\t\t收到日期\t办理结果\t\t答复日期',
      '\t公民\t企业\t\t予以公开\t部分公开\t',
      '1\t√\t\t2026-01-05\t√\t\t2026-01-20',
      '2\t\t√\t2026-01-06\t\t√\t2026-01-20',
    ])
    expect(screen.getAllByText('都认识，不用确认')).toHaveLength(2)
    expect(screen.getByText(/申请人类型（√）/)).toBeTruthy()
    press('下一步')
    press(/填入表格/)
    const [figures, papers] = applied(onApply)
    expect([figures['requests.granted.naturalPerson'], figures['requests.partial.business']]).toEqual(['1', '1'])
    expect(papers.columns).toMatchObject({ applicant: '申请人类型（√）', result: '办理结果（√）' })
  })

  it('says what it could not read and stays where it is', async () => {
    await open(['一行'])
    expect(screen.getByRole('alert').textContent).toContain('两行以上')
  })

  it('is mapped, shown with the rows behind every cell, and applied without a name in what is kept', async () => {
    const onApply = await open(LEDGER)
    expect(screen.getByText('1 种说法需要您确认')).toBeTruthy()
    expect(screen.getByText(/还有 1 种说法没有确认，涉及的 1 条不会计入/)).toBeTruthy()
    press('下一步')
    expect(screen.getByText('读到 4 条，计入 2 条')).toBeTruthy()
    expect(screen.getByText('没有写申请人类型')).toBeTruthy()
    fireEvent.click(document.querySelector('[data-cell="requests.partial.business"]')!)
    expect(screen.getByText('这一格的 1 条')).toBeTruthy()
    expect(screen.getByText('第 4 行')).toBeTruthy()
    press(/填入表格/)
    const [figures, papers] = applied(onApply)
    expect(figures).toMatchObject({
      'requests.received.naturalPerson': '1',
      'requests.carriedIn.business': '1',
      'requests.carriedOut.business': '0',
    })
    expect(papers.columns).toMatchObject({ applicant: '申请人类型', result: '办理结果' })
    expect(JSON.stringify(papers)).not.toMatch(/某/)
  })

  it('asks for a word once: the answer is kept and used the next time, and changes are told', async () => {
    const first: LedgerPapers = {
      sourceName: '台账.xlsx',
      at: '2026-11-01T08:00:00.000Z',
      columns: {},
      applicants: {},
      results: { 已给复印件: 'granted' },
      duplicates: 'all',
      cases: [],
    }
    const onApply = await open(LEDGER, first, { 'requests.received.naturalPerson': '1' })
    expect(screen.queryByText(/种说法需要您确认/)).toBeNull()
    press('下一步')
    press('与上次相比')
    expect(screen.getByText('新增 3 条，减少 0 条，变化 0 条')).toBeTruthy()
    const cell = document.querySelector('[data-cell="requests.received.naturalPerson"]')!
    expect(cell.textContent).toBe('原来 1 汇总为 2')
    press(/填入表格/)
    expect(applied(onApply)[1].results).toEqual({ 已给复印件: 'granted' })
  })

  it('understands the words that were answered for another report, which say nothing of changes since', async () => {
    await open(LEDGER, null, {}, { applicants: {}, results: { 已给复印件: 'granted' } })
    expect(screen.queryByText(/种说法需要您确认/)).toBeNull()
    press('下一步')
    expect(screen.queryByText('与上次相比')).toBeNull()
  })

  it('does not go on with a column of names in place of kinds', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i}\t申请人${i}\t2026-01-05\t予以公开`)
    const remembered = { sourceName: '', at: '', columns: { applicant: '甲' }, applicants: {}, results: {}, cases: [] }
    await open(['编号\t甲\t收到日期\t办理结果', ...rows], { ...remembered, duplicates: 'all' })
    expect(screen.getByRole('alert').textContent).toContain('像是姓名')
    expect(screen.getByText('下一步').closest('button')?.disabled).toBe(true)
  })

  it('tells in words which applications are of the year, and asks once about what only a person knows', async () => {
    const onApply = await open([
      '2026年台账',
      '申请编号\t申请人类型\t收到日期\t办理结果\t答复日期',
      '1\t公民\t3月5日\t予以公开\t3月20日',
      '2\t公民\t2025-12-20\t予以公开\t',
      '3\t公民\t2025-01-05\t予以公开\t2025-02-01',
      '合计\t3件\t\t\t',
    ])
    expect(screen.getByRole('radio', { name: '按 2026 年计' }).getAttribute('aria-checked')).toBe('true')
    press('下一步')
    expect(screen.getByText('读到 3 条，计入 1 条')).toBeTruthy()
    expect(screen.getByText('1 行是合计、栏号、小标题或重复的表头，已跳过')).toBeTruthy()
    expect(screen.getByText(/1 条本年新收，0 条上年结转；0 条年底没有办结，结转下年。 另有 1 条不是 2026 年的/)).toBeTruthy()
    press('按 2026 年办结计')
    expect(screen.getByText('读到 3 条，计入 2 条')).toBeTruthy()
    press(/填入表格/)
    expect(applied(onApply)[0]).toMatchObject({ 'requests.carriedIn.naturalPerson': '1', 'requests.granted.naturalPerson': '2' })
  })
})

describe('answers about rows', () => {
  const HEAD = '申请编号\t申请人类型\t收到日期\t办理结果\t答复日期'
  const YEARLESS = '1\t公民\t3月5日\t予以公开\t3月20日'
  const UNANSWERED = '2\t公民\t2025-12-20\t予以公开\t'
  const kept = () => screen.queryByRole('region', { name: '沿用上次的回答' })

  async function answered() {
    const onApply = await open([HEAD, YEARLESS, UNANSWERED])
    fireEvent.click(screen.getByRole('radio', { name: '按 2026 年计' }))
    press('下一步')
    expect(kept()).toBeNull()
    press('按 2026 年办结计')
    press(/填入表格/)
    cleanup()
    return applied(onApply)[1]
  }

  it('are kept with the report, not asked again, told in the preview and changed there', async () => {
    const papers = await answered()
    expect(papers.rows).toMatchObject({ yearless: { answer: 'year' }, unanswered: { answer: 'year' } })
    expect(JSON.stringify(papers.rows)).not.toMatch(/公民|2025|3月/)
    // The same rows in another order, and one more that nothing is asked about.
    const onApply = await open([HEAD, UNANSWERED, '3\t公民\t2026-05-05\t予以公开\t2026-05-20', YEARLESS], papers)
    expect(screen.queryByText('有 1 行的日期没有写年份')).toBeNull()
    press('下一步')
    expect(screen.getByText('读到 3 条，计入 3 条')).toBeTruthy()
    expect(within(kept()!).getByText('有 1 行的日期没有写年份')).toBeTruthy()
    expect(within(kept()!).getByText('有 1 条是以前收到、没有答复日期的')).toBeTruthy()
    fireEvent.click(within(kept()!).getByRole('radio', { name: '不计入' }))
    expect(screen.getByText('读到 3 条，计入 2 条')).toBeTruthy()
    press(/填入表格/)
    expect(applied(onApply)[1].rows).toMatchObject({ yearless: { answer: 'year' }, unanswered: { answer: 'none' } })
  })

  it('are asked again once one of the rows changed, and nothing is counted by the old answer', async () => {
    const papers = await answered()
    await open([HEAD, YEARLESS.replace('3月20日', '4月20日'), UNANSWERED], papers)
    expect(screen.getByText('上次回答过，这些行后来有变动，请再看一次。')).toBeTruthy()
    expect(screen.getByRole('radio', { name: '先不计入' }).getAttribute('aria-checked')).toBe('true')
    press('下一步')
    expect(screen.getByText('读到 2 条，计入 1 条')).toBeTruthy()
    expect(within(kept()!).queryByText('有 1 行的日期没有写年份')).toBeNull()
  })

  it('name the words that were explained the last time, and lead back to them', async () => {
    const known = { applicants: {}, results: { 已给复印件: 'granted', 没有用上: 'partial' } }
    await open(LEDGER, null, {}, known)
    press('下一步')
    expect(kept()!.textContent).toContain('1 种说法沿用以前的确认：“已给复印件”算作“')
    press('改说法')
    expect(screen.getByText(/第 2 步/)).toBeTruthy()
  })

  it('tell every row they are about: cells read as the one above, and one number on several rows', async () => {
    const rows = [
      HEAD,
      '1\t公民\t2026-03-05\t予以公开\t2026-03-20',
      'R-2\t同上\t2026-04-05\t予以公开\t2026-04-20',
      'R-2\t同上\t2026-04-05\t部分公开\t2026-05-20',
      'R-3\t\t\t部分公开\t2026-05-20',
    ]
    const onApply = await open(rows)
    expect(screen.getByText('有 2 行写着“同上”，按上一行读').textContent).toContain('第 3、4 行')
    expect(screen.getByText(/有 1 行的申请人类型和日期空着/).textContent).toContain('第 5 行')
    press('下一步')
    expect(screen.getByText('有 2 行编号、申请人、收到日期都相同，办理结果不同').textContent).toContain('第 3、4 行')
    expect(screen.getByText('读到 4 条，计入 2 条')).toBeTruthy()
    press('只计最后一行')
    expect(screen.getByText('读到 4 条，计入 3 条')).toBeTruthy()
    press(/填入表格/)
    const [figures, papers] = applied(onApply)
    expect(figures).toMatchObject({ 'requests.granted.naturalPerson': '1', 'requests.partial.naturalPerson': '2' })
    cleanup()
    await open(rows, papers)
    expect(screen.queryByText('有 2 行写着“同上”，按上一行读')).toBeNull()
    press('下一步')
    expect(within(kept()!).getByText(/办理结果不同/)).toBeTruthy()
    expect(screen.getByText('读到 4 条，计入 3 条')).toBeTruthy()
  })
})
