export * from './merge-dialog'
export type { MergeDraft, MergeJob, MergeState } from './merge-job'
