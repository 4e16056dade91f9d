import type { Severity, Where } from '@shared/finding'
import { sourceWords } from '@shared/message/screen/opening'
import { outlineWords } from '@shared/message/screen/outline'
import type { SourceView } from '@shared/source'
import { PanelLeftClose } from 'lucide-react'
import { startTransition, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useCommand } from '../commands'
import { SourcePane } from '../opening'
import { Outline } from '../outline'
import { CarriedProgress, StatusLine } from '../status'
import { ZOOM_STEPS, type ListedFinding } from '../store'
import { Toolbar } from '../toolbar'
import { IconButton } from '../ui'
import { goToFinding } from './finding-actions'
import { FormBanner } from './form-banner'
import { Paper } from './paper'
import { PreviewPane } from './preview-pane'
import { RecoveredBanner } from './recovered-banner'
import style from './report-screen.module.css'
import { RightSide } from './right-side'
import type { OpenDocument, Session } from './session'
import { Side } from './side'
import { useBlanks } from './use-blanks'
import { showLastYear, useCarried, useCarriedMarks } from './use-carried'
import { useFindingMarks } from './use-finding-marks'
import { useNarrowPanels } from './use-narrow-panels'
import { useShownZoom } from './use-shown-zoom'
import { useCurrentSection } from './use-current-section'
import { useWhenQuiet } from './use-when-quiet'

interface ReportScreenProps {
  session: Session
  document: OpenDocument
}

export function ReportScreen({ session, document }: ReportScreenProps) {
  useNarrowPanels(session)
  const { outline, findings } = useStore(session.screen)
  // The source takes the room of the outline while it is compared.
  const reading = useStore(session.state, (state) => state.comparing) && document.source !== null
  const preview = useStore(session.state, (state) => state.preview)
  const scroller = useRef<HTMLDivElement>(null)
  const parts = { session, document, scroller }
  const around = useAround()
  return (
    <div className={style.screen}>
      <header>
        <Toolbar />
      </header>
      <RecoveredBanner session={session} document={document} />
      <FormBanner session={session} document={document} />
      <div className={style.middle} data-comparing={reading && preview === null} data-preview={preview ?? 'none'}>
        {outline && !reading && preview === null && (around ? <OutlineSide {...parts} /> : <Room side="left" />)}
        {preview === null && <SourceSide session={session} document={document} />}
        <Paper session={session} document={document} scroller={scroller} />
        {preview !== null && <PreviewPane session={session} document={document} />}
        {findings && preview === null && (around ? <RightSide {...parts} /> : <Room side="right" />)}
      </div>
      {around ? <Status session={session} document={document} /> : <div className={style.statusRoom} />}
      <Marks session={session} document={document} />
    </div>
  )
}

/** The paper takes keys first; what stands around it is drawn right behind, in the room that is kept for it. */
function useAround(): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => void startTransition(() => setDrawn(true)), [])
  return drawn
}

const Room = ({ side }: { side: 'left' | 'right' }) => <div className={style.side} data-side={side} />

function HideLeft({ command, label }: { command: 'view.outline' | 'view.source'; label: string }) {
  const { run } = useCommand(command)
  return (
    <IconButton size="small" label={label} onClick={run}>
      <PanelLeftClose size={15} aria-hidden />
    </IconButton>
  )
}

function OutlineSide({ session, document, scroller }: ReportScreenProps & { scroller: RefObject<HTMLDivElement | null> }) {
  return (
    <Side name={outlineWords.title} side="left" hide={<HideLeft command="view.outline" label={outlineWords.hide} />}>
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
      report={useWhenQuiet(report)}
      findings={useWhenQuiet(findings)}
      current={current}
      onGoTo={goTo}
    />
  )
}

/** The source, between the outline and the report. */
function SourceSide({ session, document }: ReportScreenProps) {
  const comparing = useStore(session.state, (state) => state.comparing)
  return comparing && document.source && <ComparedSource session={session} document={document} view={document.source} />
}

function ComparedSource({ session, document, view }: ReportScreenProps & { view: SourceView }) {
  const current = useStore(session.state, (state) => state.current)
  const findings = useStore(document.store, (state) => state.findings)
  const ofOpening = useMemo(() => findings.filter((f) => f.openingIndex !== undefined), [findings])
  const pick = useCallback((finding: ListedFinding) => goToFinding(session, finding), [session])
  return (
    <Side name={sourceWords.title} side="source" hide={<HideLeft command="view.source" label={sourceWords.hide} />}>
      <SourcePane view={view} findings={ofOpening} current={current} onPick={pick} />
    </Side>
  )
}

function Status({ session, document }: ReportScreenProps) {
  const paperZoom = useShownZoom(session)
  const previewed = useStore(session.state, ({ preview, previewScale }) => (preview === 'instead' ? previewScale : null))
  const zoom = previewed ?? paperZoom
  const busy = useStore(session.state, (state) => state.busy)
  const cancelExport = useStore(session.state, (state) => state.cancelExport)
  const template = useStore(document.store, (state) => state.template)
  const characters = useStore(document.store, (state) => state.characters)
  const saved = useStore(
    document.store,
    useShallow(({ fileName, savedAt, dirty }) => ({ fileName, savedAt, dirty })),
  )
  const blanks = useBlanks(document.store)
  const counts = useStore(
    document.store,
    useShallow((state) => countBySeverity(state.findings)),
  )
  const { change } = session.screen.getState()
  const { run: zoomIn } = useCommand('view.zoomIn')
  const { run: zoomOut } = useCommand('view.zoomOut')
  const zoomTo = useCallback(
    (next: number) => {
      if (previewed !== null) return session.state.setState({ previewZoom: next })
      change({ zoom: next })
      session.state.setState({ fit: null })
    },
    [change, session, previewed],
  )
  const step = useCallback((direction: 1 | -1) => (direction === 1 ? zoomIn() : zoomOut()), [zoomIn, zoomOut])
  const showFindings = useCallback(() => {
    change({ findings: true })
    session.state.setState({ tab: 'findings' })
  }, [change, session])
  const progress = useMemo(() => <Progress session={session} document={document} />, [session, document])
  return (
    <StatusLine
      template={template}
      characters={characters}
      saved={useMemo(() => ({ ...saved, busy }), [saved, busy])}
      counts={counts}
      checked={useStore(document.store, (state) => state.checked)}
      blanks={blanks}
      zoom={zoom}
      zoomSteps={ZOOM_STEPS}
      onZoom={zoomTo}
      onStepZoom={step}
      onShowFindings={showFindings}
      onCancel={cancelExport}
      progress={progress}
    />
  )
}

/** How much of what was taken over from last year is rewritten. */
function Progress({ session, document }: ReportScreenProps) {
  const carried = useCarried(document)
  const waiting = carried.filter((one) => one.state === 'waiting').length
  return carried.length > 0 && <CarriedProgress all={carried.length} waiting={waiting} onShow={() => showLastYear(session)} />
}

/** What stands beside and under the words: drawn a moment behind the typing, and nothing else with it. */
function Marks({ session, document }: ReportScreenProps) {
  const carried = useCarried(document)
  useCarriedMarks(session, carried)
  useFindingMarks(session, document)
  return null
}

function countBySeverity(findings: readonly ListedFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, notice: 0 }
  findings.forEach((finding) => counts[finding.severity]++)
  return counts
}
