/** What can stand in the log. Every field has a closed set of values: there is no place for words of a report. */
import type { Channel, Payload, ProgramVersions } from '@shared/ipc'
import { maskMessage, maskName, maskStack } from './mask'

type PageNote = Payload<'note'>

export type LogEntry =
  | { event: 'start'; versions: ProgramVersions }
  | { event: 'end' }
  /** How a request of the page ended. */
  | { event: 'answer'; channel: Channel; outcome: string; code: string | null; milliseconds: number }
  /** A request that was turned away. */
  | { event: 'refused'; channel: string; why: string }
  | { event: 'page'; note: Exclude<PageNote, { what: 'fault' }> }
  /** The page died or stopped answering; `reason` as the runtime names it. */
  | { event: 'page-gone'; reason: string }
  | { event: 'page-stuck' }
  | { event: 'update'; version: string; age: string }
  | { event: 'fault'; where: string; name: string; message: string; stack: string }

/** An error of ours, as it was thrown. */
export function faultOf(where: string, error: unknown): LogEntry {
  if (!(error instanceof Error)) return { event: 'fault', where, name: typeof error, message: '', stack: '' }
  return { event: 'fault', where, name: error.name, message: error.message, stack: error.stack ?? '' }
}

/** One line, or several for a fault with its stack. `at` ISO 8601. */
export function logLines(entry: LogEntry, at: string): string[] {
  const line = (...words: (string | number | null)[]) =>
    [at, entry.event, ...words.filter((word) => word !== null && word !== '')].join(' ')
  switch (entry.event) {
    case 'start': {
      const { program, electron, chromium, node, system } = entry.versions
      return [line(program, `electron=${electron}`, `chromium=${chromium}`, `node=${node}`, system)]
    }
    case 'answer':
      return [line(entry.channel, entry.outcome, entry.code, `${Math.round(entry.milliseconds)}ms`)]
    case 'refused':
      return [line(entry.channel, entry.why)]
    case 'page': {
      const { note } = entry
      if (note.what === 'trouble') return [line(note.what, note.during, note.code)]
      return [line(note.what, note.what === 'shown' ? note.how : note.kind)]
    }
    case 'page-gone':
      return [line(entry.reason)]
    case 'update':
      return [line(entry.version, entry.age)]
    case 'fault': {
      const { where, name, message, stack } = entry
      return [line(where, `${maskName(name)}:`, maskMessage(message)), ...maskStack(stack).map((frame) => `    ${frame}`)]
    }
    case 'end':
    case 'page-stuck':
      return [line()]
  }
}
