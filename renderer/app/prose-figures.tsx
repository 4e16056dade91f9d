/** The figures in prose: the list they are chosen from, the card of one, the numbers that may be linked. */
import type { Evaluated } from '@shared/calculate'
import { previousFigures } from '@shared/linked-figures'
import { fill } from '@shared/message'
import { figureWords, linkWords } from '@shared/message/screen/figures'
import type { FigureSource } from '@shared/report'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type RefObject } from 'react'
import { useStore } from 'zustand'
import { FigureCard, InsertFigure, LinkList } from '../figures'
import type { EditorHandle } from '../store'
import { useCurrentSection } from './use-current-section'
import { useLinkable } from './use-linkable'
import { notify, type OpenDocument, type Session } from './session'

interface ProseFiguresProps {
  session: Session
  document: OpenDocument
  handle: EditorHandle
  scroller: RefObject<HTMLElement | null>
}

const MOST_RECENT = 20

export function ProseFigures(props: ProseFiguresProps) {
  const { document, handle } = props
  const { figures } = handle
  const ask = useSyncExternalStore(handle.subscribe, figures.ask)
  const [recent, setRecent] = useState<readonly FigureSource[]>([])
  const previous = usePreviousFigures(document)
  useEffect(() => void figures.setPrevious(previous), [figures, previous])
  const chosen = useCallback(
    (source: FigureSource) =>
      setRecent((before) =>
        [source, ...before.filter((one) => JSON.stringify(one) !== JSON.stringify(source))].slice(0, MOST_RECENT),
      ),
    [],
  )
  return (
    <>
      {ask?.kind === 'insert' && <InsertFigure key={ask.asked} handle={handle} ask={ask} recent={recent} onChosen={chosen} />}
      {ask?.kind === 'figure' && (
        <FigureCard key={ask.asked} handle={handle} ask={ask} onGoTo={(figure) => handle.goTo({ figure })} />
      )}
      <Links {...props} />
    </>
  )
}

/** The same object as long as neither the chosen report nor body and year change. */
function usePreviousFigures({ store }: OpenDocument): Evaluated | null {
  const previous = useStore(store, (state) => state.papers.previous)
  const organ = useStore(store, (state) => state.report.organ)
  const year = useStore(store, (state) => state.report.year)
  return useMemo(() => {
    const { report, template } = store.getState()
    return previousFigures({ ...report, organ, year }, previous, template)
  }, [store, previous, organ, year])
}

function Links({ session, document, handle, scroller }: ProseFiguresProps) {
  const { figures } = handle
  const asked = useSyncExternalStore(handle.subscribe, figures.linking)
  const [never, setNever] = useState(false)
  const wanted = asked > 0 || !never
  const numbers = useLinkable(document, handle, wanted)
  const linked = (count: number) => {
    if (count === 0) return
    const actions = [{ label: figureWords.undo, run: () => void handle.run('edit.undo') }]
    if (count > 1) notify(session, { kind: 'done', words: fill(linkWords.done, { n: count }), actions })
  }
  const section = useCurrentSection(scroller)
  // Over a table there is nothing to link, and the offer would lie on its balance.
  const { template } = document.store.getState()
  const atTable = template.sections.some(({ id, form }) => id === section && form !== undefined)
  if (!wanted || (atTable && asked === 0)) return null
  return (
    <LinkList
      handle={handle}
      template={template}
      numbers={numbers}
      asked={asked}
      onLinked={linked}
      onNever={() => setNever(true)}
    />
  )
}

/** A figure in prose was written over. */
export function sayOverwritten(session: Session): void {
  const undo = () => void session.editor.getState().handle?.run('edit.undo')
  notify(session, { kind: 'done', words: figureWords.overwritten, actions: [{ label: figureWords.undo, run: undo }] })
}
