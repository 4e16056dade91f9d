/** A ledger of applications as its rows, with the words of the form it is counted into. */
import { ok, type Result } from '@shared/finding'
import ledger2019 from '@templates/gov-disclosure-2019/ledger.json'
import ledger2021 from '@templates/gov-disclosure-2021/ledger.json'
import type { LedgerReading, RequestOf } from './protocol'
import { templateOf } from './templates'

const data: Readonly<Record<string, unknown>> = {
  'gov-disclosure-2021': ledger2021,
  'gov-disclosure-2019': ledger2019,
}

/** Loaded when a ledger is read: few sessions need it. */
export async function readLedgerRequest({ origin, template }: RequestOf<'readLedger'>): Promise<Result<LedgerReading>> {
  const { compileLedgerWords, readLedger, readLedgerText } = await import('@shared/ledger')
  const words = compileLedgerWords(data[template], templateOf(template))
  if (!words.ok) throw new Error(words.trouble.message)
  const sheets = 'text' in origin ? await readLedgerText(origin.text) : await readLedger(origin.bytes)
  return sheets.ok ? ok({ sheets: sheets.value, words: words.value }) : sheets
}
