/**
 * The report without what an input method has not finished: letters like “shui'wu” stand in the document until a person
 * chooses the words, and are no words of theirs.
 */
import type { DocumentState, DocumentStore } from '../store'

export interface FinishedState {
  /** As it stands, or as it stood when the input method began. */
  read: () => DocumentState
  stop: () => void
}

/** `finished`: the input method ended, with words or without. */
export function finishedStateOf(store: DocumentStore, target: Window, finished: () => void): FinishedState {
  let before: DocumentState | null = null
  // Heard behind the editor, which takes up what was still open of earlier words.
  const begin = () => (before ??= store.getState())
  const end = () => {
    if (!before) return
    before = null
    finished()
  }
  // Where the end is not told (the field went away), the next key tells it: nothing written later may be left out.
  const press = ({ isComposing }: KeyboardEvent) => !isComposing && end()
  target.addEventListener('compositionstart', begin)
  target.addEventListener('compositionend', end)
  target.addEventListener('keydown', press, true)
  return {
    read: () => before ?? store.getState(),
    stop: () => {
      target.removeEventListener('compositionstart', begin)
      target.removeEventListener('compositionend', end)
      target.removeEventListener('keydown', press, true)
    },
  }
}
