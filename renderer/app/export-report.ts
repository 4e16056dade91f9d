/** How a report leaves the window as a file of another format, or on paper. */
import { runChecks } from '@shared/check'
import { applyDecisions } from '@shared/decision'
import { saidByChecks, type Finding, type ReportFile, type Result } from '@shared/finding'
import { fill } from '@shared/message'
import { previewWords } from '@shared/message/screen/preview'
import { shellWords } from '@shared/message/screen/shell'
import type { Report } from '@shared/report'
import { addSnapshot } from '@shared/report-file'
import type { ExportRecord } from '@shared/working-papers'
import type { ExportChoice, ExportFacts } from '../export'
import type { DocumentState } from '../store'
import type { PrintedPages } from '../worker'
import { exportSentences } from './export-sentences'
import { fileNameOf, freshSnapshot } from './fresh-snapshot'
import { earlierReport, earlierReports } from './earlier-reports'
import { papersContext } from './papers-context'
import { notify, openDocument, showDialog, type OpenDialog, type OpenDocument, type Session } from './session'
import { fetchSnapshotReader } from './snapshot-reader'
import { chosenInput } from './settings-session'
import { writeExported } from './write-exported'

/** Asks for look and format and says what the checks found. */
export async function offerExport(session: Session): Promise<void> {
  const document = openDocument(session)
  const { busy } = session.state.getState()
  if (!document || busy === 'exporting') return
  const [looks] = await Promise.all([session.worker.call({ kind: 'looks' }), fetchSnapshotReader()])
  if (looks === 'cancelled') return
  if (!looks.ok) return showDialog(session, { kind: 'trouble', trouble: looks.trouble, during: 'exporting' })
  freshSnapshot(session, document)
  showDialog(session, {
    kind: 'export',
    looks: looks.value,
    facts: exportFacts(session, document.store.getState()),
    earlier: earlierReports(document.store.getState()),
  })
}

/** The shortest way to Word: as it was exported last; only wrong figures ask. */
export async function exportWord(session: Session): Promise<void> {
  await fetchSnapshotReader()
  const document = openDocument(session)
  if (!document || session.state.getState().busy === 'exporting') return
  freshSnapshot(session, document)
  const findings = stoppingFindings(session, document.store.getState())
  if (findings.length > 0 && !(await askStops(session, findings))) return goToFirst(session, findings)
  const choice: ExportChoice = { ...session.state.getState().exportChoice, format: 'docx', changesSince: null }
  await exportAs(session, document, choice, findings.length, (name) =>
    notify(session, {
      kind: 'done',
      words: fill(shellWords.exported, { name }),
      actions: [
        { label: shellWords.openExported, run: () => void showExported(session, 'open') },
        { label: shellWords.openFolder, run: () => void showExported(session, 'folder') },
      ],
    }),
  )
}

/** What was chosen in the dialog; it stays on the screen until the file is written or the person gives up. */
export async function exportChosen(session: Session, choice: ExportChoice, from: ChosenFrom): Promise<void> {
  const { looks, facts } = from
  const document = openDocument(session)
  if (!document) return
  session.state.setState({ exportChoice: choice })
  const { state } = session
  const stop = state.subscribe(({ cancelExport, busy }) => {
    if (busy === 'exporting' && state.getState().dialog?.kind === 'exporting') setProgress(session, choice, cancelExport)
  })
  showDialog(session, { kind: 'exporting', format: choice.format, cancel: null })
  // An export of the same format takes the place of the one before it.
  const earlier = (await earlierReport(document.store.getState(), choice.changesSince))?.name
  try {
    const done = async (name: string) => {
      const sentences = await exportSentences(session, document, choice, { looks, openErrors: facts.stops.length, earlier })
      showDialog(session, { kind: 'exported', result: { name, sentences } })
    }
    const written = await exportAs(session, document, choice, facts.stops.length, done)
    if (!written && state.getState().dialog?.kind === 'exporting') showDialog(session, { ...from, kind: 'export' })
  } finally {
    stop()
  }
}

type ChosenFrom = Extract<OpenDialog, { kind: 'export' }>

function setProgress(session: Session, { format }: ExportChoice, cancel: (() => void) | null): void {
  const { dialog } = session.state.getState()
  if (dialog?.kind === 'exporting' && dialog.cancel !== cancel) showDialog(session, { kind: 'exporting', format, cancel })
}

/** `done` is told the name of the file once it stands on the disk. `false`: the person gave up, or knows of a trouble. */
async function exportAs(
  session: Session,
  document: OpenDocument,
  choice: ExportChoice,
  openErrors: number,
  done: (name: string) => unknown,
): Promise<boolean> {
  return session.writes.run('export', async () => {
    const controller = new AbortController()
    session.state.setState({ busy: 'exporting', cancelExport: () => controller.abort() })
    try {
      return await write(session, document, choice, controller.signal, async (report, { name, at }) => {
        remember(document, report, { format: choice.format, name, at, openErrors })
        await done(name)
      })
    } finally {
      session.state.setState({ busy: null, cancelExport: null })
    }
  })
}

