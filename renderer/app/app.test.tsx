import type { RecentFile } from '@shared/ipc'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createScreenStore } from '../store'
import { answerRequest } from '../worker/answer-request'
import { startEarly, type OpenedReport, type ReportWorker } from '../worker'
import { App } from './app'
import { fakeBridge, type FakeAnswers } from './fake-bridge.test-data'
import { runSession } from './run-session'
import { createSession } from './session'

/** The worker's work without a worker. */
const worker: ReportWorker = {
  warm: () => undefined,
  call: async (request, { onProgress } = {}) => (await answerRequest(request, onProgress ?? (() => {}))) as never,
}

const example = new Uint8Array(readFileSync('templates/gov-disclosure-2021/example.txt'))
const exampleFile = { file: 'h1', name: 'example.txt', bytes: example, kind: 'foreign' } as const

function start(answers: FakeAnswers = {}) {
  const fake = fakeBridge(answers)
  const storage = { getItem: () => null, setItem: () => undefined }
  const session = createSession({
    bridge: fake.bridge,
    worker,
    early: startEarly(fake.bridge, worker),
    screen: createScreenStore(storage),
    now: () => '2026-01-05T01:00:00.000Z',
  })
  render(<App session={session} />)
  act(() => runSession(session, window))
  const asked = (channel: string) => fake.asked.filter(([name]) => name === channel).map(([, payload]) => payload)
  return { ...fake, session, asked }
}

const opened = async (answers: FakeAnswers = {}) => {
  const app = start({ start: { file: exampleFile }, ...answers })
  await screen.findByRole('toolbar')
  await waitFor(() => expect(app.session.editor.getState().handle).not.toBeNull())
  return app
}

test('a window without a file shows the start screen and says once that it is painted', async () => {
  const { asked, session } = start()
  await screen.findByRole('heading', { name: '公开年报' })
  await waitFor(() => expect(asked('painted')).toHaveLength(1))
  act(() => session.screen.getState().change({ theme: 'dark' }))
  expect(document.documentElement.dataset.theme).toBe('dark')
})

test('recent files come from the main process and are forgotten there', async () => {
  const recent: RecentFile = { id: 'r1', name: 'a.nianbao', folder: '', organ: '', year: null, opened: '', missing: true }
  const { asked } = start({ start: { recents: [recent] } })
  fireEvent.click(await screen.findByRole('button', { name: '从列表中移除“a.nianbao”' }))
  await waitFor(() => expect(screen.queryByText(/文件已不在原处/)).toBeNull())
  expect(asked('forgetRecent')).toEqual([{ id: 'r1' }])
})

test('a window that adds up many reports says that it is at work, until it is left', async () => {
  const { asked, session, tell } = start()
  await screen.findByRole('heading', { name: '公开年报' })
  await act(async () => tell('command', { id: 'file.merge' }))
  await waitFor(() => expect(session.state.getState().dialog?.kind).toBe('merge'))
  expect(asked('setWindowState').at(-1)).toMatchObject({ working: true, report: null })
  act(() => session.state.setState({ dialog: null }))
  expect(asked('setWindowState').at(-1)).not.toHaveProperty('working')
})

test('a file the window was opened for stands in the editor, with its title in the title bar', async () => {
  const { asked, session } = await opened()
  expect(session.state.getState().stage.kind).toBe('report')
  const told = asked('setWindowState')
  expect(told[told.length - 1]).toMatchObject({ dirty: false, report: { file: 'h1' } })
  await waitFor(() => expect(asked('painted')).toHaveLength(1))
})

test('a file that is no report is explained, and can be taken in as text beside its source', async () => {
  const bytes = new TextEncoder().encode('今天天气很好。')
  const { session } = start({ start: { file: { ...exampleFile, bytes } } })
  await screen.findByRole('dialog', { name: '没有打开文件' })
  fireEvent.click(screen.getByRole('button', { name: '当作文字读入' }))
  await screen.findByRole('toolbar')
  const { stage } = session.state.getState()
  expect(stage.kind === 'report' && stage.document.source?.rows.map((row) => row.cells)).toEqual([['今天天气很好。']])
  expect(JSON.stringify(stage.kind === 'report' && stage.document.initial.report.sections)).toContain('今天天气很好')
})

test('bytes of no known kind are explained, and another file can be picked', async () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, i) => (i * 89) % 256)
  const { asked } = start({ start: { file: { ...exampleFile, bytes } } })
  await screen.findByRole('dialog', { name: '没有打开文件' })
  fireEvent.click(screen.getByRole('button', { name: '打开其他文件…' }))
  await waitFor(() => expect(asked('pickFile')).toHaveLength(1))
})

test('saving hands bytes to the main process and clears the mark of changes', async () => {
  const { asked, session, tell } = await opened()
  const handle = session.editor.getState().handle!
  const figure = Object.keys(handle.report().figures)[0]!
  act(() => handle.applyFigure(figure, '7'))
  await screen.findByText('有修改未保存')
  await act(async () => tell('command', { id: 'file.save' }))
  await screen.findByText(/^已保存 /)
  const [payload] = asked('saveFile') as [{ bytes: Uint8Array; suggestedName: string; as: boolean; file: string | null }]
  expect(payload).toMatchObject({ as: false, file: 'h1' })
  expect(payload.suggestedName).toMatch(/\.nianbao$/)
  const again = await answerRequest({ kind: 'open', name: 'a.nianbao', bytes: payload.bytes }, () => {})
  expect(again).toMatchObject({ ok: true, value: { file: { report: { figures: { [figure]: '7' } } } } })
  const told = asked('setWindowState')
  expect(told[told.length - 1]).toMatchObject({ title: '年报.nianbao', dirty: false, report: { file: 'f1' } })
})

