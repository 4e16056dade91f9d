import type { Severity, Where } from '@shared/finding'
import { findingsWords } from '@shared/message/screen/findings'
import { sourceWords } from '@shared/message/screen/opening'
import { outlineWords } from '@shared/message/screen/outline'
import { PanelLeftClose, PanelRightClose } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { useStore } from 'zustand'
import { useCommand } from '../commands'
import { FindingsPanel } from '../findings'
import { SourcePane } from '../opening'
import { Outline } from '../outline'
import { StatusLine } from '../status'
import { ZOOM_STEPS, type DocumentStore, type ListedFinding } from '../store'
import { Toolbar } from '../toolbar'
import { IconButton } from '../ui'
import { blankFigures, goToFinding, goToFirstBlank, settleAll, settleFinding } from './finding-actions'
import { FormBanner } from './form-banner'
import { Paper } from './paper'
import style from './report-screen.module.css'
import type { OpenDocument, Session } from './session'
import { useShownZoom } from './use-shown-zoom'
import { useCurrentSection } from './use-current-section'

interface ReportScreenProps {
  session: Session
  document: OpenDocument
}

export function ReportScreen({ session, document }: ReportScreenProps) {
  const { outline, findings } = useStore(session.screen)
  // The source takes the room of the outline while it is compared.
  const reading = useStore(session.state, (state) => state.comparing) && document.source !== null
  const scroller = useRef<HTMLDivElement>(null)
  return (
    <div className={style.screen}>
      <header>
        <Toolbar />
      </header>
      <FormBanner session={session} document={document} />
      <div className={style.middle} data-comparing={reading}>
        {outline && !reading && <OutlineSide session={session} document={document} scroller={scroller} />}
        <SourceSide session={session} document={document} />
        <Paper session={session} document={document} scroller={scroller} />
        {findings && <FindingsSide session={session} document={document} />}
      </div>
      <Status session={session} document={document} />
    </div>
  )
}

interface SideProps {
  name: string
  side: 'left' | 'source' | 'right'
  count?: number
  hide: ReactNode
  children: ReactNode
}

function Side({ name, side, count, hide, children }: SideProps) {
  return (
    <aside className={style.side} data-side={side} aria-label={name}>
      <header className={style.sideHead}>
        <h2 className={style.sideTitle}>{name}</h2>
        {count !== undefined && count > 0 && <span className={style.count}>{count}</span>}
        <span className={style.hide}>{hide}</span>
      </header>
      <div className={style.sideBody}>{children}</div>
    </aside>
  )
}

function OutlineSide({ session, document, scroller }: ReportScreenProps & { scroller: RefObject<HTMLDivElement | null> }) {
  const { run } = useCommand('view.outline')
  return (
    <Side
      name={outlineWords.title}
      side="left"
      hide={
        <IconButton size="small" label={outlineWords.hide} onClick={run}>
          <PanelLeftClose size={15} aria-hidden />
        </IconButton>
      }
    >
      <LiveOutline session={session} document={document} scroller={scroller} />
    </Side>
  )
}

function LiveOutline({ session, document, scroller }: ReportScreenProps & { scroller: RefObject<HTMLDivElement | null> }) {
  const template = useStore(document.store, (state) => state.template)
  const report = useStore(document.store, (state) => state.report)
  const findings = useStore(document.store, (state) => state.findings)
  const current = useCurrentSection(scroller)
  const goTo = useCallback((where: Where) => session.editor.getState().handle?.goTo(where), [session])
  return (
    <Outline
      template={template}
      // The outline may follow the typing a moment later.
      report={useDeferredValue(report)}
      findings={useDeferredValue(findings)}
      current={current}
      onGoTo={goTo}
    />
  )
}

