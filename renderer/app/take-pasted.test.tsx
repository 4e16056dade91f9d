import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { inlineText } from '@shared/report'
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { createScreenStore } from '../store'
import { startEarly, type ReportWorker } from '../worker'
import { answerRequest } from '../worker/answer-request'
import { App } from './app'
import { fakeBridge } from './fake-bridge.test-data'
import { runSession } from './run-session'
import { createSession, openDocument } from './session'
import { takePasted } from './take-pasted'

const worker: ReportWorker = {
  warm: () => undefined,
  call: async (request, { onProgress } = {}) => (await answerRequest(request, onProgress ?? (() => {}))) as never,
}
const example = readFileSync('templates/gov-disclosure-2021/example.txt', 'utf8')
const received = 'requests.received.naturalPerson'

async function opened() {
  const bytes = new TextEncoder().encode(example)
  const { bridge } = fakeBridge({ start: { file: { file: 'h1', name: 'example.txt', bytes, kind: 'foreign' } } })
  const session = createSession({
    bridge,
    worker,
    early: startEarly(bridge, worker),
    screen: createScreenStore({ getItem: () => null, setItem: () => undefined }),
    now: () => '2026-01-05T01:00:00.000Z',
  })
  render(<App session={session} />)
  act(() => runSession(session, window))
  await waitFor(() => expect(session.editor.getState().handle).not.toBeNull())
  const handle = session.editor.getState().handle!
  act(() => handle.applyFigure(received, '987654'))
  return { session, handle }
}

test('a pasted report fills the open one as one step, and undoing brings everything back', async () => {
  const { session, handle } = await opened()
  const before = handle.report()
  expect(takePasted(session, example, () => undefined)).toBe(true)
  fireEvent.click(await screen.findByRole('button', { name: '填充当前年报' }))
  expect(handle.report().figures[received]).not.toBe('987654')
  expect(handle.report().figures[received]).not.toBeNull()
  act(() => void handle.run('edit.undo'))
  expect(handle.report()).toEqual(before)
})

test('what the reading of a pasted report has to say is listed', async () => {
  const { session } = await opened()
  const known = openDocument(session)!.store.getState().opening!.findings.length
  const damaged = example.replace(/^(一、本年新收政府信息公开申请数量.*?)(\d+)(\s|$)/m, '$1不详$3')
  takePasted(session, damaged, () => undefined)
  fireEvent.click(await screen.findByRole('button', { name: '填充当前年报' }))
  expect(openDocument(session)!.store.getState().opening!.findings.length).toBeGreaterThan(known)
})

test('the words alone are pasted when the person wants that, nothing when the dialog is left', async () => {
  const { session, handle } = await opened()
  const before = handle.report()
  const asText = vi.fn<() => void>()
  takePasted(session, example, asText)
  fireEvent.click(await screen.findByRole('button', { name: '只当作文字粘贴' }))
  expect(asText).toHaveBeenCalledOnce()
  takePasted(session, example, asText)
  fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asText).toHaveBeenCalledOnce()
  expect(handle.report()).toEqual(before)
})

/** The rows of chapter three as they stand in the example. */
const table = example
  .slice(example.indexOf('三、收到和处理'), example.indexOf('四、政府信息公开'))
  .split('\n')
  .slice(1)
  .join('\n')

test('a pasted table shows what changes, fills only its own cells as one step, and takes nothing away', async () => {
  const { session, handle } = await opened()
  const before = handle.report()
  expect(takePasted(session, table, () => undefined)).toBe(true)
  await screen.findByText('1 个格子会变')
  expect(screen.getByRole('cell', { name: '987654' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '填入表格' }))
  expect(handle.report()).toEqual({ ...before, figures: { ...before.figures, [received]: '31' } })
  act(() => void handle.run('edit.undo'))
  expect(handle.report()).toEqual(before)
})

test('a table on the clipboard is read from its HTML, where merged cells are known', async () => {
  const { session, handle } = await opened()
  const rows = table.split('\n').flatMap((line) => {
    const cells = line.split('\t')
    const [figures, labels] = [cells.slice(-7), cells.slice(0, -7)]
    const span = 4 - labels.length
    const words = labels.map((label, i) => `<td colspan="${i === labels.length - 1 ? span : 1}">${label}</td>`)
    return cells.length < 8 ? [] : [`<tr>${words.join('')}${figures.map((cell) => `<td>${cell}</td>`).join('')}</tr>`]
  })
  const html = `<meta charset="gb2312"><table>${rows.join('').replace('<td>31</td>', '<td>77</td>')}</table>`
  takePasted(session, table, () => undefined, html)
  fireEvent.click(await screen.findByRole('button', { name: '填入表格' }))
  expect(handle.report().figures[received]).toBe('77')
})

