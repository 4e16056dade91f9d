/** Next year's draft from last year's report: chosen, previewed, then shown as a report that is not saved yet. */
import type { ReportFile } from '@shared/finding'
import { fill } from '@shared/message'
import { rollWords } from '@shared/message/screen/roll'
import { applyRoll, type RollChoices, type RollPlan } from '@shared/roll'
import { startOpening } from '../worker'
import { checkedStore } from './checked-store'
import { pickOther } from './pick-other'
import { notify, openDocument, showDialog, type OpenDocument, type Session } from './session'

/** From the open report, or from a file that is chosen. */
export async function startRoll(session: Session): Promise<void> {
  const document = openDocument(session)
  if (!document) return rollFile(session)
  const handle = session.editor.getState().handle
  if (handle) document.store.getState().reportChanged(handle.report())
  const { report, opening, dirty, fileName } = document.store.getState()
  if (dirty) return notify(session, { kind: 'trouble', words: rollWords.saveFirst })
  await planFor(session, { file: { report, opening }, name: fileName ?? opening?.sourceName ?? report.title }, null)
}

async function rollFile(session: Session): Promise<void> {
  const { state } = session
  const picked = await pickOther(session, 'previous')
  if (!picked || state.getState().stage.kind !== 'start') return
  const opening = startOpening(session.worker, picked)
  const show = (share: number | null) =>
    state.setState({ stage: { kind: 'opening', name: picked.name, share, cancel: opening.cancel }, dialog: null })
  show(null)
  opening.onProgress(show)
  const opened = await opening.result
  state.setState({ stage: { kind: 'start' } })
  if (opened === 'cancelled') return
  if (!opened.ok) return showDialog(session, { kind: 'trouble', trouble: opened.trouble, during: 'opening' })
  await planFor(session, { file: opened.value.file, name: picked.name }, null)
}

/** `year`: `null` for the one after the report's own. */
export async function planFor(session: Session, source: RollPlan['source'], year: number | null): Promise<void> {
  const plan = await session.worker.call({ kind: 'planRoll', ...source, year, now: session.now() })
  if (plan === 'cancelled') return
  if (plan.ok) showDialog(session, { kind: 'roll', plan: plan.value })
  else showDialog(session, { kind: 'trouble', trouble: plan.trouble, during: 'beginning' })
}

/** From the year after last year's report to the one that is being written now, and a few more where that is long ago. */
export function rollYears(session: Session, { years }: RollPlan): number[] {
  const last = Math.max(years.from + 3, years.to, new Date(session.now()).getFullYear())
  return Array.from({ length: last - years.from }, (_, i) => years.from + 1 + i)
}

export function rollReport(session: Session, plan: RollPlan, changed: ReadonlySet<string>, choices: RollChoices): void {
  const before = openDocument(session)
  const file = applyRoll(plan, changed, choices)
  const document = rolledDocument(session, plan, file)
  show(session, document)
  // What waits to be rewritten, and what last year promised, stand there.
  session.state.setState({ tab: 'lastYear' })
  const takeBack = () => {
    const now = openDocument(session)
    if (now?.store !== document.store) return
    if (now.file !== null || document.store.getState().report !== file.report) {
      return notify(session, { kind: 'trouble', words: rollWords.alreadyWritten })
    }
    if (!before) return session.state.setState({ stage: { kind: 'start' }, tab: 'findings' })
    const { report, opening, papers } = before.store.getState()
    show(session, { ...before, initial: { report, opening, papers } })
  }
  const words = fill(rollWords.done, { year: plan.years.to })
  notify(session, { kind: 'done', words, actions: [{ label: rollWords.takeBack, run: takeBack }] })
}

function rolledDocument(session: Session, { forms }: RollPlan, file: ReportFile): OpenDocument {
  const store = checkedStore(session, { template: forms.to, file, fileName: null, unsaved: true })
  return { store, initial: file, begun: true, file: null, source: null }
}

function show({ state }: Session, document: OpenDocument): void {
  state.setState({ stage: { kind: 'report', document }, dialog: null, current: null, comparing: false, fit: 1 })
}
