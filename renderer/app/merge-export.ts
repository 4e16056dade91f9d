import { fill } from '@shared/message'
import type { CallResult } from '../worker'
import { fileNameOf } from './fresh-snapshot'
import type { Session } from './session'

interface Naming {
  /** Of the file, without its ending. */
  name: string
  /** Sentence with `{name}`: the file is written. */
  written: string
}

/** Writes a workbook that the worker made; `say` hears what became of it, in the dialog that asked for it. */
export async function exportWorkbook(
  { bridge }: Session,
  made: CallResult<'mergeSummary' | 'checkedList'>,
  { name, written }: Naming,
  say: (words: string) => void,
): Promise<void> {
  if (made === 'cancelled') return
  if (!made.ok) return say(made.trouble.message)
  const answer = await bridge.exportFile({ bytes: made.value, suggestedName: fileNameOf(name, 'xlsx'), format: 'xlsx' })
  if (answer.kind === 'trouble') say(answer.trouble.message)
  if (answer.kind === 'saved') say(fill(written, { name: answer.name }))
}
