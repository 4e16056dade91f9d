/** The words of ledgers for tests, put together as the programs do. */
import { compileLedgerWords, type LedgerWords } from '@shared/ledger'
import type { Template } from '@shared/template'
import ledger2019 from './gov-disclosure-2019/ledger.json'
import ledger2021 from './gov-disclosure-2021/ledger.json'

export const officialLedgerData = (): typeof ledger2021 => structuredClone(ledger2021)

export function officialLedgerWords(template: Template): LedgerWords {
  const result = compileLedgerWords(template.id.endsWith('2019') ? ledger2019 : ledger2021, template)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}
