/** From a ledger of applications to the figures of the open report: read in the worker, applied as one step. */
import { failed, ok, type Result } from '@shared/finding'
import { fill, message } from '@shared/message'
import { ledgerWords } from '@shared/message/screen/ledger'
import type { Figures } from '@shared/report'
import type { LedgerPapers } from '@shared/working-papers'
import { fetched } from '../ui'
import { notify, openDocument, showDialog, type Session } from './session'
import { changeSettings } from './settings-session'
import type { LedgerOrigin, ReadLedger } from '../ledger'

// Few sessions need it: it is fetched when it is asked for.
const LedgerDialog = fetched(async () => (await import('../ledger')).LedgerDialog)

export function LedgerOfReport({ session }: { session: Session }) {
  const document = openDocument(session)
  const handle = session.editor.getState().handle
  if (!document || !handle) return null
  const { report, papers } = document.store.getState()
  return (
    <LedgerDialog
      year={report.year}
      figures={handle.report().figures}
      remembered={papers.ledger ?? null}
      known={session.settings.getState().value.ledger}
      now={session.now}
      read={(origin) => readOrigin(session, report.templateId, origin)}
      onApply={(figures, ledger) => applyLedger(session, figures, ledger)}
      onClose={() => showDialog(session, null)}
    />
  )
}

async function readOrigin(session: Session, template: string, origin: LedgerOrigin): Promise<Result<ReadLedger>> {
  const read = await session.worker.call({ kind: 'readLedger', origin, template })
  if (read === 'cancelled') return failed({ code: 'E158', message: message('E158') })
  return read.ok ? ok({ sourceName: 'name' in origin ? origin.name : '', ...read.value }) : read
}

function applyLedger(session: Session, figures: Figures, ledger: LedgerPapers): void {
  const document = openDocument(session)
  const handle = session.editor.getState().handle
  showDialog(session, null)
  if (!document || !handle) return
  const report = handle.report()
  const changed = Object.keys(figures).filter((id) => report.figures[id] !== figures[id]).length
  if (changed > 0) handle.applyReport({ ...report, figures: { ...report.figures, ...figures } })
  const { changePapers, reportChanged } = document.store.getState()
  reportChanged(handle.report())
  changePapers((papers) => ({ ...papers, ledger }))
  rememberWords(session, ledger)
  notify(session, { kind: 'done', words: fill(ledgerWords.done, { n: changed }) })
}

const LONGEST_WORD = 100
const MOST_WORDS = 2000

/** The words of this ledger are understood in the next report without being asked for again. */
function rememberWords(session: Session, { applicants, results }: LedgerPapers): void {
  const memory = session.settings.getState().value.ledger
  if (!memory.remember) return
  const joined = (before: Record<string, string>, now: Record<string, string>) => {
    const all = Object.entries({ ...before, ...now })
    return Object.fromEntries(all.filter(([word]) => word !== '' && word.length <= LONGEST_WORD).slice(-MOST_WORDS))
  }
  const next = { ...memory, applicants: joined(memory.applicants, applicants), results: joined(memory.results, results) }
  if (JSON.stringify(next) !== JSON.stringify(memory)) changeSettings(session, { ledger: next })
}
