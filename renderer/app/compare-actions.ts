/** Two reports side by side: the open one and a file, or an earlier state of itself. */
import { fill } from '@shared/message'
import { compareWords } from '@shared/message/screen/compare'
import { versionsWords } from '@shared/message/screen/versions'
import type { Snapshot } from '@shared/working-papers'
import { openBeside } from './pick-other'
import { openDocument, showDialog, type Session } from './session'
import { versionReport } from './version-actions'

/** The earlier year stands on the left. */
export async function compareWithFile(session: Session): Promise<void> {
  const beside = await openBeside(session, 'compared')
  if (!beside) return
  const { name, opened, document } = beside
  const { file, template } = opened
  const other = { name, report: file.report, template }
  const own = openSide(session, fill(compareWords.open, { year: document.store.getState().report.year }))
  if (!own) return
  const [before, after] = other.report.year > own.report.year ? [own, other] : [other, own]
  showDialog(session, { kind: 'compare', before, after })
}

export async function compareWithVersion(session: Session, snapshot: Snapshot): Promise<void> {
  const report = await versionReport(session, snapshot)
  const own = openSide(session, versionsWords.now)
  if (!own || !report) return
  if (!report.ok) return showDialog(session, { kind: 'trouble', trouble: report.trouble, during: 'opening' })
  const before = { name: snapshot.name, report: report.value, template: own.template }
  showDialog(session, { kind: 'compare', before, after: own })
}

export function openSide(session: Session, name: string) {
  const store = openDocument(session)?.store
  if (!store) return null
  const handle = session.editor.getState().handle
  if (handle) store.getState().reportChanged(handle.report())
  const { report, template } = store.getState()
  return { name, report, template }
}
