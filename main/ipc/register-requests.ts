/**
 * The one place where requests of the page come in. Sender and payload of each are checked; a refusal and a fault are
 * answers with a sentence, never silence and never an exception in the page.
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { CHANNELS, DROP_CHANNEL, droppedFiles, requests, type Answers, type Channel, type Payload } from '@shared/ipc'
import type { TroubleAnswer } from '@shared/ipc'
import { trouble } from '../file/file-trouble'

/** `S` is what a handler knows of the window that asks. */
export type Handlers<S> = {
  [C in Channel]: (sender: S, payload: Payload<C>) => Answers[C] | Promise<Answers[C]>
} & { dropFiles: (sender: S, paths: string[]) => void }

export type Receiver = Pick<IpcMain, 'handle' | 'on'>
type Sending = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

export interface Registration<S> {
  receiver: Receiver
  handlers: Handlers<S>
  /** The window a request comes from, `undefined` when it is not one of ours or not its main frame. */
  findSender: (event: Sending) => S | undefined
  /** A fault in our own code. */
  onFault: (channel: string, error: unknown) => void
  /** A request was carried out, after so many milliseconds. */
  onAnswered?: (channel: Channel, answer: Answers[Channel] | TroubleAnswer, milliseconds: number) => void
  /** A request that was turned away: what it holds is never told, it may be text of a report. */
  onRefused: (refusal: Refusal) => void
}

export interface Refusal {
  channel: string
  why: 'sender' | 'payload'
}

export function registerRequests<S>(registration: Registration<S>): void {
  for (const channel of CHANNELS) registerOne(channel, registration)
  registration.receiver.on(DROP_CHANNEL, (event, payload: unknown) => {
    const sender = registration.findSender(event)
    const paths = droppedFiles.safeParse(payload)
    if (sender === undefined || !paths.success) registration.onRefused(refusal(DROP_CHANNEL, sender))
    else registration.handlers.dropFiles(sender, paths.data)
  })
}

const refusal = (channel: string, sender: unknown): Refusal => ({ channel, why: sender === undefined ? 'sender' : 'payload' })

function registerOne<S, C extends Channel>(channel: C, registration: Registration<S>): void {
  const { receiver, handlers, findSender, onFault, onRefused, onAnswered } = registration
  // TypeScript cannot see that the handler and the schema of one channel belong together.
  const handler = handlers[channel] as (sender: S, payload: unknown) => Answers[C] | Promise<Answers[C]>
  receiver.handle(channel, async (event, payload: unknown): Promise<Answers[C] | TroubleAnswer> => {
    const sender = findSender(event)
    const parsed = requests[channel].safeParse(payload)
    if (sender === undefined || !parsed.success) {
      onRefused(refusal(channel, sender))
      return { kind: 'trouble', trouble: trouble('E24', { channel }) }
    }
    const asked = performance.now()
    try {
      const answer = await handler(sender, parsed.data)
      onAnswered?.(channel, answer, performance.now() - asked)
      return answer
    } catch (error) {
      onFault(channel, error)
      return { kind: 'trouble', trouble: trouble('E25', { channel }) }
    }
  })
}
