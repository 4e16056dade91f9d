/** Answers to findings, and what mends them. */
import { applyChanges, describeChanges, type Change, type Fix } from '@shared/change'
import { fixOf } from '@shared/check'
import { withDecision, withoutDecision } from '@shared/decision'
import type { Finding } from '@shared/finding'
import { fill } from '@shared/message'
import { findingsWords } from '@shared/message/screen/findings'
import type { Decision } from '@shared/working-papers'
import { notify, openDocument, showDialog, type Session } from './session'

/** As the report stands now. */
export function currentFix(session: Session, finding: Finding): Fix | null {
  const document = openDocument(session)?.store.getState()
  return document ? fixOf(finding, document.template, document.report, document.values) : null
}

/** One place is mended at once; many, and words to be read first, are shown before. */
export function mendFinding(session: Session, finding: Finding): void {
  const fix = currentFix(session, finding)
  const document = openDocument(session)?.store.getState()
  if (!fix || !document) return
  if (!fix.previewed) return applyFix(session, fix.changes)
  const words = describeChanges(fix.changes, document.report, document.template)
  showDialog(session, { kind: 'fix', fix, words })
}

/** Changes to the report are one undoable step in the editor; a stated total that is given up is none of it. */
export function applyFix(session: Session, changes: readonly Change[]): void {
  showDialog(session, null)
  const store = openDocument(session)?.store
  const { handle } = session.editor.getState()
  if (!store || !handle) return
  for (const change of changes) if (change.kind === 'computed-total') store.getState().acceptComputed(change.figure)
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
