import { DEFAULT_SETTINGS } from '@shared/settings'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import { addSnapshot } from '@shared/report-file'
import { firstChoice } from '../export'
import { createScreenStore } from '../store'
import { answerRequest } from '../worker/answer-request'
import { startEarly, type ReportWorker, type WorkerRequest } from '../worker'
import { App } from './app'
import { fakeBridge } from './fake-bridge.test-data'
import { runSession } from './run-session'
import { createSession, openDocument } from './session'

const bytes = new Uint8Array(readFileSync('templates/gov-disclosure-2021/example.txt'))
const file = { file: 'h1', name: 'example.txt', bytes, kind: 'foreign' } as const

/** A window with the example open; `hold` keeps the worker from answering a kind of request until it is let go. */
async function opened(hold: WorkerRequest['kind'] | null = null, now = '2026-01-05T01:00:00.000Z') {
  let letGo = () => {}
  const worker: ReportWorker = {
    warm: () => undefined,
    call: async (request, { signal, onProgress } = {}) => {
      if (request.kind === hold) {
        await new Promise<void>((resolve) => {
          letGo = resolve
          signal?.addEventListener('abort', () => resolve())
        })
        if (signal?.aborted) return 'cancelled'
      }
      return (await answerRequest(request, onProgress ?? (() => {}))) as never
    },
  }
  const fake = fakeBridge({ start: { file } })
  const session = createSession({
    bridge: fake.bridge,
    worker,
    early: startEarly(fake.bridge, worker),
    screen: createScreenStore({ getItem: () => null, setItem: () => undefined }),
    now: () => now,
  })
  render(<App session={session} />)
  act(() => runSession(session, window))
  await screen.findByRole('toolbar')
  await waitFor(() => expect(session.editor.getState().handle).not.toBeNull())
  const run = (id: string) => act(async () => fake.tell('command', { id }))
  const asked = (channel: string) => fake.asked.filter(([name]) => name === channel).map(([, payload]) => payload)
  const papers = () => openDocument(session)!.store.getState().papers
  return { session, run, asked, papers, letGo: () => letGo() }
}

const go = (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: /^(导出|仍然导出)/ }))

test('a PDF is made of the laid out pages, written, told about and remembered with the report', async () => {
  const { run, asked, papers, session } = await opened()
  await run('file.export')
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('radio', { name: 'PDF' }))
  go(dialog)
  const done = await screen.findByRole('dialog', { name: '已导出' }, { timeout: 20_000 })
  const [{ page }] = asked('makePdf') as [{ page: string }]
  expect(page).toContain('<section class="page">')
  expect(asked('exportFile')).toEqual([
    { bytes: new Uint8Array([37, 80, 68, 70]), suggestedName: expect.stringMatching(/\.pdf$/), format: 'pdf' },
  ])
  expect(done.textContent).toMatch(/公文版式，共 \d+ 页/)
  expect(papers().exports).toMatchObject([{ format: 'pdf', name: '年报.docx', snapshot: 'export-pdf' }])
  expect(papers().snapshots).toMatchObject([{ id: 'export-pdf', kind: 'exported' }])
  expect(session.state.getState().exportChoice.format).toBe('pdf')
  fireEvent.click(within(done).getByRole('button', { name: '打开所在文件夹' }))
  await waitFor(() => expect(asked('showExported')).toEqual([{ how: 'folder' }]))
})

test('a Word file shows the changes since an earlier state that is chosen', async () => {
  const { run, asked, session } = await opened()
  const { store } = openDocument(session)!
  const before = { ...store.getState().report, title: '另一个题目' }
  const about = { id: 'v1', name: '初稿', kind: 'named', at: '2026-01-04T01:00:00.000Z' } as const
  act(() => store.getState().changePapers((papers) => addSnapshot(papers, before, about)))
  act(() => session.state.setState({ exportChoice: { ...firstChoice, changesSince: 'v1' } }))
  await run('file.export')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('combobox', { name: '用修订标出改动' }).textContent).toContain('初稿')
  go(dialog)
  const done = await screen.findByRole('dialog', { name: '已导出' }, { timeout: 20_000 })
  expect(done.textContent).toContain('与“初稿”相比的改动已用修订标出')
  const [{ bytes: written }] = asked('exportFile') as [{ bytes: Uint8Array }]
  const xml = new TextDecoder().decode(unzipSync(written)['word/document.xml'])
  expect(['<w:ins ', '<w:del '].map((mark) => xml.includes(mark))).toEqual([true, true])
})

