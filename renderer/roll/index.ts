export * from './roll-dialog'
