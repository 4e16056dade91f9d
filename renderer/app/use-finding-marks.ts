/** Shows in the text which words findings speak of. */
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { FindingMark, ListedFinding } from '../store'
import type { OpenDocument, Session } from './session'
import { useWhenQuiet } from './use-when-quiet'

export function useFindingMarks(session: Session, document: OpenDocument): void {
  const handle = useStore(session.editor, (state) => state.handle)
  // A moment behind the typing, and never in its way.
  const findings = useWhenQuiet(useStore(document.store, (state) => state.findings))
  const shown = useRef({ handle, marks: '[]' })
  useEffect(() => {
    if (shown.current.handle !== handle) shown.current = { handle, marks: '[]' }
    const marks = findings.flatMap(markOf)
    const now = JSON.stringify(marks)
    // Marks follow their words by themselves: they are set anew only when others are to be shown.
    if (!handle || now === shown.current.marks) return
    shown.current = { handle, marks: now }
    handle.markFindings(marks)
  }, [handle, findings])
}

function markOf({ where, severity, message }: ListedFinding): FindingMark[] {
  if (!where || !('section' in where) || where.block === undefined || where.quote === undefined) return []
  return [{ section: where.section, block: where.block, quote: where.quote, severity, message }]
}
