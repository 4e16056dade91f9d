import { shellWords } from '@shared/message/screen/shell'
import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import style from './drop-overlay.module.css'

/** Shows that a dragged file may be let go anywhere. The preload takes the file itself. */
export function DropOverlay() {
  const dragging = useFileDrag()
  if (!dragging) return null
  return (
    <div className={style.overlay} aria-hidden>
      <div className={style.card}>
        <FileDown size={36} strokeWidth={1.4} />
        <p className={style.words}>{shellWords.dropHere}</p>
        <p>{shellWords.dropFormats}</p>
      </div>
    </div>
  )
}

/** Pictures belong to the editor and raise no overlay; without one the file is taken, to say why it is no report. */
const isReportFile = ({ kind, type }: DataTransferItem) => kind === 'file' && !(type.startsWith('image/') && takesPictures())

const takesPictures = () => document.querySelector('[contenteditable="true"]') !== null

function useFileDrag(): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const onEnter = (event: DragEvent) => {
      if ([...(event.dataTransfer?.items ?? [])].some(isReportFile)) setDragging(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const onEnd = () => setDragging(false)
    const events: [string, (event: DragEvent) => void][] = [
      ['dragenter', onEnter],
      ['dragleave', onLeave],
      ['drop', onEnd],
      ['dragend', onEnd],
    ]
    events.forEach(([name, listener]) => window.addEventListener(name, listener as EventListener, true))
    return () => events.forEach(([name, listener]) => window.removeEventListener(name, listener as EventListener, true))
  }, [])
  return dragging
}
