/** A file that was made leaves the window. What could not be written goes elsewhere, or there once more, without being made anew. */
import { dialogWords as words } from '@shared/message/screen/dialogs'
import type { ExportAnswer } from '@shared/ipc'
import { showDialog, type Session } from './session'

type Order = Parameters<Session['bridge']['exportFile']>[0]
type Written = Extract<ExportAnswer, { kind: 'saved' }>

/** `written` is told once the file stands on the disk, however many tries that took. */
export async function writeExported(
  session: Session,
  order: Order,
  written: (answer: Written) => unknown,
): Promise<ExportAnswer['kind']> {
  const answer = await session.bridge.exportFile(order)
  if (answer.kind === 'saved') await written(answer)
  if (answer.kind !== 'trouble') return answer.kind
  const { again: _, ...elsewhere } = order
  const way = (next: Order) => () =>
    session.writes.run('export', () => whileBusy(session, () => writeExported(session, next, written)))
  showDialog(session, {
    kind: 'trouble',
    trouble: answer.trouble,
    during: 'exporting',
    ways: [
      { label: words.tryAgain, run: way({ ...order, again: true }) },
      { label: words.saveAs, run: way(elsewhere) },
    ],
  })
  return 'trouble'
}

async function whileBusy<T>({ state }: Session, work: () => Promise<T>): Promise<T> {
  state.setState({ busy: 'exporting' })
  try {
    return await work()
  } finally {
    state.setState({ busy: null })
  }
}
