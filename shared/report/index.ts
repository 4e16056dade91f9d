export * from './canonical'
export * from './figures'
export * from './inline'
export * from './report'
