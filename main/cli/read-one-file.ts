/** Reads one file; what comes back can travel from one thread to another. */
import type { Trouble } from '@shared/finding'
import { reportJson, type ReadJson } from '@shared/open'
import { openFile } from './open-file'
import { summary } from './summary'

export type ReadFile =
  | {
      /** As named on the command line. */
      file: string
      json: ReadJson
      /** The same for a person. */
      words: string
    }
  | { file: string; /** Why it could not be read. */ trouble: Trouble }

export async function readOneFile(file: string): Promise<ReadFile> {
  const opened = await openFile(file)
  if (!opened.ok) return { file, trouble: opened.trouble }
  const { file: report, template, name } = opened.value
  return { file, json: reportJson(report, template), words: `${summary(report, template, name)}\n` }
}
