/** The commands that are not the editor's: files, panels, zoom, help. */
import type { CommandId } from '@shared/command'
import type { CommandSource } from '../commands'
import type { CommandState } from '../store'
import { laterForm } from './later-form'
import { stepFinding } from './finding-actions'
import { insertPicture } from './insert-picture'
import { stepScale } from '../preview'
import { pickFile } from './open-actions'
import { isComparing, openDocument, showDialog, shownZoom, type RightTab, type Session, type SupportDialog } from './session'
import { effectiveTheme } from './theme'
import { saveReport } from './write-actions'

// Actions are fetched with the command or with the report, so that the start screen does not wait for them.
const reportRoom = () => import('./report-room')

type Actions = Partial<Record<CommandId, () => void>>

export function shellCommands(session: Session, target: Window): CommandSource {
  const actions = shellActions(session, target)
  return {
    run: (id) => {
      actions[id]?.()
      return actions[id] !== undefined
    },
    state: () => shellStates(session),
    subscribe: (listener) => {
      const stops = [session.state, session.screen, session.editor].map((store) => store.subscribe(listener))
      return () => stops.forEach((stop) => stop())
    },
  }
}

function shellActions(session: Session, target: Window): Actions {
  const { screen, bridge } = session
  const change = screen.getState().change
  /** Shown, or put away when it is what is shown. */
  const tab = (asked: RightTab) => {
    const shown = screen.getState().findings && session.state.getState().tab === asked
    session.state.setState({ tab: asked })
    change({ findings: !shown })
  }
  const zoom = (set: () => void) => {
    set()
    session.state.setState({ fit: null })
  }
  const support = (what: SupportDialog) => showDialog(session, { kind: 'support', what })
  return {
    'file.new': () => (openDocument(session) ? void bridge.newWindow() : showDialog(session, { kind: 'new' })),
    'file.roll': () => void import('./roll-actions').then(({ startRoll }) => startRoll(session)),
    'file.merge': () => void import('./merge-actions').then(({ startMerge }) => startMerge(session)),
    'file.checkMany': () => void import('./merge-check-many').then(({ startCheckMany }) => startCheckMany(session)),
    'file.open': () => void pickFile(session),
    'file.save': () => void saveReport(session),
    'file.saveAs': () => void saveReport(session, true),
    'file.kept': () => showDialog(session, { kind: 'kept' }),
    'file.about': () => showDialog(session, { kind: 'report' }),
    'file.changeForm': () => void reportRoom().then(({ offerChange }) => offerChange(session)),
    'file.export': () => void reportRoom().then(({ offerExport }) => offerExport(session)),
    'file.ledger': () => showDialog(session, { kind: 'ledger' }),
    'file.pairPrevious': () => void import('./pair-previous').then(({ pairPrevious }) => pairPrevious(session)),
    'file.exportWord': () => void reportRoom().then(({ exportWord }) => exportWord(session)),
    'file.settings': () => showDialog(session, { kind: 'settings' }),
    'file.print': () => void reportRoom().then(({ printReport }) => printReport(session)),
    'file.published': () => void import('./publish-actions').then(({ markPublished }) => markPublished(session)),
    // The main process asks about unsaved changes. The page closing itself would not: that ends the window at once.
    'file.close': () => void bridge.closeWindow(),
    'insert.image': () => insertPicture(session),
    // The source lies where the outline was: asking for the outline puts the source away.
    'view.outline': () => {
      change({ outline: isComparing(session) || !screen.getState().outline })
      session.state.setState({ comparing: false })
    },
    'view.findings': () => tab('findings'),
    'view.lastYear': () => tab('lastYear'),
    'view.versions': () => tab('versions'),
    'view.years': () => void import('./years-actions').then(({ showYears }) => showYears(session)),
    'view.nextFinding': () => stepFinding(session, 1),
    'view.previousFinding': () => stepFinding(session, -1),
    'view.source': () => session.state.setState(({ comparing }) => ({ comparing: !comparing, fit: 1 })),
    'view.preview': () =>
      session.state.setState(({ preview }) => ({ preview: preview === null ? 'instead' : null, previewZoom: 1, fit: 1 })),
    'view.compare': () => void import('./compare-actions').then(({ compareWithFile }) => compareWithFile(session)),
    'view.wide': () => change({ wide: !screen.getState().wide }),
    'view.zoomIn': () => zoomPreview(session, 1) || zoom(() => screen.getState().stepZoom(1, shownZoom(session))),
    'view.zoomOut': () => zoomPreview(session, -1) || zoom(() => screen.getState().stepZoom(-1, shownZoom(session))),
    'view.zoomReset': () => zoomPreview(session, 0) || zoom(() => change({ zoom: 1 })),
    'view.theme': () => change({ theme: effectiveTheme(screen.getState().theme, target) === 'dark' ? 'light' : 'dark' }),
    'help.shortcuts': () => showDialog(session, { kind: 'shortcuts' }),
    'help.contents': () => support('help'),
    'help.guide': () => support('guide'),
    'help.update': () => support('update'),
    'help.problem': () => support('problem'),
    'help.about': () => support('about'),
  }
}

/** While the printed pages stand in place of the paper, it is them that grow and shrink. */
function zoomPreview({ state }: Session, direction: 1 | 0 | -1): boolean {
  const { preview, previewScale } = state.getState()
  if (preview !== 'instead') return false
  state.setState({ previewZoom: direction === 0 ? 1 : stepScale(previewScale, direction) })
  return true
}

function shellStates(session: Session): Partial<Record<CommandId, CommandState>> {
  const { stage, comparing, tab, preview } = session.state.getState()
  const { outline, findings, wide } = session.screen.getState()
  const report = stage.kind === 'report'
  const hasSource = report && stage.document.source !== null
  const on = (enabled: boolean, active = false): CommandState => ({ enabled, active })
  return {
    'file.new': on(stage.kind === 'start' || report),
    'file.roll': on(stage.kind === 'start' || report),
    'file.merge': on(stage.kind === 'start' || report),
    'file.checkMany': on(stage.kind === 'start' || report),
    'file.open': on(stage.kind === 'start' || report),
    'file.save': on(report),
    'file.saveAs': on(report),
    'file.kept': on(stage.kind === 'start' || report),
    'file.about': on(report),
    'file.changeForm': on(report && laterForm(session) !== null),
    'file.export': on(report),
    'file.exportWord': on(report),
    'file.print': on(report),
    'file.published': on(report, report && stage.document.store.getState().papers.published !== null),
    'file.settings': on(stage.kind === 'start' || report),
    'file.close': on(true),
    'insert.image': on(session.editor.getState().handle?.state()['insert.image']?.enabled ?? false),
    'view.outline': on(report, report && outline && !(hasSource && comparing)),
    'view.findings': on(report, report && findings && tab === 'findings'),
    'view.lastYear': on(report, report && findings && tab === 'lastYear'),
    'view.versions': on(report, report && findings && tab === 'versions'),
    'view.years': on(report),
    'file.ledger': on(report),
    'file.pairPrevious': on(report),
    'view.nextFinding': on(report),
    'view.previousFinding': on(report),
    'view.source': on(hasSource, hasSource && comparing),
    'view.preview': on(report, report && preview !== null),
    'view.compare': on(report),
    'view.wide': on(report, wide),
    'view.zoomIn': on(report),
    'view.zoomOut': on(report),
    'view.zoomReset': on(report),
    'view.theme': on(true),
    'help.shortcuts': on(true),
    'help.contents': on(true),
    'help.guide': on(true),
    'help.update': on(true),
    'help.problem': on(true),
    'help.about': on(true),
  }
}
