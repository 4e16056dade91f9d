export * from './edge-table'
export * from './source-document'
export * from './source-view'
export { maskedNames } from './person-names'