async function write(
  session: Session,
  document: OpenDocument,
  { format, options, changesSince }: ExportChoice,
  signal: AbortSignal,
  written: (report: Report, file: { name: string; at: string }) => unknown,
): Promise<boolean> {
  const file = freshSnapshot(session, document)
  const { worker, state } = session
  const since = await earlierReport(document.store.getState(), changesSince)
  const bytes =
    format === 'pdf'
      ? await pdf(session, file, options, signal)
      : await worker.call({ kind: 'export', file, format, options, changesSince: since?.report }, { signal })
  // From here on the system's own dialog can be cancelled.
  state.setState({ cancelExport: null })
  if (bytes === 'cancelled') return false
  if (!bytes.ok) {
    showDialog(session, { kind: 'trouble', trouble: bytes.trouble, during: 'exporting' })
    return false
  }
  const suggestedName = fileNameOf(file.report.title, format)
  const order = { bytes: bytes.value, suggestedName, format }
  return (await writeExported(session, order, (answer) => written(file.report, answer))) === 'saved'
}

/** The last export of each format is kept with the report, with the report as it was: so later changes can be told. */
function remember({ store }: OpenDocument, report: Report, record: Omit<ExportRecord, 'snapshot'>): void {
  const snapshot = `export-${record.format}`
  store
    .getState()
    .changePapers((papers) =>
      addSnapshot(
        { ...papers, exports: [...papers.exports.filter(({ format }) => format !== record.format), { ...record, snapshot }] },
        report,
        { id: snapshot, name: record.name, kind: 'exported', at: record.at },
      ),
    )
}

async function pdf(
  session: Session,
  { report }: ReportFile,
  options: ExportChoice['options'],
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>> | 'cancelled'> {
  const laid = await session.worker.call({ kind: 'layOut', report, options }, { signal })
  if (laid === 'cancelled' || !laid.ok) return laid
  const { finishPdf } = await import('@shared/print')
  const answer = await session.bridge.makePdf({ page: await documentOf(laid.value) })
  if (signal.aborted) return 'cancelled'
  if (answer.kind !== 'made') return { ok: false, trouble: answer.trouble }
  const { title, headings, height } = laid.value
  const bytes = new Uint8Array(answer.bytes)
  return { ok: true, value: finishPdf(bytes, { title, author: report.organ.fullName, headings, height }) }
}

async function documentOf({ title, style, pages }: PrintedPages): Promise<string> {
  const { printDocument } = await import('@shared/print')
  return printDocument(title, style, pages)
}

/** Asks on which printer and prints the pages of the preview. */
export async function printReport(session: Session): Promise<void> {
  const document = openDocument(session)
  if (!document || session.state.getState().busy === 'exporting') return
  await session.writes.run('print', async () => {
    session.state.setState({ busy: 'exporting' })
    try {
      const { report } = freshSnapshot(session, document)
      const { options } = session.state.getState().exportChoice
      const laid = await session.worker.call({ kind: 'layOut', report, options })
      if (laid === 'cancelled') return
      if (!laid.ok) return showDialog(session, { kind: 'trouble', trouble: laid.trouble, during: 'printing' })
      const answer = await session.bridge.printReport({ page: await documentOf(laid.value) })
      if (answer.kind === 'trouble') showDialog(session, { kind: 'trouble', trouble: answer.trouble, during: 'printing' })
      if (answer.kind === 'done') notify(session, { kind: 'done', words: previewWords.printed })
    } finally {
      session.state.setState({ busy: null })
    }
  })
}

export async function showExported(session: Session, how: 'open' | 'folder'): Promise<void> {
  const shown = await session.bridge.showExported({ how })
  if (shown.kind === 'trouble') notify(session, { kind: 'trouble', words: shown.trouble.message })
}

export function goToFirst({ editor }: Session, findings: readonly Finding[]): void {
  const where = findings.find((finding) => finding.where)?.where
  if (where) editor.getState().handle?.goTo(where)
}

/** Only errors in figures ask before an export, blank cells among them. */
function stoppingFindings(session: Session, state: DocumentState): Finding[] {
  return allFindings(session, state).filter((finding) => finding.stops === true)
}

/** What was answered does not count any more; what was put off does. */
function allFindings(session: Session, { template, report, values, opening, papers }: DocumentState): Finding[] {
  const more = { ...papersContext(template, papers), ...chosenInput(session, report.organ), asOfficialPaper: true }
  return applyDecisions(runChecks(template, report, values, opening, 'full', more), papers.decisions).filter(
    ({ decision }) => decision === undefined || decision.kind === 'later',
  )
}

function exportFacts(session: Session, state: DocumentState): ExportFacts {
  const found = allFindings(session, state)
  const signing = state.template.checks.find(({ kind }) => kind === 'signature-missing')?.code
  const unsigned = found.filter(({ code }) => code === signing)
  const said = state.opening && saidByChecks(state.opening, found)
  const unsettled = (state.opening?.findings ?? []).filter((one) => !one.settled && !said?.has(one)).length
  const stops = found.filter((finding) => finding.stops === true)
  const count = (severity: Finding['severity']) => found.filter((one) => one.stops !== true && one.severity === severity).length
  return { stops, errors: count('error'), warnings: count('warning'), unsettled, unsigned }
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
