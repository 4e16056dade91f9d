export * from './compile-template'
export * from './new-report'
export * from './template'
export type { CheckData } from './check-data'
