export * from './settings-dialog'
