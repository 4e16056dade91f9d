export * from './findings-panel'
