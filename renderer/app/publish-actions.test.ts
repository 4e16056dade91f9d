import { expect, test } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { newReport } from '@shared/template'
import { createScreenStore } from '../store'
import { checkedStore } from './checked-store'
import { fakeBridge } from './fake-bridge.test-data'
import { markPublished } from './publish-actions'
import { createSession, type SessionParts } from './session'

const template = officialTemplate()
const organ = { fullName: '和平市教育局', shortName: '', kind: 'department' } as const

function opened() {
  const at = '2026-01-20T01:00:00.000Z'
  const zeros = [...template.figures.values()].filter((f) => f.source === 'input').map((f) => [f.id, '0'])
  const report = {
    ...newReport(template, { organ, year: 2025, scope: 'own', now: at }),
    figures: Object.fromEntries(zeros) as Record<string, string>,
  }
  const parts = {
    bridge: fakeBridge().bridge,
    screen: createScreenStore({ getItem: () => null, setItem: () => undefined }),
    now: () => at,
  } as unknown as SessionParts
  const session = createSession(parts)
  const store = checkedStore(session, { template, file: { report, opening: null }, fileName: null })
  session.state.setState({
    stage: { kind: 'report', document: { store, initial: { report, opening: null }, begun: true, file: null, source: null } },
  })
  const change = (value: string) =>
    store
      .getState()
      .reportChanged({ ...store.getState().report, figures: { ...report.figures, 'disclosure.rules.issued': value } })
  const says = (code: string) => store.getState().findings.find((finding) => finding.code === code)
  return { session, store, change, says }
}

test('a figure that is changed behind the mark is told, until the mark is taken away', async () => {
  const { session, store, change, says } = opened()
  markPublished(session)
  expect(store.getState().papers).toMatchObject({ published: '2026-01-20T01:00:00.000Z', snapshots: [{ kind: 'published' }] })
  expect(store.getState().dirty).toBe(true)
  change('3')
  await expect.poll(() => says('P07')?.severity).toBe('notice')
  markPublished(session)
  expect(store.getState().papers).toMatchObject({ published: null, snapshots: [] })
  await expect.poll(() => says('P07')).toBeUndefined()
})

test('both can be taken back', () => {
  const { session, store } = opened()
  const takeBack = () => session.state.getState().notices.at(-1)?.actions?.[0]?.run()
  markPublished(session)
  expect(store.getState().papers.published).not.toBeNull()
  takeBack()
  expect(store.getState().papers).toMatchObject({ published: null, snapshots: [] })
  markPublished(session)
  markPublished(session)
  takeBack()
  expect(store.getState().papers).toMatchObject({ published: '2026-01-20T01:00:00.000Z', snapshots: [{ kind: 'published' }] })
})
