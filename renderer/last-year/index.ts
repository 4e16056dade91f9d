export * from './last-year-panel'
