/** Where a file goes: asks, adds the extension that was left out, and asks again before that replaces a file. */
import { basename } from 'node:path'
import { fileState } from '../file/read-file'
import { withExtension } from './file-names'

export interface PlaceQuestions {
  /** Native dialog for saving; `null` when it was cancelled. */
  askWhere: () => Promise<string | null>
  /** The completed name is one that the dialog has not asked about. */
  askReplace: (name: string) => Promise<boolean>
}

export async function choosePlace(extension: string, questions: PlaceQuestions): Promise<string | null> {
  for (;;) {
    const chosen = await questions.askWhere()
    if (chosen === null) return null
    const { path, added } = withExtension(chosen, extension)
    if (!added || (await fileState(path)) === null || (await questions.askReplace(basename(path)))) return path
  }
}
