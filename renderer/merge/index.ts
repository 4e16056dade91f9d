export { CheckDialog } from './check-dialog'
export type { CheckedFile, CheckJob, CheckState } from './check-job'
export { MergeDialog } from './merge-dialog'
export type { MergeDraft, MergeJob, MergeState } from './merge-job'
