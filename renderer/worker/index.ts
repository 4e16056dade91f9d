export * from './early-start'
export * from './protocol'
export * from './worker-client'