test('stopping leads back to the dialog, and nothing was written', async () => {
  const { run, asked, papers } = await opened('export')
  await run('file.export')
  go(await screen.findByRole('dialog'))
  const stop = await screen.findByRole('button', { name: '停止' })
  fireEvent.click(stop)
  await screen.findByRole('radio', { name: 'Word' })
  expect(asked('exportFile')).toEqual([])
  expect(papers().exports).toEqual([])
})

test('what stands on the screen is not overtaken by an older layout', async () => {
  const { run, session, letGo } = await opened('layOut')
  await run('view.preview')
  await screen.findByText('正在排版…')
  act(() => session.state.setState({ preview: null }))
  letGo()
  await waitFor(() => expect(screen.queryByRole('main', { name: '打印预览' })).toBeNull())
})

test('while the printed pages stand in place of the paper, nothing unseen can be changed', async () => {
  const { run, session } = await opened()
  const enabled = (id: 'format.bold' | 'insert.table' | 'edit.undo') => session.commands.states.getState()[id].enabled
  act(() => session.editor.getState().handle!.goTo({ section: 'problems' }))
  const before = enabled('insert.table')
  await run('view.preview')
  expect(enabled('insert.table')).toBe(false)
  expect(enabled('format.bold')).toBe(false)
  await run('view.preview')
  expect(enabled('insert.table')).toBe(before)
})

test('paper in the official look asks for a signature, and the name the office signs with is put in from there', async () => {
  const { run, session } = await opened()
  const handle = session.editor.getState().handle!
  act(() => handle.changeReport({ ...handle.report(), signature: { organs: [], date: '' } }))
  const organ = { ...DEFAULT_SETTINGS.organ, fullName: handle.report().organ.fullName, signature: '青原县水利局办公室' }
  act(() => session.settings.setState({ value: { ...DEFAULT_SETTINGS, organ } }))
  await run('file.export')
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('没有落款单位')
  fireEvent.click(within(dialog).getByRole('radio', { name: '普通' }))
  expect(dialog.textContent).not.toContain('没有落款')
  fireEvent.click(within(dialog).getByRole('radio', { name: '公文' }))
  fireEvent.click(within(dialog).getByRole('button', { name: '填上落款单位' }))
  await waitFor(() => expect(handle.report().signature.organs).toEqual(['青原县水利局办公室']))
  await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('没有落款日期'))
  expect(screen.getByRole('dialog').textContent).not.toContain('没有落款单位')
})

test('once the year is over the day is put in too, and then nothing is missing below the report', async () => {
  const { run, session } = await opened(null, '2027-01-08T01:00:00.000Z')
  const handle = session.editor.getState().handle!
  act(() => handle.changeReport({ ...handle.report(), signature: { organs: [], date: '' } }))
  await run('file.export')
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '填上落款单位和今天的日期' }))
  await waitFor(() => expect(handle.report().signature.date).toBe('2027年1月8日'))
  expect(handle.report().signature.organs).toEqual([handle.report().organ.fullName])
  await waitFor(() => expect(screen.getByRole('dialog').textContent).not.toContain('没有落款'))
})

test('errors beside those in figures are called errors, and nothing is further where nothing comes before', async () => {
  const { run, session } = await opened()
  const handle = session.editor.getState().handle!
  const report = handle.report()
  const emptied = report.sections.map((section) =>
    ['other-matters', 'problems'].includes(section.id) ? { ...section, blocks: [] } : section,
  )
  act(() => handle.changeReport({ ...report, sections: emptied }))
  await run('file.export')
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toMatch(/还有 1 处错误、\d+ 处提醒，不影响导出/)
  expect(dialog.textContent).not.toContain('另有')
})
