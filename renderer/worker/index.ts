export * from './protocol'
export * from './worker-client'
