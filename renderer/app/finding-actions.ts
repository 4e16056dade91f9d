/** Going to findings and blank cells, and settling what opening did. */
import { openingGroup, type OpeningGroup } from '@shared/finding'
import type { FigureId } from '@shared/report'
import { fill } from '@shared/message'
import { shellWords } from '@shared/message/screen/shell'
import type { DocumentState, ListedFinding } from '../store'
import { notify, openDocument, type Session } from './session'

export function goToFinding({ state, editor }: Session, finding: ListedFinding): void {
  state.setState({ current: finding })
  if (finding.where) editor.getState().handle?.goTo(finding.where)
}

/** The one after (1) or before (-1) the finding last gone to, round at the ends. */
export function stepFinding(session: Session, step: 1 | -1): void {
  const findings = placed(openDocument(session)?.store.getState())
  if (findings.length === 0) return
  const { current } = session.state.getState()
  const from = current ? findings.indexOf(current) : -1
  const next = findings.at(from < 0 ? (step === 1 ? 0 : -1) : (from + step) % findings.length)!
  session.screen.getState().change({ findings: true })
  session.state.setState({ tab: 'findings' })
  goToFinding(session, next)
}

const placed = (document: DocumentState | undefined) => document?.findings.filter((f) => f.where !== undefined) ?? []

/** Input cells without a value, in the order of the template. */
export const blankFigures = ({ template, report }: Pick<DocumentState, 'template' | 'report'>): FigureId[] =>
  [...template.figures.values()].filter((f) => f.source === 'input' && report.figures[f.id] == null).map((f) => f.id)

export function goToFirstBlank(session: Session): void {
  const document = openDocument(session)?.store.getState()
  const first = document && blankFigures(document)[0]
  if (first !== undefined) session.editor.getState().handle?.goTo({ figure: first })
}

/** Settles one thing opening did; it can be taken back for a while. */
export function settleFinding(session: Session, openingIndex: number): void {
  const store = openDocument(session)?.store
  if (!store) return
  store.getState().settleFinding(openingIndex, 'accepted')
  notify(session, {
    kind: 'done',
    words: shellWords.settled,
    actions: [{ label: shellWords.takeBack, run: () => store.getState().unsettleFinding(openingIndex) }],
  })
}

/** Settles what opening did, all of it or one group; it can be taken back for a while. */
export function settleAll(session: Session, group?: OpeningGroup): void {
  const store = openDocument(session)?.store
  if (!store) return
  const n = store.getState().findings.filter((f) => f.openingIndex !== undefined && (!group || openingGroup(f) === group)).length
  const takeBack = store.getState().settleAll(group)
  notify(session, {
    kind: 'done',
    words: fill(shellWords.allSettled, { n }),
    actions: [{ label: shellWords.takeBack, run: takeBack }],
  })
}
