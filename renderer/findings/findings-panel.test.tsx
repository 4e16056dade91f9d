import type { Opening } from '@shared/finding'
import { officialTemplate } from '@templates/official.test-data'
import { fireEvent, render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { ListedFinding } from '../store'
import { HintProvider } from '../ui'
import { FindingsPanel, type FindingsPanelProps } from './findings-panel'

const ofOpening: ListedFinding = {
  code: 'O29',
  severity: 'warning',
  message: '行名已改正。',
  where: { section: 'requests' },
  openingIndex: 0,
}
const ofTotal: ListedFinding = {
  code: 'F01',
  severity: 'error',
  message: '总计写的是 9，相加是 6。',
  basis: '格式表内的合计关系',
  where: { figure: 'requests.received.total' },
  expected: '6',
  actual: '9',
}
const opening: Opening = {
  sourceName: '去年.txt',
  format: 'text',
  findings: [ofOpening],
  stated: { 'requests.received.total': '9' },
}

function show(part: Partial<FindingsPanelProps>) {
  const props: FindingsPanelProps = {
    template: officialTemplate(),
    findings: [],
    explained: [],
    opening: null,
    checked: true,
    current: null,
    blanks: 0,
    onGoTo: vi.fn(),
    onSettle: vi.fn(),
    onAcceptComputed: vi.fn(),
    onGoToBlank: vi.fn(),
    onSettleAll: vi.fn(),
    onUnsettle: vi.fn(),
    onTakeBack: vi.fn(),
    onExportList: vi.fn(),
    fixOf: () => null,
    onFix: vi.fn(),
    onExplain: vi.fn(),
    ...part,
  }
  render(
    <HintProvider>
      <FindingsPanel {...props} />
    </HintProvider>,
  )
  return props
}
const card = (words: string) => within(screen.getByText(words).closest('li')!)

test('nothing is said to be right before the checks have read the report', () => {
  show({ checked: false })
  expect(screen.queryByText('没有发现问题')).toBeNull()
})

test('nothing found is said, and said otherwise while cells are blank', () => {
  show({})
  expect(screen.getByText('没有发现问题')).toBeTruthy()
})

test('blank cells are counted and can be gone to', () => {
  const props = show({ blanks: 12 })
  expect(screen.getByText('已填的部分没有发现问题')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '去填' }))
  expect(screen.getByText(/12 格没有填/)).toBeTruthy()
  expect(props.onGoToBlank).toHaveBeenCalledOnce()
})

test('errors stand above warnings', () => {
  show({ findings: [ofOpening, ofTotal], opening })
  expect(screen.getAllByRole('heading').map((h) => h.textContent)).toEqual(['错误1', '存疑1'])
})

test('a finding of opening is gone to and settled', () => {
  const props = show({ findings: [ofOpening], opening })
  fireEvent.click(card('行名已改正。').getByRole('button', { name: '去看' }))
  fireEvent.click(card('行名已改正。').getByRole('button', { name: '已核对' }))
  expect(props.onGoTo).toHaveBeenCalledWith(ofOpening)
  expect(props.onSettle).toHaveBeenCalledWith(0)
})

test('a stated total can be given up for the computed one; it cannot be settled', () => {
  const props = show({ findings: [ofTotal], opening })
  expect(card(ofTotal.message).queryByRole('button', { name: '已核对' })).toBeNull()
  fireEvent.click(card(ofTotal.message).getByRole('button', { name: '以计算为准' }))
  expect(props.onAcceptComputed).toHaveBeenCalledWith('requests.received.total')
})

test('the basis is shown on request only', () => {
  show({ findings: [ofTotal], opening })
  expect(screen.queryByText('格式表内的合计关系')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '依据' }))
  expect(screen.getByText('格式表内的合计关系')).toBeTruthy()
})

test('piles of opening stand in order of weight, and repairs are accepted together', () => {
  const repaired: ListedFinding = { code: 'O42', severity: 'notice', message: '已按行标签读入。', openingIndex: 1 }
  const leftOut: ListedFinding = { code: 'O16', severity: 'notice', message: '去掉了页码。', openingIndex: 2 }
  const props = show({ findings: [leftOut, repaired, ofOpening, ofTotal], opening })
  expect(screen.getAllByRole('heading').map((h) => h.textContent)).toEqual(['错误1', '存疑1', '已修复1', '未采用1'])
  fireEvent.click(screen.getByRole('button', { name: '全部接受已修复项' }))
  expect(props.onSettleAll).toHaveBeenCalledWith('repaired')
})

test('a settled finding stays listed and can be put back', () => {
  const props = show({ opening: { ...opening, findings: [{ ...opening.findings[0]!, settled: 'accepted' }] } })
  fireEvent.click(screen.getByText('已核对 1'))
  fireEvent.click(screen.getByRole('button', { name: '重新标为待核对' }))
  expect(props.onUnsettle).toHaveBeenCalledWith(0)
})

test('a finding without a place offers no way to it', () => {
  show({ findings: [{ code: 'O91', severity: 'notice', message: '没有地方。' }] })
  expect(screen.queryByRole('button', { name: '去看' })).toBeNull()
})

const ofCheck: ListedFinding = {
  code: 'L02',
  severity: 'warning',
  message: '“截止目前”可能应为“截至目前”。',
  where: { section: 'overview', block: 0, quote: '截止目前' },
  fingerprint: '0123456789abcdef',
}

test('a finding of the checks offers what would mend it, and an explanation', () => {
  const props = show({ findings: [ofCheck], fixOf: () => ({ label: '改为“截至目前”', changes: [], previewed: false }) })
  fireEvent.click(card(ofCheck.message).getByRole('button', { name: '改为“截至目前”' }))
  fireEvent.click(card(ofCheck.message).getByRole('button', { name: '说明…' }))
  expect(props.onFix).toHaveBeenCalledWith(ofCheck)
  expect(props.onExplain).toHaveBeenCalledWith(ofCheck)
})

test('what opening did is settled and not explained', () => {
  show({ findings: [ofOpening], opening })
  expect(card(ofOpening.message).queryByRole('button', { name: '说明…' })).toBeNull()
})

test('an explained finding stays listed with its reason, and can be taken back', () => {
  const decision = {
    kind: 'scope' as const,
    reason: '含下属单位',
    at: '2027-01-10T08:00:00.000Z',
    fingerprint: 'abc',
    reworded: true,
  }
  const props = show({ explained: [{ ...ofCheck, decision }] })
  fireEvent.click(screen.getByText('已说明 1'))
  expect(screen.getByText(/口径不同：含下属单位/).textContent).toContain('文字有改动')
  fireEvent.click(screen.getByRole('button', { name: '取消说明' }))
  expect(props.onTakeBack).toHaveBeenCalledWith('abc')
})

test('findings are filtered by chapter and by family, and what is hidden is counted', () => {
  show({ findings: [ofCheck, ofOpening, ofTotal], opening })
  fireEvent.keyDown(screen.getByRole('combobox', { name: '按类别筛选' }), { key: 'ArrowDown' })
  fireEvent.keyDown(screen.getByRole('option', { name: '文字' }), { key: 'Enter' })
  expect(screen.queryByText(ofTotal.message)).toBeNull()
  expect(screen.getByText(ofCheck.message)).toBeTruthy()
  fireEvent.click(within(screen.getByText('另有 2 条没有列出')).getByRole('button', { name: '全部列出' }))
  expect(screen.getByText(ofTotal.message)).toBeTruthy()
})
