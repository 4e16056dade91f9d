/** From a ledger of applications to the figures of the open report: read in the worker, applied as one step. */
import { inputsOf } from '@shared/calculate'
import { failed, ok, type Result } from '@shared/finding'
import { fill, message } from '@shared/message'
import { findingsWords } from '@shared/message/screen/findings'
import { ledgerWords } from '@shared/message/screen/ledger'
import type { Figures } from '@shared/report'
import type { LedgerPapers } from '@shared/working-papers'
import { fetched } from '../ui'
import { notify, openDocument, showDialog, type Session } from './session'
import { changeSettings } from './settings-session'
import type { LedgerOrigin, ReadLedger } from '../ledger'
import type { DocumentStore } from '../store'

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
  const changed = new Set(Object.keys(figures).filter((id) => report.figures[id] !== figures[id]))
  if (changed.size > 0) handle.applyReport({ ...report, figures: { ...report.figures, ...figures } })
  const { changePapers, reportChanged, giveUpStated } = document.store.getState()
  reportChanged(handle.report())
  giveUpStated(statedTotals(document.store, changed), report)
  changePapers((papers) => ({ ...papers, ledger }))
  rememberWords(session, ledger)
  const undo = { label: findingsWords.fixUndo, run: () => void handle.run('edit.undo') }
  notify(session, { kind: 'done', words: fill(ledgerWords.done, { n: changed.size }), actions: changed.size > 0 ? [undo] : [] })
}

/** Totals the opened file printed for cells that now come from the ledger. */
function statedTotals(store: DocumentStore, changed: ReadonlySet<string>): string[] {
  const { template, opening } = store.getState()
  return Object.keys(opening?.stated ?? {}).filter((total) => inputsOf(template, total).some((id) => changed.has(id)))
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