test.each([
  ['接在原有文字后面', true],
  ['替换原有文字', false],
])('a pasted chapter goes where the person says (%s), as one step', async (button, kept) => {
  const { session, handle } = await opened()
  const before = handle.report()
  const words = (report = handle.report()) =>
    report.sections.find(({ id }) => id === 'problems')!.blocks.map((b) => ('content' in b ? inlineText(b.content) : b.kind))
  expect(takePasted(session, '五、存在的主要问题及改进情况\n　　粘贴的第一段。\n　　粘贴的第二段。', () => undefined)).toBe(true)
  fireEvent.click(await screen.findByRole('button', { name: button }))
  expect(words()).toEqual([...(kept ? words(before) : []), '粘贴的第一段。', '粘贴的第二段。'])
  expect(handle.report().figures).toEqual(before.figures)
  act(() => void handle.run('edit.undo'))
  expect(handle.report()).toEqual(before)
})

test('cells that do not fit are shown first; only those that fit are filled in', async () => {
  const { handle } = await opened()
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('[data-figure="requests.carriedOut.legalService"]')
    expect(found).not.toBeNull()
    return found!
  })
  act(() => input.focus())
  const before = handle.report()
  const paste = (text: string) =>
    fireEvent.paste(input, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') } })
  paste('41\t42\t99999\t5\n7\t8')
  const dialog = await screen.findByRole('dialog', { name: '粘贴的内容与这里的格子对不上' })
  expect(dialog.textContent).toContain('有 3 个数超出了表格的范围，不会填入（5、7、8）')
  expect(dialog.textContent).toContain('（99999）')
  expect(handle.report()).toEqual(before)
  fireEvent.click(screen.getByRole('button', { name: '只填对得上的' }))
  expect(handle.report().figures).toEqual({
    ...before.figures,
    'requests.carriedOut.legalService': '41',
    'requests.carriedOut.otherOrganization': '42',
  })
})

test('entries that are no figures are singled out with the reason, counted, and stay as they were typed', async () => {
  const { handle } = await opened()
  const input = document.querySelector<HTMLInputElement>('[data-figure="requests.carriedOut.legalService"]')!
  act(() => input.focus())
  const paste = (text: string) =>
    fireEvent.paste(input, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') } })
  paste('约20\t3.5\t99999\t5')
  const dialog = await screen.findByRole('dialog', { name: '粘贴的内容与这里的格子对不上' })
  expect(dialog.textContent).toContain('其中 2 格不是可以计入的数')
  expect(dialog.querySelectorAll('[data-faulty="true"]')).toHaveLength(2)
  expect(screen.getByRole('cell', { name: /约20.*不是数字/ })).toBeDefined()
  expect(screen.getByRole('cell', { name: /3\.5.*带小数/ })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '只填对得上的' }))
  expect(handle.report().figures).toMatchObject({
    'requests.carriedOut.legalService': '约20',
    'requests.carriedOut.otherOrganization': '3.5',
  })
  act(() => input.focus())
  paste('-1\t6')
  await screen.findByText('已填入。其中 1 格不是可以计入的数，已在表里标出，请改正。')
  expect(handle.report().figures['requests.carriedOut.legalService']).toBe('-1')
})

test('of many changes those that are no figures can be looked at alone', async () => {
  await opened()
  const input = document.querySelector<HTMLInputElement>('[data-figure="requests.carriedOut.legalService"]')!
  act(() => input.focus())
  fireEvent.paste(input, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? '无\t42\t99999' : '') } })
  fireEvent.click(await screen.findByRole('checkbox', { name: '只看这 1 格' }))
  expect(screen.queryByRole('cell', { name: '42' })).toBeNull()
  expect(screen.getByRole('cell', { name: /无/ })).toBeDefined()
})

test('ordinary text is left to the editor', async () => {
  const { session } = await opened()
  expect(takePasted(session, '总体情况\n正文31。', () => undefined)).toBe(false)
})
