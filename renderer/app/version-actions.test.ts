import { expect, test } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { newReport } from '@shared/template'
import type { EditorHandle } from '../store'
import { createScreenStore } from '../store'
import { checkedStore } from './checked-store'
import { fakeBridge } from './fake-bridge.test-data'
import { createSession, openDocument, type SessionParts } from './session'
import { keepAutomatic, keepVersion, MOST_AUTOMATIC, removeVersion, restoreVersion, versionReport } from './version-actions'

const template = officialTemplate()
const organ = { fullName: '和平市教育局', shortName: '', kind: 'department' } as const

function opened() {
  let now = Date.parse('2026-01-05T01:00:00.000Z')
  const report = newReport(template, { organ, year: 2025, scope: 'own', now: new Date(now).toISOString() })
  const parts = {
    bridge: fakeBridge().bridge,
    screen: createScreenStore({ getItem: () => null, setItem: () => undefined }),
    now: () => new Date(now).toISOString(),
  } as unknown as SessionParts
  const session = createSession(parts)
  const store = checkedStore(session, { template, file: { report, opening: null }, fileName: null })
  session.state.setState({
    stage: { kind: 'report', document: { store, initial: { report, opening: null }, begun: true, file: null, source: null } },
  })
  const applied: string[] = []
  const handle = {
    report: () => store.getState().report,
    applyReport: (next: typeof report) => void applied.push(next.figures['disclosure.rules.issued'] ?? 'blank'),
  } as unknown as EditorHandle
  session.editor.setState({ handle })
  return {
    session,
    store,
    applied,
    fill: (value: string) =>
      store
        .getState()
        .reportChanged({ ...store.getState().report, figures: { ...report.figures, 'disclosure.rules.issued': value } }),
    later: (minutes: number) => void (now += minutes * 60_000),
    versions: () => store.getState().papers.snapshots,
  }
}

test('a version holds the report as it was; bringing it back keeps what was there before', async () => {
  const { session, fill, applied, versions } = opened()
  fill('3')
  keepVersion(session, '送审稿')
  fill('5')
  await restoreVersion(session, versions()[0]!)
  expect(applied).toEqual(['3'])
  expect(versions().map(({ name, kind }) => [name, kind])).toEqual([
    ['送审稿', 'named'],
    ['恢复“送审稿”之前', 'automatic'],
  ])
  const before = await versionReport(session, versions()[1]!)
  expect(before?.ok && before.value.figures['disclosure.rules.issued']).toBe('5')
})

test('saving keeps a state now and then, the newest ones only; named ones stay', () => {
  const { session, fill, later, versions } = opened()
  const document = openDocument(session)!
  keepVersion(session, '初稿')
  for (let i = 0; i < MOST_AUTOMATIC + 5; i++) {
    later(11)
    fill(String(i))
    keepAutomatic(session, document)
    later(1)
    keepAutomatic(session, document)
  }
  expect(versions().filter(({ kind }) => kind === 'automatic')).toHaveLength(MOST_AUTOMATIC)
  expect(versions()[0]!.name).toBe('初稿')
})

test('a version that was deleted comes back to its place', () => {
  const { session, later, versions } = opened()
  for (const name of ['一', '二', '三']) {
    keepVersion(session, name)
    later(1)
  }
  removeVersion(session, versions()[1]!)
  expect(versions().map(({ name }) => name)).toEqual(['一', '三'])
  session.state.getState().notices.at(-1)!.actions![0]!.run()
  expect(versions().map(({ name }) => name)).toEqual(['一', '二', '三'])
})

test('a version on another form, or a damaged one, says so', async () => {
  const { session, versions } = opened()
  keepVersion(session, '旧')
  const [version] = versions()
  const other = { ...version!, saved: version!.saved.replace(template.id, 'gov-disclosure-2019') }
  expect(await versionReport(session, other)).toMatchObject({ ok: false, trouble: { code: 'E145' } })
  expect(await versionReport(session, { ...version!, saved: '{' })).toMatchObject({ ok: false, trouble: { code: 'E03' } })
})
