export * from './read-report-file'
export * from './report-copy'
export { writeReportFile } from './write-report-file'
export * from './snapshot'
