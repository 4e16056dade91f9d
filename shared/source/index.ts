export * from './source-document'
