import { newReport } from '@shared/template'
import type { Report } from '@shared/report'
import { writeReportFile } from '@shared/report-file'
import { writeJournalReport } from '@shared/report-file/write-journal'
import type { KeptContent } from '@shared/ipc'
import { expect, test } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import type { EditorHandle } from '../store'
import { createScreenStore } from '../store'
import { answerRequest } from '../worker/answer-request'
import type { ReportWorker } from '../worker'
import { checkedStore } from './checked-store'
import { fakeBridge } from './fake-bridge.test-data'
import { compareWithKept, listKept, openKept, restoreKept } from './kept-actions'
import { createSession, openDocument, type Session, type SessionParts } from './session'

const template = officialTemplate()
const organ = { fullName: '和平市教育局', shortName: '', kind: 'department' } as const
const now = '2026-01-05T01:00:00.000Z'
const report = newReport(template, { organ, year: 2025, scope: 'own', now })
const issued = (value: string): Report => ({ ...report, figures: { ...report.figures, 'disclosure.rules.issued': value } })

const at = new Date(2026, 0, 4, 9, 5).toISOString()
const copy = (value: string): KeptContent => ({
  form: 'file',
  name: '年报.nianbao',
  at,
  bytes: writeReportFile({ report: issued(value), opening: null }),
})
const notSaved = (value: string): KeptContent => ({
  form: 'journal',
  name: '',
  at,
  report: writeJournalReport(issued(value)),
  beside: null,
  pictures: [],
})

function start(answers: Record<string, unknown>, open = true) {
  const asked: [string, unknown][] = []
  const bridge = new Proxy(fakeBridge().bridge, {
    get: (target, channel: string) =>
      channel in answers
        ? (payload: unknown) => {
            asked.push([channel, payload])
            return Promise.resolve(answers[channel])
          }
        : Reflect.get(target, channel),
  })
  const worker = {
    warm: () => undefined,
    call: (request: never) => answerRequest(request, () => undefined),
  } as unknown as ReportWorker
  const screen = createScreenStore({ getItem: () => null, setItem: () => undefined } as never)
  const session = createSession({ bridge, worker, screen, now: () => now } as unknown as SessionParts)
  const applied: string[] = []
  if (open) {
    const store = checkedStore(session, { template, file: { report: issued('5'), opening: null }, fileName: null })
    const document = { store, initial: { report, opening: null }, begun: true, file: null, source: null }
    session.state.setState({ stage: { kind: 'report', document } })
    const handle = {
      report: () => store.getState().report,
      applyReport: (next: Report) => void applied.push(next.figures['disclosure.rules.issued'] ?? 'blank'),
    } as unknown as EditorHandle
    session.editor.setState({ handle })
  } else {
    session.state.setState({ stage: { kind: 'start' } })
  }
  return { session, asked, applied }
}

const dialog = (session: Session) => session.state.getState().dialog
const words = (session: Session) => session.state.getState().notices.map((notice) => notice.words)

test.each([
  ['a copy of the file', copy('3')],
  ['what was not saved', notSaved('3')],
])('%s is opened as a report without a file that is not saved yet', async (_, content) => {
  const { session, asked } = start({ openKept: { kind: 'opened', content } }, false)
  await openKept(session, 'k1')
  expect(asked).toEqual([['openKept', { id: 'k1' }]])
  const document = openDocument(session)!
  expect([document.file, document.begun]).toEqual([null, false])
  const { report: shown, dirty, fileName } = document.store.getState()
  expect([shown.figures['disclosure.rules.issued'], dirty, fileName]).toEqual(['3', true, null])
  expect(words(session)[0]).toContain('已打开 2026年1月4日 9:05:00 的留底')
})

test('with a report in the window the other content gets a window of its own', async () => {
  const { session } = start({ openKept: { kind: 'elsewhere' } })
  const before = openDocument(session)
  await openKept(session, 'k1')
  expect(openDocument(session)).toBe(before)
})

test.each([
  ['a copy of the file', copy('3')],
  ['what was not saved', notSaved('3')],
])('%s is compared with the open report and brought back as one step, what was there before is kept', async (_, content) => {
  const { session, applied } = start({ readKept: { kind: 'read', content } })
  await compareWithKept(session, 'k1')
  expect(dialog(session)).toMatchObject({
    kind: 'compare',
    before: { name: '2026年1月4日 9:05:00 的留底', report: { figures: { 'disclosure.rules.issued': '3' } } },
    after: { name: '现在', report: { figures: { 'disclosure.rules.issued': '5' } } },
  })
  await restoreKept(session, 'k1')
  expect(applied).toEqual(['3'])
  expect(
    openDocument(session)!
      .store.getState()
      .papers.snapshots.map(({ name, kind }) => [name, kind]),
  ).toEqual([['恢复“2026年1月4日 9:05:00 的留底”之前', 'automatic']])
})

test('a copy on another form is compared, not brought back', async () => {
  const { session, applied } = start({ readKept: { kind: 'read', content: copy('3') } })
  const { store } = openDocument(session)!
  store.setState({ template: { ...store.getState().template, id: 'other' } })
  await restoreKept(session, 'k1')
  expect([applied, dialog(session)]).toMatchObject([[], { kind: 'trouble', trouble: { code: 'E145' } }])
})

test.each([
  ['E152', { ...copy('3'), bytes: writeReportFile({ report, opening: null }).slice(0, 300) }],
  ['E152', { ...notSaved('3'), report: '{"half' }],
])('a damaged one says so (%s) and changes nothing', async (code, content) => {
  const { session, applied } = start({ readKept: { kind: 'read', content }, openKept: { kind: 'opened', content } })
  await restoreKept(session, 'k1')
  expect([applied, dialog(session)]).toMatchObject([[], { kind: 'trouble', trouble: { code } }])
  const free = start({ openKept: { kind: 'opened', content } }, false)
  await openKept(free.session, 'k1')
  expect(free.session.state.getState().stage.kind).toBe('start')
  expect(dialog(free.session)).toMatchObject({ kind: 'trouble', trouble: { code } })
})

test('what the main process refuses is shown', async () => {
  const trouble = { kind: 'trouble', trouble: { code: 'E151', message: '不在了' } }
  const { session } = start({ listKept: trouble, readKept: trouble, openKept: trouble })
  expect(await listKept(session, 'all')).toBeNull()
  for (const act of [compareWithKept, restoreKept, openKept]) {
    session.state.setState({ dialog: null })
    await act(session, 'k1')
    expect(dialog(session)).toMatchObject({ kind: 'trouble', trouble: { code: 'E151' } })
  }
})
