export * from './decimal'
export * from './evaluate'
export * from './inputs-of'
