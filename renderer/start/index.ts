export { recentWhen } from './recent-when'
export * from './report-dialog'
export { likelyKind, likelyYear, reportDraft } from './report-draft'
export * from './start-screen'
