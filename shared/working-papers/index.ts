export * from './earlier-years'
export * from './ledger-papers'
export * from './merged-papers'
export * from './working-papers'
