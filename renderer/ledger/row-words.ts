import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { RowPlace } from '@shared/ledger'

/** Where a row stands, in words. */
export const rowWords = ({ sheet, row }: RowPlace) =>
  sheet === '' ? fill(words.rowOf, { row }) : fill(words.rowOfSheet, { sheet, row })
