/** What is carried over from last year and waits: for the marks in the margin, the panel and the status line. */
import { carriedStates, type CarriedState } from '@shared/roll'
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { lastYearWords } from '@shared/message/screen/last-year'
import type { OpenDocument, Session } from './session'
import { useWhenQuiet } from './use-when-quiet'

/** A moment behind the typing. */
export function useCarried({ store }: OpenDocument): readonly CarriedState[] {
  const carried = useStore(store, (state) => state.papers.carried)
  const alike = useStore(store, (state) => state.template.roll?.alike ?? 1)
  // Nobody who carried nothing over is drawn again by a key.
  const report = useWhenQuiet(useStore(store, (state) => (carried.length === 0 ? null : state.report)))
  return useMemo(() => (report === null ? [] : carriedStates(report, carried, alike)), [report, carried, alike])
}

/** Marks in the margin beside every paragraph that waits. A click opens the panel that settles it. */
export function useCarriedMarks(session: Session, states: readonly CarriedState[]): void {
  const handle = useStore(session.editor, (state) => state.handle)
  const shown = useRef('')
  useEffect(() => {
    const waiting = states.flatMap(({ section, block, state }) =>
      state === 'waiting' && block !== null ? [{ section, block, words: lastYearWords.carriedMark }] : [],
    )
    const now = JSON.stringify(waiting)
    if (!handle) shown.current = ''
    // Marks follow their blocks by themselves: they are set anew only when others wait.
    if (!handle || now === (shown.current || '[]')) return
    shown.current = now
    handle.markBlocks(waiting, () => showLastYear(session))
  }, [session, handle, states])
}

export function showLastYear({ state, screen }: Session): void {
  screen.getState().change({ findings: true })
  state.setState({ tab: 'lastYear' })
}
