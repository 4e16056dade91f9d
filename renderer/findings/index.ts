export * from './explain-dialog'
export * from './filter'
export * from './findings-panel'
export * from './fix-dialog'
