export * from './toolbar'
