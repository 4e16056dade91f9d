import type { Trouble } from '@shared/finding'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Preview } from '../preview'
import type { PrintedPages } from '../worker'
import { offerExport, printReport } from './export-report'
import { freshSnapshot } from './fresh-snapshot'
import type { OpenDocument, Session } from './session'

interface PreviewPaneProps {
  session: Session
  document: OpenDocument
}

/** The preview of the open report, always as it stands. */
export function PreviewPane({ session, document }: PreviewPaneProps) {
  const { printed, trouble, updating } = usePrinted(session, document)
  const beside = useStore(session.state, (state) => state.preview === 'beside')
  const zoom = useStore(session.state, (state) => state.previewZoom)
  const onScale = useCallback((previewScale: number) => session.state.setState({ previewScale }), [session])
  // Once the paper is in sight again the cursor is where it was.
  useEffect(() => () => session.editor.getState().handle?.focus(), [session])
  return (
    <Preview
      printed={printed}
      trouble={trouble?.message ?? null}
      updating={updating}
      beside={beside}
      zoom={zoom}
      onZoom={(previewZoom) => session.state.setState({ previewZoom })}
      onScale={onScale}
      // Beside the paper true size has no room.
      onBeside={() =>
        session.state.setState(beside ? { preview: 'instead', previewZoom: 1 } : { preview: 'beside', previewZoom: 'width' })
      }
      onPrint={() => void printReport(session)}
      onExport={() => void offerExport(session)}
      onBack={() => session.state.setState({ preview: null })}
    />
  )
}

/** So long nothing may have been typed before the pages are laid out anew (ms). */
const PAUSE = 200

interface Printed {
  printed: PrintedPages | null
  trouble: Trouble | null
  updating: boolean
}

/** Pages follow the report: after a pause in typing, one layout at a time, an overtaken one is never shown. */
function usePrinted(session: Session, document: OpenDocument): Printed {
  const [state, setState] = useState<Printed>({ printed: null, trouble: null, updating: true })
  const options = useStore(session.state, ({ exportChoice }) => exportChoice.options)
  useEffect(() => {
    let wanted = 0
    let timer: number | undefined
    const layOut = async () => {
      const asked = ++wanted
      const { report } = document.store.getState()
      const answer = await session.worker.call({ kind: 'layOut', report, options })
      if (asked !== wanted || answer === 'cancelled') return
      setState((last) =>
        answer.ok
          ? { printed: answer.value, trouble: null, updating: false }
          : { printed: last.printed, trouble: answer.trouble, updating: false },
      )
    }
    freshSnapshot(session, document)
    void layOut()
    const stop = document.store.subscribe(({ report }, before) => {
      if (report === before.report) return
      // Whatever is being laid out has been overtaken.
      wanted++
      setState((last) => (last.updating ? last : { ...last, updating: true }))
      clearTimeout(timer)
      timer = window.setTimeout(() => void layOut(), PAUSE)
    })
    return () => {
      wanted++
      clearTimeout(timer)
      stop()
    }
  }, [session, document, options])
  return state
}
