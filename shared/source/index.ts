export * from './source-document'
export * from './source-view'
