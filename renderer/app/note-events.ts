/** Tells the local log what happened in the window: what was shown and which faults there were, no word of a report. */
import type { Payload } from '@shared/ipc'
import type { Session } from './session'

/** A fault that comes with every stroke shall not fill the log. */
const MOST_FAULTS = 20

export function noteEvents({ state, bridge }: Session, target: Window): void {
  const note = (what: Payload<'note'>) => void bridge.note(what)
  state.subscribe(({ stage, dialog }, before) => {
    if (dialog !== before.dialog && dialog?.kind === 'trouble') {
      note({ what: 'trouble', during: dialog.during, code: dialog.trouble.code })
    }
    if (stage === before.stage || stage.kind !== 'report') return
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

function described(thrown: unknown): { name: string; message: string; stack: string } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: '', stack: '' }
  const { name, message, stack = '' } = thrown
  return { name: name.slice(0, 100), message: message.slice(0, 2000), stack: stack.slice(0, 8000) }
}
