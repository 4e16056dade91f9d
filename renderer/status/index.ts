export * from './status-line'
