import { fill } from '@shared/message'
import { previewWords as words } from '@shared/message/screen/preview'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { looks } from '../ui'
import type { PrintedPages } from '../worker'
import { pageAt, scrollToPage } from './page-places'
import { PreviewBar } from './preview-bar'
import { PreviewPage } from './preview-page'
import { shownScale, stepScale, type PreviewZoom } from './preview-zoom'
import style from './preview.module.css'
import { useRoom } from './use-room'

export interface PreviewProps {
  /** `null` until they are laid out for the first time. */
  printed: PrintedPages | null
  /** Why they could not be laid out. */
  trouble: string | null
  /** What is shown is older than the report. */
  updating: boolean
  /** Beside the page that is written on. */
  beside: boolean
  zoom: PreviewZoom
  onZoom: (zoom: PreviewZoom) => void
  /** Share of the true size at which the pages are drawn. */
  onScale: (scale: number) => void
  onBeside: () => void
  onPrint: () => void
  onExport: () => void
  onBack: () => void
}

/** In points, until the pages say their own size. */
const A4 = { width: 595.3, height: 841.9 }
const PIXELS = 96 / 72

/** The pages as they will be printed: the same lines on the same pages. */
export function Preview(props: PreviewProps) {
  const { printed, trouble, updating, beside, zoom, onScale } = props
  const scroller = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller)
  const [current, setCurrent] = useState(1)
  const size = { width: (printed?.width ?? A4.width) * PIXELS, height: (printed?.height ?? A4.height) * PIXELS }
  const scale = shownScale(zoom, size, room)
  const count = printed?.pages.length ?? 0
  const shown = Math.min(current, Math.max(1, count))

  useEffect(() => void scroller.current?.focus({ preventScroll: true }), [])
  useEffect(() => void onScale(scale), [onScale, scale])
  useSamePlace(scroller, scale)

  const goTo = (page: number) => scroller.current && scrollToPage(scroller.current, page)
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target !== scroller.current && event.key !== 'Escape') return
    const act = keyActions({ ...props, goTo, shown, count, scale })[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <section className={style.preview} role={beside ? 'region' : 'main'} aria-label={words.title} onKeyDown={onKey}>
      <PreviewBar {...props} page={shown} count={count} scale={scale} onPage={goTo} />
      <div
        ref={scroller}
        className={style.scroller}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={words.pagesLabel}
        aria-busy={updating}
        onScroll={(event) => setCurrent(pageAt(event.currentTarget))}
      >
        <Pages printed={printed} trouble={trouble} size={size} scale={scale} />
      </div>
      <p className={looks.silent} role="status">
        {printed && !updating ? fill(words.changed, { n: count }) : ''}
      </p>
    </section>
  )
}

interface PagesProps extends Pick<PreviewProps, 'printed' | 'trouble'> {
  /** Of a page at its true size, in pixels. */
  size: { width: number; height: number }
  scale: number
}

function Pages({ printed, trouble, size, scale }: PagesProps) {
  const sheet = useSheet(printed?.style ?? '')
  return (
    <>
      {printed?.pages.map((html, i) => (
        <PreviewPage
          // Pages have no other name than their number.
          // eslint-disable-next-line react/no-array-index-key
          key={i}
          html={html}
          sheet={sheet}
          label={fill(words.page, { page: i + 1, n: printed.pages.length })}
          {...size}
          scale={scale}
        />
      ))}
      {!printed && !trouble && <p className={style.words}>{words.loading}</p>}
      {trouble && (
        <p className={style.words} role="alert">
          {fill(words.failed, { reason: trouble })}
        </p>
      )}
    </>
  )
}

interface Keyed extends Pick<PreviewProps, 'onZoom' | 'onBack'> {
  goTo: (page: number) => void
  shown: number
  count: number
  scale: number
}

function keyActions({ goTo, shown, count, scale, onZoom, onBack }: Keyed): Record<string, () => void> {
  const larger = () => onZoom(stepScale(scale, 1))
  return {
    PageDown: () => goTo(shown + 1),
    PageUp: () => goTo(shown - 1),
    Home: () => goTo(1),
    End: () => goTo(count),
    '+': larger,
    '=': larger,
    '-': () => onZoom(stepScale(scale, -1)),
    Escape: onBack,
  }
}

/** Another size shows the same place. */
function useSamePlace(scroller: RefObject<HTMLElement | null>, scale: number): void {
  const last = useRef(scale)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && last.current > 0) element.scrollTo({ top: (element.scrollTop * scale) / last.current })
    last.current = scale
  }, [scroller, scale])
}

function useSheet(text: string): CSSStyleSheet {
  return useMemo(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  }, [text])
}
