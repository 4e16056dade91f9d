export * from './earlier-years'
export * from './ledger-papers'
export * from './working-papers'
