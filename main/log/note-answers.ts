import type { Channel } from '@shared/ipc'
import type { Log } from './log'

/** Requests that come with every change or belong to the log itself: of these only trouble is worth a line. */
const QUIET: ReadonlySet<Channel> = new Set<Channel>([
  'note',
  'painted',
  'keepJournal',
  'setWindowState',
  'setCommandState',
  'aboutProgram',
  'guideSeen',
])

/** How requests of the page ended: the kind of the answer and its code, nothing else of it. */
export function noteAnswers(log: Pick<Log, 'note'>) {
  return (channel: Channel, answer: { kind: string }, milliseconds: number): void => {
    const { kind: outcome } = answer
    if (QUIET.has(channel) && outcome !== 'trouble') return
    log.note({ event: 'answer', channel, outcome, code: codeOf(answer), milliseconds })
  }
}

function codeOf(answer: object): string | null {
  const { trouble } = answer as { trouble?: { code?: unknown } | null }
  return typeof trouble?.code === 'string' ? trouble.code : null
}
