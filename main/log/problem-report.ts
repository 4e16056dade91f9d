/** The text of a problem report: all that is in it is shown before it is saved. */
import type { ProgramVersions } from '@shared/ipc'
import { fill } from '@shared/message'
import { problemReport as words } from '@shared/message/screen/support'

export interface ReportedFacts {
  versions: ProgramVersions
  /** Bytes. */
  memory: number
  /** As the system calls it, `zh-CN`. */
  language: string
  windows: number
  /** Seconds since the start. */
  running: number
  /** Lines of the log. */
  log: string
}

const RULE = '-'.repeat(60)
/** A person shall be able to look through it. */
const MOST_LINES = 2000

export function problemReportText(facts: ReportedFacts, now: Date): string {
  const { program, electron, chromium, node, system } = facts.versions
  const lines = facts.log.trimEnd().split('\n').slice(-MOST_LINES)
  const fact = (name: string, value: string) => `${name}: ${value}`
  return [
    words.title,
    words.privacy,
    RULE,
    fact(words.made, now.toISOString()),
    fact(words.program, `${program} (Electron ${electron}, Chromium ${chromium}, Node ${node})`),
    fact(words.system, system),
    fact(words.memory, fill(words.gigabytes, { n: (facts.memory / 1024 ** 3).toFixed(1) })),
    fact(words.language, facts.language),
    fact(words.windows, String(facts.windows)),
    fact(words.running, fill(words.seconds, { n: Math.round(facts.running) })),
    RULE,
    words.log,
    ...(facts.log.trim() === '' ? [words.emptyLog] : lines),
    '',
  ].join('\n')
}
