/** How a report comes into the window: begun, picked, dropped, handed over. */
import type { ReportFile } from '@shared/finding'
import type { OfferedFile, PickAnswer, RecoveredReport } from '@shared/ipc'
import { message } from '@shared/message'
import { dialogWords } from '@shared/message/screen/dialogs'
import type { NewReport } from '@shared/template'
import { startOpening, type OpenedReport, type OpeningCall } from '../worker'
import { fetchReport } from './fetch-report'
import { openDocument, showDialog, type Session, type Stage } from './session'

/** Shows what the window is for. */
export async function startSession(session: Session): Promise<void> {
  const { state, early } = session
  const [answer, opening] = await Promise.all([early.started, early.opening])
  // Behind the window's file in the worker's line.
  void loadTemplates(session)
  if (answer.kind === 'trouble') {
    state.setState({ stage: { kind: 'start' }, dialog: { kind: 'trouble', trouble: answer.trouble, during: 'opening' } })
    return
  }
  state.setState({ recents: answer.recents, version: answer.version })
  if (answer.recovered) return showRecovered(session, answer.recovered)
  if (answer.kept) {
    const { showKept } = await import('./kept-actions')
    return showKept(session, answer.kept)
  }
  if (answer.file && opening) return showOpening(session, answer.file, opening)
  state.setState({ stage: { kind: 'start' } })
  if (answer.trouble) showDialog(session, { kind: 'trouble', trouble: answer.trouble, during: 'opening' })
  else if (answer.firstUse) showGuideOnce(session)
}

/** On the first start only; who closes it has seen it. */
function showGuideOnce(session: Session): void {
  void session.bridge.guideSeen()
  showDialog(session, { kind: 'support', what: 'guide' })
}

/** What stood unsaved when the program ended. */
async function showRecovered(session: Session, recovered: RecoveredReport): Promise<void> {
  const { report, beside, pictures, file } = recovered
  const bytes = Object.fromEntries(pictures.map((picture) => [picture.id, picture.bytes]))
  const read = await session.worker.call({ kind: 'recover', journal: { report, beside }, pictures: bytes })
  if (read !== 'cancelled' && read.ok) {
    const { checkedStore } = await fetchReport()
    const store = checkedStore(session, { ...read.value, fileName: file?.name ?? null, unsaved: true })
    const document = { store, initial: read.value.file, begun: false, file: file?.handle ?? null, source: null, recovered }
    return session.state.setState({ stage: { kind: 'report', document }, dialog: null, current: null, comparing: false, fit: 1 })
  }
  // It is kept where it is found by hand; the next start does not stumble over it again.
  await session.bridge.setAsideJournal()
  session.state.setState({ stage: { kind: 'start' } })
  showDialog(session, { kind: 'trouble', trouble: { code: 'E166', message: message('E166') }, during: 'opening' })
}

async function loadTemplates(session: Session): Promise<void> {
  const templates = await session.worker.call({ kind: 'templates' })
  // Cancelled together with a file that was being read: asked again of the fresh worker.
  if (templates === 'cancelled') return loadTemplates(session)
  if (templates.ok) session.state.setState({ templates: templates.value })
}

export async function beginReport(session: Session, start: Omit<NewReport, 'now'>): Promise<void> {
  const begun = await session.worker.call({ kind: 'begin', start: { ...start, now: session.now() } })
  if (begun === 'cancelled') return
  if (begun.ok) await showReport(session, begun.value, null)
  else showDialog(session, { kind: 'trouble', trouble: begun.trouble, during: 'beginning' })
}

export const pickFile = async (session: Session): Promise<void> => takeAnswer(session, await session.bridge.pickFile())

export async function openRecent(session: Session, id: string): Promise<void> {
  return takeAnswer(session, await session.bridge.openRecent({ id }))
}

export async function forgetRecent({ state, bridge }: Session, id: string): Promise<void> {
  const answer = await bridge.forgetRecent({ id })
  if (answer.kind === 'done') state.setState({ recents: answer.recents })
}

export async function takeAnswer(session: Session, answer: PickAnswer): Promise<void> {
  if (answer.kind === 'trouble') showDialog(session, { kind: 'trouble', trouble: answer.trouble, during: 'opening' })
  if (answer.kind === 'opened') await openOffered(session, answer.file)
}

async function openOffered(session: Session, offered: OfferedFile): Promise<void> {
  // The main process gives every further file a window of its own; a report at work is never replaced.
  if (openDocument(session) || session.state.getState().stage.kind === 'opening') return
  await showOpening(session, offered, startOpening(session.worker, offered))
}

/** Readable documents that are not a report of a known form. */
const AS_PROSE: ReadonlySet<string> = new Set(['E34', 'E100'])

/** So long nobody wonders whether anything happens (ms). */
const AT_ONCE = 200

async function showOpening(session: Session, offered: OfferedFile, opening: OpeningCall): Promise<void> {
  const { state } = session
  const stage = (share: number | null): Stage => ({ kind: 'opening', name: offered.name, share, cancel: opening.cancel })
  const show = (share: number | null) => state.setState({ stage: stage(share), dialog: null })
  // A window that begins with its file shows the report; what reads for longer shows that it reads.
  const begins = state.getState().stage.kind === 'starting'
  const timer = begins ? setTimeout(() => show(null), AT_ONCE) : null
  if (!begins) show(null)
  // Fetched while the file is read.
  void fetchReport()
  opening.onProgress((share) => (state.getState().stage.kind === 'opening' ? show(share) : undefined))
  const opened = await opening.result
  if (timer !== null) clearTimeout(timer)
  if (opened !== 'cancelled' && opened.ok) return showReport(session, opened.value, offered)
  state.setState({ stage: { kind: 'start' } })
  if (opened === 'cancelled') return
  const { trouble } = opened
  const asProse = {
    label: dialogWords.asProse,
    run: () => showOpening(session, offered, startOpening(session.worker, offered, true)),
  }
  showDialog(session, { kind: 'trouble', trouble, during: 'opening', ...(AS_PROSE.has(trouble.code) && { ways: [asProse] }) })
}

async function showReport(
  session: Session,
  { template, file, source }: OpenedReport,
  offered: OfferedFile | null,
): Promise<void> {
  const { checkedStore } = await fetchReport()
  const fileName = offered?.kind === 'own' ? offered.name : null
  const store = checkedStore(session, { template, file, fileName })
  const document = { store, initial: file, begun: offered === null, file: offered?.file ?? null, source }
  session.state.setState({
    stage: { kind: 'report', document },
    dialog: null,
    current: null,
    comparing: source !== null && needsEye(file),
    fit: 1,
  })
}

/** More than quiet repairs: the source is shown beside the report without being asked for. */
const needsEye = ({ opening }: ReportFile) => opening?.findings.some((f) => !f.settled && f.severity !== 'notice') ?? false
