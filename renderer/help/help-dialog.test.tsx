import type { CommandId } from '@shared/command'
import { HELP } from '@shared/message/help'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CommandContext, createCommandBus } from '../commands'
import { HelpDialog } from './help-dialog'

let ran: CommandId[]

beforeEach(() => {
  ran = []
  const bus = createCommandBus()
  const on = { enabled: true, active: false }
  bus.connect({ run: () => true, state: () => ({ 'file.new': on }), subscribe: () => () => undefined })
  Element.prototype.scrollIntoView ??= () => undefined
  Element.prototype.scrollTo ??= () => undefined
  render(
    <CommandContext value={bus}>
      <HelpDialog onRun={(id) => ran.push(id)} onClose={() => undefined} />
    </CommandContext>,
  )
})
afterEach(cleanup)

const field = () => screen.getByRole('combobox', { name: '搜索帮助' })
const options = () => screen.getAllByRole('option').map((option) => option.textContent)
const heading = () => screen.getByRole('heading', { level: 3 }).textContent
const ask = (value: string) => fireEvent.change(field(), { target: { value } })

test('every topic stands under the heading of its group, the first one is open', () => {
  expect(options()).toHaveLength(HELP.flatMap(({ topics }) => topics).length)
  const group = screen.getByRole('group', { name: HELP[0]!.title })
  expect(within(group).getAllByRole('option')[0]!.getAttribute('aria-selected')).toBe('true')
  expect(heading()).toBe(HELP[0]!.topics[0]!.title)
})

test('typing narrows the topics and marks what was asked for', () => {
  ask('台账')
  expect(heading()).toBe('从台账汇总成表三')
  expect(document.querySelector('mark')?.textContent).toBe('台账')
  expect(screen.getByRole('status').textContent).toMatch(/找到 \d+ 个主题/)
})

test('arrow keys go through the topics while the cursor stays in the field', () => {
  field().focus()
  fireEvent.keyDown(field(), { key: 'ArrowDown' })
  expect(heading()).toBe(HELP[0]!.topics[1]!.title)
  expect(field().getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]!.id)
  fireEvent.keyDown(field(), { key: 'ArrowUp' })
  fireEvent.keyDown(field(), { key: 'ArrowUp' })
  expect(heading()).toBe(HELP[0]!.topics[0]!.title)
  expect(document.activeElement).toBe(field())
})

test('a composing input method keeps its arrow keys', () => {
  fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true })
  expect(heading()).toBe(HELP[0]!.topics[0]!.title)
})

test('a topic starts what it is about where that can be done now', () => {
  fireEvent.click(screen.getByRole('button', { name: '新建年报' }))
  expect(ran).toEqual(['file.new'])
  ask('台账')
  expect(screen.getByRole('button', { name: '从台账汇总…' })).toHaveProperty('disabled', true)
})

test('what is not in the help is said so, with a way back', () => {
  ask('螺丝刀')
  expect(screen.getByText('没有找到“螺丝刀”')).toBeTruthy()
  expect(screen.queryAllByRole('option')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '清除搜索' }))
  expect(options().length).toBeGreaterThan(20)
})

test('keys are named as they are on the keyboard', () => {
  ask('新建')
  expect(document.querySelector('kbd')?.textContent).toBe('Ctrl+N')
})
