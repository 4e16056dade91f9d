export * from './decimal'
export * from './evaluate'
