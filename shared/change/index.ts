export { applyChanges } from './apply-changes'
export type { Change, Fix, FixAction } from './change'
export { describeChanges, type ChangeWords } from './describe-changes'
