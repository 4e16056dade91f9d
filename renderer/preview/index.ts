export * from './preview'
