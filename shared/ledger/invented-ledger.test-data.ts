/** What an invented ledger for tests is made of. */

/** A sheet: rows of cells parted by `|`; numbers are written as numbers. */
export interface InventedSheet {
  name: string
  rows: string[]
  /** 1-based rows that a filter hides. */
  hiddenRows?: number[]
  merges?: string[]
}

export interface InventedLedger {
  name: string
  kind: 'xlsx' | 'utf8' | 'gb18030'
  sheets: InventedSheet[]
  /** The true figures by `line.column`. */
  truth: Record<string, number>
  /** Rows a person must be asked about before they are counted, as `sheet row`. */
  asked?: string[]
}
