export * from './fill-report'
export * from './looks-like-report'
export * from './paste-dialog'
