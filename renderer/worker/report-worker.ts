/** Opens, saves and exports away from the page's thread, so that the window answers meanwhile and work can be cancelled. */
import { message } from '@shared/message'
import { answerRequest } from './answer-request'
import type { WorkerCall, WorkerMessage } from './protocol'

// Most windows are opened for a saved report: what reads it is fetched while its bytes are on their way.
void import('@shared/report-file/read-report-file')

const send = (answer: WorkerMessage) => self.postMessage(answer)

self.onmessage = (event: MessageEvent<WorkerCall>) => {
  const { id, request } = event.data
  answerRequest(request, (share) => send({ id, kind: 'progress', share })).then(
    (result) => send(result.ok ? { id, kind: 'done', value: result.value } : { id, kind: 'trouble', trouble: result.trouble }),
    (error: unknown) => send({ id, kind: 'trouble', trouble: unexpected(error) }),
  )
}

/** A mistake of the program: said in words, with what a developer needs behind. */
const unexpected = (error: unknown) => ({
  code: 'E71',
  message: message('E71', { detail: error instanceof Error ? error.message : String(error) }),
})
