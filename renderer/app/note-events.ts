/** Tells the local log what happened in the window: what was shown and which faults there were, no word of a report. */
import type { Payload } from '@shared/ipc'
import { NOTED_KINDS } from '@shared/ipc/channels'
import { LONGEST_WORDS } from '@shared/ipc/longest-words'
import type { Session } from './session'

/** A fault that comes with every stroke shall not fill the log. */
const MOST_FAULTS = 20

export function noteEvents({ state, bridge, early }: Session, target: Window): void {
  const note = (what: Payload<'note'>) => void bridge.note(what)
  // The file a window begins with may be read before anything of it is shown.
  void early.started.then((answer) => {
    if (answer.kind === 'started' && answer.file) note({ what: 'reading', kind: kindOf(answer.file.name) })
  })
  state.subscribe(({ stage, dialog }, before) => {
    if (dialog !== before.dialog && dialog?.kind === 'trouble') {
      note({ what: 'trouble', during: dialog.during, code: dialog.trouble.code })
    }
    if (stage === before.stage) return
    if (stage.kind === 'opening' && before.stage.kind === 'start') note({ what: 'reading', kind: kindOf(stage.name) })
    if (stage.kind !== 'report') return
    const { recovered, begun } = stage.document
    note({ what: 'shown', how: recovered ? 'recovered' : begun ? 'begun' : 'opened' })
  })
  let faults = 0
  const fault = (thrown: unknown) => {
    faults += 1
    if (faults <= MOST_FAULTS) note({ what: 'fault', ...described(thrown) })
  }
  target.addEventListener('error', (event) => fault(event.error))
  target.addEventListener('unhandledrejection', (event) => fault(event.reason))
}

function kindOf(name: string): (typeof NOTED_KINDS)[number] {
  const ending = name.split('.').at(-1)?.toLowerCase()
  return NOTED_KINDS.find((kind) => kind === ending) ?? 'other'
}

function described(thrown: unknown): { name: string; message: string; stack: string } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: '', stack: '' }
  const { name, message, stack = '' } = thrown
  return {
    name: name.slice(0, LONGEST_WORDS.errorName),
    message: message.slice(0, LONGEST_WORDS.errorMessage),
    stack: stack.slice(0, LONGEST_WORDS.errorStack),
  }
}
