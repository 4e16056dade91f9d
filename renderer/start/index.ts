export { recentWhen } from './recent-when'
export * from './report-dialog'
export { reportDraft } from './report-draft'
export * from './start-screen'
