import { failed, ok, type Result } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import type { Given } from './given'
import { isWordFile } from './draft-path'

export interface CompareOrder {
  command: 'compare'
  before: string
  after: string
  json: boolean
  /** A Word file; `null` for an answer on standard output. */
  out: string | null
}

/** Troubles C28 another kind of file, C29 not two files. */
export function compareOrder(files: readonly string[], { json, output }: Given['values']): Result<CompareOrder> {
  const [before, after] = files
  if (files.length !== 2 || before === undefined || after === undefined) return failed(trouble('C29', { n: files.length }))
  if (output !== undefined && !isWordFile(output)) {
    return failed(trouble('C28', { command: 'compare', name: output, endings: '.docx' }))
  }
  return ok({ command: 'compare', before, after, json: json ?? false, out: output ?? null })
}
