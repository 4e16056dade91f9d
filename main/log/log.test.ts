import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Log } from './log'
import { faultOf, logLines } from './log-entry'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = () => new Date('2026-11-21T08:00:00.000Z')

test('what happened stands in the log with its time, oldest first', () => {
  const log = new Log(join(folder, 'log', 'nianbao.log'), { now })
  log.note({ event: 'answer', channel: 'saveFile', outcome: 'trouble', code: 'E18', milliseconds: 41.7 })
  log.note({ event: 'page', note: { what: 'shown', how: 'opened' } })
  expect(log.text()).toBe(
    '2026-11-21T08:00:00.000Z answer saveFile trouble E18 42ms\n2026-11-21T08:00:00.000Z page shown opened\n',
  )
})

test('two files of limited size are all there is, and the newest lines are kept', () => {
  const log = new Log(join(folder, 'nianbao.log'), { limit: 1000, now })
  for (let i = 0; i < 200; i++) {
    log.note({ event: 'answer', channel: 'saveFile', outcome: 'saved', code: null, milliseconds: i })
  }
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  expect(sizes).toHaveLength(2)
  expect(Math.max(...sizes)).toBeLessThan(1200)
  expect(log.text().trim().split('\n').at(-1)).toContain('199ms')
})

test('a place that cannot be written stops nothing', () => {
  writeFileSync(join(folder, 'file'), '')
  const log = new Log(join(folder, 'file', 'nianbao.log'))
  log.note({ event: 'end' })
  expect(log.text()).toBe('')
})

test('a fault is told without the words it quotes', () => {
  const error = new TypeError('cannot place "本年新收 48 件" at /home/zhang/年报.docx')
  const [first = '', ...frames] = logLines(faultOf('main', error), 'T')
  expect(first).toBe('T fault main TypeError: cannot place <…> at <path>')
  expect(frames.join('\n')).toContain('log.test.ts')
  expect(frames.join('\n')).not.toContain('/')
})

test('what was thrown and is no error is called by its kind alone', () => {
  expect(logLines(faultOf('page', '表三 48'), 'T')).toEqual(['T fault page string:'])
})
