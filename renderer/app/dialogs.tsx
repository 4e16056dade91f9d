import { dialogWords } from '@shared/message/screen/dialogs'
import { keptWords } from '@shared/message/screen/kept'
import { officialTitle } from '@shared/template'
import { useStore } from 'zustand'
import { CompareDialog } from '../compare'
import { ChangeFormDialog, ShortcutsDialog, StopsDialog, TroubleDialog } from '../dialogs'
import { RollDialog } from '../roll'
import { ReportDialog, reportDraft } from '../start'
import { ExportDialog, ExportDone, ExportProgress } from '../export'
import { ExplainDialog, FixDialog } from '../findings'
import { applyChange } from './change-form'
import { exportChosen, goToFirst, printReport, showExported } from './export-report'
import { applyFix, explainFinding } from './mend-findings'
import { LedgerOfReport } from './ledger-actions'
import { beginReport, pickFile } from './open-actions'
import { PastedBlockCells, PastedChapter, PastedReport, PastedTable } from './pasted-dialogs'
import { planFor, rollReport, rollYears } from './roll-actions'
import { fetched } from '../ui'
import { openDocument, showDialog, type OpenDialog, type Session, type WayOn } from './session'
import { signing } from './sign-report'

// Fetched when they are asked for.
const SupportDialogs = fetched(async () => (await import('./support-dialogs')).default)
const MergeDialog = fetched(async () => (await import('../merge')).MergeDialog)
const CheckDialog = fetched(async () => (await import('../merge')).CheckDialog)
const SettingsRoom = fetched(async () => (await import('./settings-room')).SettingsRoom)
const YearsDialog = fetched(async () => (await import('../years')).YearsDialog)
const KeptOfProgram = fetched(async () => (await import('./kept-of-program')).default)

/** Draws the dialog that is open. */
export default function Dialog({ session, dialog }: { session: Session; dialog: OpenDialog }) {
  const { templates } = useStore(session.state)
  const close = () => showDialog(session, null)
  switch (dialog.kind) {
    case 'new':
      return (
        <ReportDialog
          templates={templates}
          today={new Date(session.now())}
          office={session.settings.getState().value.organ}
          onCancel={close}
          onDone={(start) => void beginReport(session, start)}
        />
      )
    case 'report':
      return <AboutReport session={session} onClose={close} />
    case 'ledger':
      return <LedgerOfReport session={session} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />
    case 'settings':
      return <SettingsRoom session={session} />
    case 'support':
      return <SupportDialogs session={session} what={dialog.what} />
    case 'stops':
      return (
        <StopsDialog findings={dialog.findings} onGoBack={() => dialog.resolve(false)} onExport={() => dialog.resolve(true)} />
      )
    case 'explain':
      return (
        <ExplainDialog
          finding={dialog.finding}
          now={session.now}
          onDecide={(decision) => explainFinding(session, decision)}
          onClose={close}
        />
      )
    case 'fix':
      return <FixDialog fix={dialog.fix} words={dialog.words} onApply={(changes) => applyFix(session, changes)} onClose={close} />
    case 'export':
      return (
        <ExportDialog
          first={session.state.getState().exportChoice}
          looks={dialog.looks}
          facts={dialog.facts}
          earlier={dialog.earlier}
          onExport={(choice) => void exportChosen(session, choice, dialog)}
          signing={signing(session, dialog.facts.unsigned)}
          onGoBack={() => {
            close()
            goToFirst(session, dialog.facts.stops)
          }}
          onClose={close}
        />
      )
    case 'exporting':
      return <ExportProgress format={dialog.format} onCancel={dialog.cancel} />
    case 'exported':
      return <ExportDone result={dialog.result} onShow={(how) => void showExported(session, how)} onClose={close} />
    case 'change-form': {
      const { template, mapped, notMapped, decisions } = dialog.change
      return (
        <ChangeFormDialog
          form={template.name}
          mapped={mapped.map(({ to }) => template.figures.get(to)!.lineName)}
          kept={notMapped}
          decisions={decisions}
          onApply={() => applyChange(session, dialog.change)}
          onClose={close}
        />
      )
    }
    case 'roll':
      return (
        <RollDialog
          key={dialog.plan.years.to}
          plan={dialog.plan}
          years={rollYears(session, dialog.plan)}
          onYear={(year) => void planFor(session, dialog.plan.source, year)}
          onApply={(changed, choices) => rollReport(session, dialog.plan, changed, choices)}
          onClose={close}
        />
      )
    case 'merge':
      return <MergeDialog job={dialog.job} />
    case 'check-many':
      return <CheckDialog job={dialog.job} />
    case 'years':
      return <YearsDialog job={dialog.job} />
    case 'kept':
      return <KeptOfProgram session={session} />
    case 'compare':
      return <CompareDialog before={dialog.before} after={dialog.after} onClose={close} />
    case 'paste':
      return <PastedReport session={session} pasted={dialog.file} asText={dialog.asText} />
    case 'paste-table':
      return <PastedTable session={session} {...dialog} />
    case 'paste-chapter':
      return <PastedChapter session={session} {...dialog} />
    case 'paste-block':
      return <PastedBlockCells session={session} {...dialog} />
    case 'trouble':
      return <TroubleDialog trouble={dialog.trouble} during={dialog.during} ways={waysOn(session, dialog)} onClose={close} />
  }
}

/** Organ and year of the open report; its year stays within those of its template. */
function AboutReport({ session, onClose }: { session: Session; onClose: () => void }) {
  const document = openDocument(session)
  if (!document) return null
  const { report, template } = document.store.getState()
  return (
    <ReportDialog
      templates={[template]}
      today={new Date(session.now())}
      known={reportDraft(report)}
      onCancel={onClose}
      onDone={(about) => {
        onClose()
        session.editor.getState().handle?.applyAbout(about, officialTitle(template, about.organ.fullName, about.year))
      }}
    />
  )
}

/** The file is gone, cannot be reached, or is damaged: an earlier content may still be there. */
const LOST: ReadonlySet<string> = new Set(['E03', 'E08', 'E10', 'E15', 'E149', 'E166'])

function waysOn(session: Session, dialog: Extract<OpenDialog, { kind: 'trouble' }>) {
  const run = (way: WayOn) => () => {
    showDialog(session, null)
    void way.run()
  }
  return (dialog.ways ?? [usualWay(session, dialog)]).flatMap((way) => (way ? [{ label: way.label, run: run(way) }] : []))
}

function usualWay(session: Session, { trouble: { code }, during }: Extract<OpenDialog, { kind: 'trouble' }>): WayOn | null {
  if (during === 'opening' && LOST.has(code))
    return { label: keptWords.find, run: async () => showDialog(session, { kind: 'kept' }) }
  if (during === 'opening') return { label: dialogWords.openOther, run: () => pickFile(session) }
  if (during === 'printing') return { label: dialogWords.tryAgain, run: () => printReport(session) }
  return null
}
