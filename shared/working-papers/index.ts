export * from './ledger-papers'
export * from './working-papers'