/** The source, between the outline and the report. */
function SourceSide({ session, document }: ReportScreenProps) {
  const comparing = useStore(session.state, (state) => state.comparing)
  const current = useStore(session.state, (state) => state.current)
  const findings = useStore(document.store, (state) => state.findings)
  const ofOpening = useMemo(() => findings.filter((f) => f.openingIndex !== undefined), [findings])
  const { run } = useCommand('view.source')
  const pick = useCallback((finding: ListedFinding) => goToFinding(session, finding), [session])
  if (!comparing || !document.source) return null
  return (
    <Side
      name={sourceWords.title}
      side="source"
      hide={
        <IconButton size="small" label={sourceWords.hide} onClick={run}>
          <PanelLeftClose size={15} aria-hidden />
        </IconButton>
      }
    >
      <SourcePane view={document.source} findings={ofOpening} current={current} onPick={pick} />
    </Side>
  )
}

function FindingsSide({ session, document }: ReportScreenProps) {
  const findings = useStore(document.store, (state) => state.findings)
  const opening = useStore(document.store, (state) => state.opening)
  const current = useStore(session.state, (state) => state.current)
  const blanks = useBlanks(document.store)
  const { run } = useCommand('view.findings')
  const actions = useMemo(
    () => ({
      onGoTo: (finding: ListedFinding) => goToFinding(session, finding),
      onSettle: (index: number) => settleFinding(session, index),
      onAcceptComputed: (figure: string) => document.store.getState().acceptComputed(figure),
    }),
    [session, document.store],
  )
  return (
    <Side
      name={findingsWords.title}
      side="right"
      count={findings.length}
      hide={
        <IconButton size="small" label={findingsWords.hide} onClick={run}>
          <PanelRightClose size={15} aria-hidden />
        </IconButton>
      }
    >
      <FindingsPanel
        findings={findings}
        opening={opening}
        current={current}
        blanks={blanks}
        onGoToBlank={() => goToFirstBlank(session)}
        onSettleAll={(group) => settleAll(session, group)}
        onUnsettle={(index) => document.store.getState().unsettleFinding(index)}
        {...actions}
      />
    </Side>
  )
}

function Status({ session, document }: ReportScreenProps) {
  const zoom = useShownZoom(session)
  const busy = useStore(session.state, (state) => state.busy)
  const cancelExport = useStore(session.state, (state) => state.cancelExport)
  const template = useStore(document.store, (state) => state.template)
  const characters = useStore(document.store, (state) => state.characters)
  const findings = useStore(document.store, (state) => state.findings)
  const fileName = useStore(document.store, (state) => state.fileName)
  const savedAt = useStore(document.store, (state) => state.savedAt)
  const dirty = useStore(document.store, (state) => state.dirty)
  const blanks = useBlanks(document.store)
  const counts = useMemo(() => countBySeverity(findings), [findings])
  const { change } = session.screen.getState()
  const { run: zoomIn } = useCommand('view.zoomIn')
  const { run: zoomOut } = useCommand('view.zoomOut')
  const zoomTo = useCallback(
    (next: number) => {
      change({ zoom: next })
      session.state.setState({ fit: null })
    },
    [change, session],
  )
  const step = useCallback((direction: 1 | -1) => (direction === 1 ? zoomIn() : zoomOut()), [zoomIn, zoomOut])
  const showFindings = useCallback(() => change({ findings: true }), [change])
  return (
    <StatusLine
      template={template}
      characters={characters}
      saved={{ fileName, savedAt, dirty, busy }}
      counts={counts}
      blanks={blanks}
      zoom={zoom}
      zoomSteps={ZOOM_STEPS}
      onZoom={zoomTo}
      onStepZoom={step}
      onShowFindings={showFindings}
      onCancel={cancelExport}
    />
  )
}

function useBlanks(store: DocumentStore): number {
  const values = useStore(store, (state) => state.values)
  // Values are a new object exactly when a figure changed.
  // eslint-disable-next-line react/exhaustive-deps
  return useMemo(() => blankFigures(store.getState()).length, [store, values])
}

function countBySeverity(findings: readonly ListedFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, notice: 0 }
  findings.forEach((finding) => counts[finding.severity]++)
  return counts
}
