import type { OpeningGroup } from '@shared/finding'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { FindingsPanel } from '../findings'
import type { ListedFinding } from '../store'
import { goToFinding, goToFirstBlank, settleAll, settleFinding } from './finding-actions'
import { currentFix, mendFinding, takeBackExplained } from './mend-findings'
import { showDialog, type OpenDocument, type Session } from './session'
import { useBlanks } from './use-blanks'

export function FindingsSide({ session, document }: { session: Session; document: OpenDocument }) {
  const findings = useStore(document.store, (state) => state.findings)
  const explained = useStore(document.store, (state) => state.explained)
  const template = useStore(document.store, (state) => state.template)
  const opening = useStore(document.store, (state) => state.opening)
  const checked = useStore(document.store, (state) => state.checked)
  const current = useStore(session.state, (state) => state.current)
  const blanks = useBlanks(document.store)
  const actions = useMemo(
    () => ({
      onGoTo: (finding: ListedFinding) => goToFinding(session, finding),
      onSettle: (index: number) => settleFinding(session, index),
      onAcceptComputed: (figure: string) => document.store.getState().acceptComputed(figure),
      fixOf: (finding: ListedFinding) => currentFix(session, finding),
      onFix: (finding: ListedFinding) => mendFinding(session, finding),
      onExplain: (finding: ListedFinding) => showDialog(session, { kind: 'explain', finding }),
      onGoToBlank: () => goToFirstBlank(session),
      onSettleAll: (group?: OpeningGroup) => settleAll(session, group),
      onTakeBack: (fingerprint: string) => takeBackExplained(session, fingerprint),
      onExportList: (format: 'xlsx' | 'docx') => void import('./export-findings').then((m) => m.exportFindings(session, format)),
      onUnsettle: (index: number) => document.store.getState().unsettleFinding(index),
    }),
    [session, document.store],
  )
  return (
    <FindingsPanel
      template={template}
      findings={findings}
      explained={explained}
      opening={opening}
      checked={checked}
      current={current}
      blanks={blanks}
      {...actions}
    />
  )
}
