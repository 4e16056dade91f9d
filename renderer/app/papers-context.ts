import type { MoreInput } from '@shared/check'
import { papersInput } from '@shared/papers-input'
import type { Template } from '@shared/template'
import type { WorkingPapers } from '@shared/working-papers'
import { snapshotReader } from './snapshot-reader'
import { timeInWords } from './time-in-words'

/**
 * What the checks want to know of the working papers, with times as the clock of this computer shows them. Earlier states
 * are part of it once `fetchSnapshotReader` has answered.
 */
export const papersContext = (template: Template, papers: WorkingPapers): MoreInput =>
  papersInput(template, papers, { timeInWords, readSnapshot: snapshotReader() })
