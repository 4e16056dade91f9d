export { LedgerDialog } from './ledger-dialog'
export type { LedgerOrigin } from './ledger-source'
export type { ReadLedger } from './use-ledger'
