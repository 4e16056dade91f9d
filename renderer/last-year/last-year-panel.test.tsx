import type { ComparedFigure } from '@shared/compare'
import { render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import { LastYearPanel } from './index'

const nothing = () => undefined
const figure: ComparedFigure = {
  form: 'requests',
  figure: 'requests.received.total',
  line: '一、本年新收政府信息公开申请数量',
  column: '总计',
  before: '59237',
  after: '72701',
  difference: '13464',
  growth: '22.7',
  changed: true,
  ofLine: true,
  total: true,
}

const panel = (more: Partial<ComponentProps<typeof LastYearPanel>>) => (
  <LastYearPanel
    {...{ previous: null, year: 2026, template: officialTemplate(), section: 'requests', figures: [figure], sentences: [] }}
    {...{ similarity: 1, promises: [], carried: [], wordsOf: () => '', onSection: nothing, onPair: nothing, onYears: nothing }}
    {...{ onCopy: nothing, onGoTo: nothing, onConfirm: nothing }}
    {...more}
  />
)
const previous = { organ: '云岭市档案馆', year: 2025, sourceName: '', fits: true }

test('last year’s figures stand beside this year’s, the change under them', () => {
  render(panel({ previous }))
  const cells = [...screen.getAllByRole('row')[1]!.children].map((cell) => cell.textContent)
  expect(cells).toEqual(['一、本年新收政府信息公开申请数量', '59237', '72701+13464（+22.7%）'])
})

test('keys go on where the report is named as soon as one is chosen', () => {
  const { rerender } = render(panel({}))
  rerender(panel({ previous }))
  expect(document.activeElement?.textContent).toContain('云岭市档案馆')
})
