import { fill } from '@shared/message'
import { previewWords as words } from '@shared/message/screen/preview'
import { ArrowLeft, ChevronDown, ChevronUp, Columns2, FileOutput, Minus, Plus, Printer } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Button, DropdownChoice, IconButton, looks } from '../ui'
import type { PrintedPages } from '../worker'
import { PreviewPage } from './preview-page'
import { PREVIEW_STEPS, shownScale, stepScale, type PreviewZoom } from './preview-zoom'
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

const PIXELS = 96 / 72

/** The pages as they will be printed: the same lines on the same pages. */
export function Preview(props: PreviewProps) {
  const { printed, trouble, updating, beside, zoom, onZoom, onScale, onBeside, onPrint, onExport, onBack } = props
  const scroller = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller)
  const [current, setCurrent] = useState(1)
  const size = { width: (printed?.width ?? A4.width) * PIXELS, height: (printed?.height ?? A4.height) * PIXELS }
  const scale = shownScale(zoom, size, room)
  const sheet = useSheet(printed?.style ?? '')
  const count = printed?.pages.length ?? 0
  const shown = Math.min(current, Math.max(1, count))

  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])
  useEffect(() => onScale(scale), [onScale, scale])
  useSamePlace(scroller, scale)

  const goTo = (page: number) => {
    const target = pagesOf(scroller.current)[Math.min(count, Math.max(1, page)) - 1]
    if (target) scroller.current?.scrollTo({ top: target.offsetTop - SPACE })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const keys: Record<string, () => void> = {
      PageDown: () => goTo(shown + 1),
      PageUp: () => goTo(shown - 1),
      Home: () => goTo(1),
      End: () => goTo(count),
      '+': () => onZoom(stepScale(scale, 1)),
      '-': () => onZoom(stepScale(scale, -1)),
      Escape: onBack,
    }
    const act = keys[event.key === '=' ? '+' : event.key]
    if (!act || (event.target !== scroller.current && event.key !== 'Escape')) return
    event.preventDefault()
    act()
  }

  return (
    <section className={style.preview} role={beside ? 'region' : 'main'} aria-label={words.title} onKeyDown={onKey}>
      <header className={style.bar}>
        <Button size="small" onClick={onBack}>
          <ArrowLeft size={15} aria-hidden />
          {words.back}
        </Button>
        <IconButton size="small" label={words.beside} pressed={beside} onClick={onBeside}>
          <Columns2 size={15} aria-hidden />
        </IconButton>
        <span className={style.middle}>
          <IconButton size="small" label={words.previous} disabled={shown <= 1} onClick={() => goTo(shown - 1)}>
            <ChevronUp size={15} aria-hidden />
          </IconButton>
          <span className={style.count}>{count > 0 && fill(words.page, { page: shown, n: count })}</span>
          <IconButton size="small" label={words.next} disabled={shown >= count} onClick={() => goTo(shown + 1)}>
            <ChevronDown size={15} aria-hidden />
          </IconButton>
        </span>
        <span className={style.zoom}>
          <IconButton
            size="small"
            label={words.zoomOut}
            disabled={scale <= PREVIEW_STEPS[0]!}
            onClick={() => onZoom(stepScale(scale, -1))}
          >
            <Minus size={15} aria-hidden />
          </IconButton>
          <DropdownChoice
            size="small"
            label={words.zoom}
            value={String(zoom)}
            options={zoomOptions(zoom)}
            onChange={(value) => onZoom(zoomOf(value))}
          />
          <IconButton
            size="small"
            label={words.zoomIn}
            disabled={scale >= PREVIEW_STEPS.at(-1)!}
            onClick={() => onZoom(stepScale(scale, 1))}
          >
            <Plus size={15} aria-hidden />
          </IconButton>
        </span>
        <Button size="small" onClick={onExport}>
          <FileOutput size={15} aria-hidden />
          {words.export}
        </Button>
        <Button size="small" onClick={onPrint}>
          <Printer size={15} aria-hidden />
          {words.print}
        </Button>
      </header>
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
        {printed?.pages.map((html, i) => (
          <PreviewPage
            // Pages have no other name than their number.
            // eslint-disable-next-line react/no-array-index-key
            key={i}
            html={html}
            sheet={sheet}
            label={fill(words.page, { page: i + 1, n: count })}
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
      </div>
      <p className={looks.silent} role="status">
        {printed && !updating ? fill(words.changed, { n: count }) : ''}
      </p>
    </section>
  )
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

/** In points. */
const A4 = { width: 595.3, height: 841.9 }
/** Between pages, as in the style sheet. */
const SPACE = 16

const pagesOf = (scroller: HTMLElement | null) => [...(scroller?.querySelectorAll<HTMLElement>('[data-preview-page]') ?? [])]

/** The page that takes most of the upper half. */
function pageAt(scroller: HTMLElement): number {
  const line = scroller.scrollTop + scroller.clientHeight / 2
  const found = pagesOf(scroller).findLastIndex((page) => page.offsetTop <= line)
  const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
  return atEnd ? pagesOf(scroller).length : Math.max(0, found) + 1
}

function useSheet(text: string): CSSStyleSheet {
  return useMemo(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  }, [text])
}

const zoomOf = (value: string): PreviewZoom => (value === 'width' || value === 'page' ? value : Number(value))

function zoomOptions(zoom: PreviewZoom) {
  const percents = PREVIEW_STEPS.map((step) => ({
    value: String(step),
    label: fill(words.percent, { n: Math.round(step * 100) }),
  }))
  const own =
    typeof zoom === 'number' && !PREVIEW_STEPS.includes(zoom)
      ? [{ value: String(zoom), label: fill(words.percent, { n: Math.round(zoom * 100) }) }]
      : []
  return [{ value: 'width', label: words.fitWidth }, { value: 'page', label: words.fitPage }, ...own, ...percents]
}
