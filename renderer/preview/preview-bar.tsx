import { fill } from '@shared/message'
import { previewWords as words } from '@shared/message/screen/preview'
import { ArrowLeft, ChevronDown, ChevronUp, Columns2, FileOutput, Minus, Plus, Printer } from 'lucide-react'
import { Button, DropdownChoice, IconButton } from '../ui'
import { PREVIEW_STEPS, stepScale, type PreviewZoom } from './preview-zoom'
import style from './preview.module.css'

interface ZoomProps {
  zoom: PreviewZoom
  /** Share of the true size at which the pages are drawn. */
  scale: number
  onZoom: (zoom: PreviewZoom) => void
}

export interface PreviewBarProps extends ZoomProps {
  /** The one that is shown, from 1. */
  page: number
  /** 0 until they are laid out. */
  count: number
  onPage: (page: number) => void
  /** Beside the page that is written on. */
  beside: boolean
  onBeside: () => void
  onPrint: () => void
  onExport: () => void
  onBack: () => void
}

/** What can be done with the pages. */
export function PreviewBar(props: PreviewBarProps) {
  const { page, count, onPage, beside, zoom, scale, onZoom, onBeside, onPrint, onExport, onBack } = props
  return (
    <header className={style.bar}>
      <Button size="small" onClick={onBack}>
        <ArrowLeft size={15} aria-hidden />
        {words.back}
      </Button>
      <IconButton size="small" label={words.beside} pressed={beside} onClick={onBeside}>
        <Columns2 size={15} aria-hidden />
      </IconButton>
      <span className={style.middle}>
        <IconButton size="small" label={words.previous} disabled={page <= 1} onClick={() => onPage(page - 1)}>
          <ChevronUp size={15} aria-hidden />
        </IconButton>
        <span className={style.count}>{count > 0 && fill(words.page, { page, n: count })}</span>
        <IconButton size="small" label={words.next} disabled={page >= count} onClick={() => onPage(page + 1)}>
          <ChevronDown size={15} aria-hidden />
        </IconButton>
      </span>
      <Zoom zoom={zoom} scale={scale} onZoom={onZoom} />
      <Button size="small" onClick={onExport}>
        <FileOutput size={15} aria-hidden />
        {words.export}
      </Button>
      <Button size="small" onClick={onPrint}>
        <Printer size={15} aria-hidden />
        {words.print}
      </Button>
    </header>
  )
}

function Zoom({ zoom, scale, onZoom }: ZoomProps) {
  return (
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
  )
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
