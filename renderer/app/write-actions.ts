/** How a report leaves the window: saved to its file, exported as Word. */
import { runChecks } from '@shared/check'
import type { Finding, ReportFile } from '@shared/finding'
import { shellWords } from '@shared/message/screen/shell'
import { fill } from '@shared/message'
import type { DocumentState } from '../store'
import { notify, openDocument, showDialog, type OpenDocument, type Session } from './session'

/** Writes to the own file, asking where when there is none or with `as`. `true` when it was saved. */
export function saveReport(session: Session, as = false): Promise<boolean> {
  return session.writes.run(as ? 'saveAs' : 'save', async () => {
    const document = openDocument(session)
    if (!document) return false
    session.state.setState({ busy: 'saving' })
    try {
      return await save(session, document, as)
    } finally {
      session.state.setState({ busy: null })
    }
  })
}

async function save(session: Session, document: OpenDocument, as: boolean): Promise<boolean> {
  const { state, bridge, worker } = session
  const file = freshSnapshot(session, document)
  const { report } = file
  const bytes = await worker.call({ kind: 'save', file })
  if (bytes === 'cancelled') return false
  if (!bytes.ok) {
    showDialog(session, { kind: 'trouble', trouble: bytes.trouble, during: 'saving' })
    return false
  }
  const answer = await bridge.saveFile({
    bytes: bytes.value,
    suggestedName: fileNameOf(report.title, 'nianbao'),
    as,
    file: document.file,
    about: { organ: report.organ.fullName, year: report.year },
  })
  if (answer.kind === 'trouble') showDialog(session, { kind: 'trouble', trouble: answer.trouble, during: 'saving' })
  if (answer.kind !== 'saved') return false
  if (answer.notice) notify(session, { kind: 'trouble', words: answer.notice.message })
  state.setState({ stage: { kind: 'report', document: { ...document, file: answer.file } } })
  document.store.getState().saved(file, answer.name, answer.at)
  return true
}

/** Checks, asks where figures do not add up, then writes a Word file where the person says. */
export async function exportWord(session: Session): Promise<void> {
  const document = openDocument(session)
  if (!document || session.state.getState().busy === 'exporting') return
  freshSnapshot(session, document)
  const findings = stoppingFindings(document.store.getState())
  if (findings.length > 0 && !(await askStops(session, findings))) return goToFirst(session, findings)
  await session.writes.run('export', async () => {
    const controller = new AbortController()
    session.state.setState({ busy: 'exporting', cancelExport: () => controller.abort() })
    try {
      await writeWord(session, freshSnapshot(session, document), controller.signal)
    } finally {
      session.state.setState({ busy: null, cancelExport: null })
    }
  })
}

function goToFirst({ editor }: Session, findings: readonly Finding[]): void {
  const where = findings.find((finding) => finding.where)?.where
  if (where) editor.getState().handle?.goTo(where)
}

async function writeWord(session: Session, file: ReportFile, signal: AbortSignal): Promise<void> {
  const { bridge, worker, state } = session
  const bytes = await worker.call({ kind: 'export', file }, { signal })
  // From here on the system's own dialog can be cancelled.
  state.setState({ cancelExport: null })
  if (bytes === 'cancelled') return
  if (!bytes.ok) return showDialog(session, { kind: 'trouble', trouble: bytes.trouble, during: 'exporting' })
  const suggestedName = fileNameOf(file.report.title, 'docx')
  const answer = await bridge.exportFile({ bytes: bytes.value, suggestedName, format: 'docx' })
  if (answer.kind === 'trouble') showDialog(session, { kind: 'trouble', trouble: answer.trouble, during: 'exporting' })
  if (answer.kind !== 'saved') return
  const show = (how: 'open' | 'folder') => async () => {
    const shown = await bridge.showExported({ how })
    if (shown.kind === 'trouble') notify(session, { kind: 'trouble', words: shown.trouble.message })
  }
  notify(session, {
    kind: 'done',
    words: fill(shellWords.exported, { name: answer.name }),
    actions: [
      { label: shellWords.openExported, run: () => void show('open')() },
      { label: shellWords.openFolder, run: () => void show('folder')() },
    ],
  })
}

/** The editor is asked once more: what stands in a cell that is just being typed belongs to the file. */
function freshSnapshot({ editor, now }: Session, { store }: OpenDocument) {
  const handle = editor.getState().handle
  if (handle) store.getState().reportChanged(handle.report())
  return store.getState().snapshot(now())
}

/** Only errors in figures ask before an export, blank cells among them. */
export function stoppingFindings({ template, report, values, opening }: DocumentState): Finding[] {
  return runChecks(template, report, values, opening, 'full').filter((finding) => finding.stops === true)
}

const askStops = (session: Session, findings: Finding[]) =>
  new Promise<boolean>((resolve) =>
    showDialog(session, {
      kind: 'stops',
      findings,
      resolve: (goOn) => {
        showDialog(session, null)
        resolve(goOn)
      },
    }),
  )

/** The report's title as a file name: what file systems forbid is left out, at most 80 characters. */
export function fileNameOf(title: string, extension: string): string {
  const clean = title
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return `${[...clean].slice(0, 80).join('') || shellWords.untitled}.${extension}`
}
