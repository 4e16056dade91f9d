export * from './new-report-dialog'
export * from './start-screen'
