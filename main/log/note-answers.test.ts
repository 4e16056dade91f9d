import { expect, test } from 'vitest'
import type { LogEntry } from './log-entry'
import { noteAnswers } from './note-answers'

function noted(...answers: Parameters<ReturnType<typeof noteAnswers>>[]): LogEntry[] {
  const entries: LogEntry[] = []
  const note = noteAnswers({ note: (entry) => entries.push(entry) })
  answers.forEach((answer) => note(...answer))
  return entries
}

test('an answer is noted by its kind and code, nothing else of it', () => {
  const trouble = { code: 'E18', message: '磁盘空间已满，“2026年年报.nianbao”没有保存。' }
  const entries = noted(['saveFile', { kind: 'trouble', trouble } as { kind: string }, 5], ['exportFile', { kind: 'saved' }, 7])
  expect(entries).toEqual([
    { event: 'answer', channel: 'saveFile', outcome: 'trouble', code: 'E18', milliseconds: 5 },
    { event: 'answer', channel: 'exportFile', outcome: 'saved', code: null, milliseconds: 7 },
  ])
})

test('what comes with every change is noted only when it fails', () => {
  const entries = noted(
    ['keepJournal', { kind: 'done' }, 1],
    ['setWindowState', { kind: 'done' }, 1],
    ['keepJournal', { kind: 'trouble' }, 1],
  )
  expect(entries).toHaveLength(1)
})
