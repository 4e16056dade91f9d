/** Answers to findings, and what mends them. */
import { applyChanges, describeChanges, type Change, type Fix, type FixAction } from '@shared/change'
import { fixOf } from '@shared/check'
import { withDecision, withoutDecision } from '@shared/decision'
import type { Finding } from '@shared/finding'
import { fill } from '@shared/message'
import { findingsWords } from '@shared/message/screen/findings'
import type { Decision } from '@shared/working-papers'
import type { DocumentStore } from '../store'
import { offerChange } from './change-form'
import { offerExport } from './export-report'
import { papersContext } from './papers-context'
import { notify, openDocument, showDialog, type Session } from './session'
import { chosenInput } from './settings-session'

/** As the report stands now. */
export function currentFix(session: Session, finding: Finding): Fix | null {
  const document = openDocument(session)?.store.getState()
  if (!document) return null
  const { template, report, values, opening, papers } = document
  return fixOf(finding, template, report, values, {
    ...papersContext(template, papers),
    ...chosenInput(session, report.organ),
    opening,
    today: dayOf(new Date(session.now())),
  })
}

/** By the clock on the wall, not in UTC. */
function dayOf(time: Date): string {
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()].join('-')
}

/** One place is mended at once; many, and words to be read first, are shown before. */
export function mendFinding(session: Session, finding: Finding): void {
  const fix = currentFix(session, finding)
  const document = openDocument(session)?.store.getState()
  if (!fix || !document) return
  if (fix.action) return void act(session, fix.action)
  if (!fix.previewed) return applyFix(session, fix.changes)
  const words = describeChanges(fix.changes, document.report, document.template)
  showDialog(session, { kind: 'fix', fix, words })
}

async function act(session: Session, action: FixAction): Promise<void> {
  if (action === 'changeForm') return offerChange(session)
  if (action === 'export') return offerExport(session)
  ;(await import('./merge-actions')).startMerge(session)
}

/** What opening did is accepted beside the report: a stated total that is given up, a reading that stands. */
function settle(store: DocumentStore, change: Change): void {
  if (change.kind === 'computed-total') store.getState().acceptComputed(change.figure)
  if (change.kind !== 'settle') return
  const { code, message } = change
  const index = store.getState().opening?.findings.findIndex((one) => one.code === code && one.message === message) ?? -1
  if (index >= 0) store.getState().settleFinding(index, 'corrected')
}

/** Changes to the report are one undoable step in the editor; what is settled of opening is none of it. */
export function applyFix(session: Session, changes: readonly Change[]): void {
  showDialog(session, null)
  const store = openDocument(session)?.store
  const { handle } = session.editor.getState()
  if (!store || !handle) return
  for (const change of changes) settle(store, change)
  const before = handle.report()
  const after = applyChanges(before, changes)
  if (after === before) return
  handle.changeReport(after)
  const n = describeChanges(changes, before, store.getState().template).length
  const undo = { label: findingsWords.fixUndo, run: () => void handle.run('edit.undo') }
  notify(session, { kind: 'done', words: fill(findingsWords.fixDone, { n }), actions: [undo] })
}

export function explainFinding(session: Session, decision: Decision): void {
  showDialog(session, null)
  openDocument(session)
    ?.store.getState()
    .changePapers((papers) => withDecision(papers, decision))
}

export function takeBackExplained(session: Session, fingerprint: string): void {
  openDocument(session)
    ?.store.getState()
    .changePapers((papers) => withoutDecision(papers, fingerprint))
}