test('a save that fails says what is safe and keeps the change unsaved', async () => {
  const trouble = { code: 'E20', message: '磁盘已满。' }
  const { session, tell } = await opened({ save: { kind: 'trouble', trouble } })
  const handle = session.editor.getState().handle!
  act(() => handle.applyFigure(Object.keys(handle.report().figures)[0]!, '7'))
  await act(async () => tell('command', { id: 'file.save' }))
  await screen.findByText('磁盘已满。')
  expect(screen.getByText('窗口里的内容都还在，可以继续编辑。')).toBeTruthy()
  expect(screen.getByText('有修改未保存')).toBeTruthy()
})

test('closing after saving happens only when it was saved', async () => {
  const { asked, tell } = await opened({ save: { kind: 'cancelled' } })
  await act(async () => tell('saveAndClose', null))
  expect([asked('saveFile').length, asked('closeWindow').length]).toEqual([1, 0])
})

test('an export with wrong figures asks first, and going back exports nothing', async () => {
  const { asked, session, tell } = await opened()
  const handle = session.editor.getState().handle!
  const figure = Object.keys(handle.report().figures)[0]!
  act(() => handle.applyFigure(figure, null))
  await act(async () => tell('command', { id: 'file.exportWord' }))
  await screen.findByRole('dialog', { name: /数字问题/ })
  fireEvent.click(screen.getByRole('button', { name: '返回修改' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('exportFile')).toHaveLength(0)

  await act(async () => tell('command', { id: 'file.exportWord' }))
  fireEvent.click(await screen.findByRole('button', { name: '仍然导出' }))
  await waitFor(() => expect(asked('exportFile')).toHaveLength(1), { timeout: 20_000 })
  fireEvent.click(await screen.findByRole('button', { name: '打开所在文件夹' }))
  await waitFor(() => expect(asked('showExported')).toEqual([{ how: 'folder' }]))
})

test('a new report begins with the form and arrives empty and unsaved', async () => {
  const { session } = start()
  fireEvent.click(await screen.findByRole('button', { name: /新建年报/ }))
  fireEvent.change(await screen.findByLabelText('单位全称'), { target: { value: '和平市教育局' } })
  fireEvent.click(screen.getByRole('button', { name: '开始编写' }))
  await screen.findByText('还没有保存为文件')
  const { stage } = session.state.getState()
  expect(stage.kind === 'report' && stage.document.store.getState().report).toMatchObject({
    year: 2025,
    organ: { kind: 'department' },
  })
})

test('the menu is told which commands can run', async () => {
  const { asked } = await opened()
  const told = asked('setCommandState') as { enabled: Record<string, boolean> }[]
  // Before there is anything to see the main process keeps what is asked for.
  expect(told.every(({ enabled }) => enabled['file.close'])).toBe(true)
  expect(told[told.length - 1]!.enabled['file.save']).toBe(true)
})

test('a second file never replaces the report at work', async () => {
  const { session, tell } = await opened()
  const before = session.state.getState().stage
  await act(async () => tell('offerFile', { kind: 'opened', file: { ...exampleFile, file: 'h2' } }))
  expect(session.state.getState().stage).toBe(before)
})

test('a report on an earlier form is brought into the later one as a new unsaved report, and back', async () => {
  const organ = { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' } as const
  const begun = await answerRequest({ kind: 'begin', start: { organ, year: 2020, scope: 'own', now: '' } }, () => {})
  if (!begun.ok) throw new Error(begun.trouble.message)
  const { file } = begun.value as OpenedReport
  file.report.figures['disclosure.licensing.decisions'] = '12'
  file.report.figures['disclosure.rules.publicTotal'] = '7'
  const saved = await answerRequest({ kind: 'save', file }, () => {})
  if (!saved.ok) throw new Error(saved.trouble.message)
  const own = { file: 'h1', name: '旧.nianbao', bytes: saved.value as Uint8Array, kind: 'own' } as const
  const { session, asked } = await opened({ start: { file: own } })
  const document = () => {
    const { stage } = session.state.getState()
    if (stage.kind !== 'report') throw new Error(stage.kind)
    return { file: stage.document.file, ...stage.document.store.getState() }
  }
  await waitFor(() => expect(session.commands.states.getState()['file.changeForm'].enabled).toBe(true))
  fireEvent.click(screen.getByRole('button', { name: '转换为 2021 年格式…' }))
  const dialog = await screen.findByRole('dialog', { name: '转换为新格式' })
  expect(dialog.textContent).toContain('行政许可：1 个')
  expect(dialog.textContent).toContain('对外公开总数量：7')
  expect(document().report.templateId).toBe('gov-disclosure-2019')
  fireEvent.click(screen.getByRole('button', { name: '转换' }))
  await waitFor(() => expect(session.editor.getState().handle?.report().templateId).toBe('gov-disclosure-2021'))
  expect(document()).toMatchObject({ file: null, fileName: null, dirty: true })
  expect(document().report.figures['disclosure.licensing.decisions']).toBe('12')
  expect(document().findings.map((f) => f.code)).toEqual(expect.arrayContaining(['O162', 'O163']))
  fireEvent.click(await screen.findByRole('button', { name: '撤回' }))
  await waitFor(() => expect(session.editor.getState().handle?.report().templateId).toBe('gov-disclosure-2019'))
  expect(document()).toMatchObject({ file: 'h1', dirty: false })
  expect(asked('saveFile')).toEqual([])
})
