import type { ExportAnswer } from '@shared/ipc'
import { expect, test } from 'vitest'
import { createScreenStore } from '../store'
import { createSession, type OpenDialog, type SessionParts } from './session'
import { writeExported } from './write-exported'

const order = { bytes: new Uint8Array([1, 2, 3]), suggestedName: '年报.docx', format: 'docx' } as const
const full: ExportAnswer = { kind: 'trouble', trouble: { code: 'E18', message: '磁盘已满' } }
const saved: ExportAnswer = { kind: 'saved', name: '年报.docx', at: '2026-11-21T06:03:00.000Z' }

/** Answers of the main process in turn. */
function begin(...answers: ExportAnswer[]) {
  const asked: unknown[] = []
  const bridge = { exportFile: (payload: unknown) => (asked.push(payload), Promise.resolve(answers.shift())) }
  const screen = createScreenStore({ getItem: () => null, setItem: () => undefined })
  const session = createSession({ bridge, screen, now: () => '' } as unknown as SessionParts)
  const names: string[] = []
  const write = () => writeExported(session, order, ({ name }) => names.push(name))
  const trouble = () => session.state.getState().dialog as Extract<OpenDialog, { kind: 'trouble' }>
  const go = async (label: string) => {
    const way = trouble().ways!.find((one) => one.label === label)!
    session.state.setState({ dialog: null })
    await way.run()
  }
  return { session, asked, names, write, trouble, go }
}

test('what could not be written is written once more to the same place, or to another, without being made anew', async () => {
  const { session, asked, names, write, trouble, go } = begin(full, full, saved)
  expect(await write()).toBe('trouble')
  expect(trouble()).toMatchObject({ trouble: { code: 'E18' }, during: 'exporting' })
  expect(trouble().ways!.map(({ label }) => label)).toEqual(['再试一次', '另存为…'])
  await go('再试一次')
  expect(trouble()).toMatchObject({ trouble: { code: 'E18' } })
  await go('另存为…')
  expect(asked).toEqual([order, { ...order, again: true }, order])
  expect(names).toEqual(['年报.docx'])
  expect(session.state.getState()).toMatchObject({ dialog: null, busy: null })
})

test('giving up at the question where is no trouble, and nothing counts as written', async () => {
  const { names, write, go, session } = begin(full, { kind: 'cancelled' })
  await write()
  await go('另存为…')
  expect([names, session.state.getState().dialog]).toEqual([[], null])
})
