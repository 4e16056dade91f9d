import type { Severity } from '@shared/finding'
import { fill } from '@shared/message'
import { lastYearWords } from '@shared/message/screen/last-year'
import { statusWords } from '@shared/message/screen/status'
import type { Template } from '@shared/template'
import { Check, CircleDashed, CircleDot, CircleX, History, Info, LoaderCircle, Minus, Plus, TriangleAlert } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Hint, IconButton, Menu } from '../ui'
import style from './status-line.module.css'

export interface StatusLineProps {
  template: Template
  /** Characters by section id. */
  characters: Readonly<Record<string, number>>
  saved: { fileName: string | null; savedAt: string | null; dirty: boolean; busy: 'saving' | 'exporting' | 'reading' | null }
  counts: Readonly<Record<Severity, number>>
  /** The checks have read the report. */
  checked: boolean
  blanks: number
  zoom: number
  zoomSteps: readonly number[]
  onZoom: (zoom: number) => void
  onStepZoom: (direction: 1 | -1) => void
  onShowFindings: () => void
  /** `null` while nothing is made that could be given up. */
  onCancel: (() => void) | null
  /** How far what was taken over from last year is. */
  progress: ReactNode
}

/** Most keys change nothing of it. */
export const StatusLine = memo(function StatusLine(props: StatusLineProps) {
  const { template, characters, saved, counts, checked, blanks, zoom, zoomSteps, onZoom, onStepZoom, onShowFindings, onCancel } =
    props
  return (
    <footer className={style.line} aria-label={statusWords.label}>
      <SaveState {...saved} />
      {onCancel && (
        <button type="button" className={style.cancel} onClick={onCancel}>
          {statusWords.cancel}
        </button>
      )}
      {template.sections.map(({ id, heading, maxCharacters }) =>
        maxCharacters === undefined ? null : (
          <Characters key={id} name={shortHeading(heading ?? '')} n={characters[id] ?? 0} most={maxCharacters} />
        ),
      )}
      {props.progress}
      <CountsButton counts={counts} checked={checked} blanks={blanks} onShow={onShowFindings} />
      <ZoomControl zoom={zoom} zoomSteps={zoomSteps} onZoom={onZoom} onStepZoom={onStepZoom} />
    </footer>
  )
})

/** Typing changes neither these numbers nor the zoom most of the time: they are drawn when they do. */
const CountsButton = memo(function CountsButton({ onShow, ...counts }: CountsProps & { onShow: () => void }) {
  return (
    <Hint words={statusWords.showFindings}>
      <button type="button" className={style.counts} onClick={onShow}>
        <Counts {...counts} />
      </button>
    </Hint>
  )
})

type ZoomProps = Pick<StatusLineProps, 'zoom' | 'zoomSteps' | 'onZoom' | 'onStepZoom'>

const ZoomControl = memo(function ZoomControl({ zoom, zoomSteps, onZoom, onStepZoom }: ZoomProps) {
  const percent = Math.round(zoom * 100)
  return (
    <div className={style.zoom}>
      <IconButton size="small" label={statusWords.zoomOut} onClick={() => onStepZoom(-1)}>
        <Minus size={14} aria-hidden />
      </IconButton>
      <Menu
        align="end"
        side="top"
        trigger={
          <button type="button" className={style.percent} aria-label={fill(statusWords.zoom, { percent })}>
            {percent}%
          </button>
        }
        entries={zoomSteps.map((step) => ({
          id: String(step),
          label: `${Math.round(step * 100)}%`,
          checked: step === zoom,
          run: () => onZoom(step),
        }))}
      />
      <IconButton size="small" label={statusWords.zoomIn} onClick={() => onStepZoom(1)}>
        <Plus size={14} aria-hidden />
      </IconButton>
    </div>
  )
})

/** 一、总体情况 -> 总体情况 */
const shortHeading = (heading: string) => heading.slice(heading.indexOf('、') + 1)

const SaveState = memo(function SaveState({ fileName, savedAt, dirty, busy }: StatusLineProps['saved']) {
  const [icon, words, look] = saveState(fileName, savedAt, dirty, busy)
  return (
    <span className={style.state} data-look={look} aria-live="polite">
      {icon}
      {words}
    </span>
  )
})

type SaveLook = 'busy' | 'dirty' | 'quiet' | 'saved'

function saveState(
  fileName: string | null,
  savedAt: string | null,
  dirty: boolean,
  busy: StatusLineProps['saved']['busy'],
): [ReactNode, string, SaveLook] {
  if (busy) {
    const words = statusWords[busy]
    return [<LoaderCircle key="icon" className={style.turning} size={14} aria-hidden />, words, 'busy']
  }
  if (dirty) return [<CircleDot key="icon" size={14} aria-hidden />, statusWords.dirty, 'dirty']
  if (fileName === null) return [<CircleDot key="icon" size={14} aria-hidden />, statusWords.notSaved, 'quiet']
  const check = <Check key="icon" size={14} aria-hidden />
  return savedAt === null
    ? [check, statusWords.unchanged, 'quiet']
    : [check, fill(statusWords.saved, { time: clockTime(savedAt) }), 'saved']
}

function clockTime(iso: string): string {
  const at = new Date(iso)
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
}

const Characters = memo(function Characters({ name, n, most }: { name: string; n: number; most: number }) {
  return (
    <span className={style.quiet} data-over={n > most} title={n > most ? fill(statusWords.tooLong, { most }) : undefined}>
      {fill(statusWords.characters, { name, n, most })}
    </span>
  )
})

interface CarriedProgressProps {
  /** Paragraphs taken over from last year. */
  all: number
  /** Those that nobody has rewritten or confirmed. */
  waiting: number
  onShow: () => void
}

export function CarriedProgress({ all, waiting, onShow }: CarriedProgressProps) {
  return (
    <Hint words={lastYearWords.progressHint}>
      <button type="button" className={style.counts} onClick={onShow}>
        <span className={style.count} data-severity={waiting > 0 ? 'blank' : 'none'}>
          {waiting > 0 ? <History size={14} aria-hidden /> : <Check size={14} aria-hidden />}
          {waiting > 0 ? fill(lastYearWords.progress, { n: waiting, all }) : lastYearWords.progressDone}
        </span>
      </button>
    </Hint>
  )
}

const ICONS = { error: CircleX, warning: TriangleAlert, notice: Info }

type CountsProps = Pick<StatusLineProps, 'counts' | 'checked' | 'blanks'>

function Counts({ counts, checked, blanks }: CountsProps) {
  const present = (['error', 'warning', 'notice'] as const).filter((severity) => counts[severity] > 0)
  if (present.length === 0 && !checked) return <span className={style.quiet}>{statusWords.checking}</span>
  if (present.length === 0 && blanks === 0) {
    return (
      <span className={style.count} data-severity="none">
        <Check size={14} aria-hidden />
        {statusWords.clean}
      </span>
    )
  }
  return (
    <>
      {present.map((severity) => {
        const Icon = ICONS[severity]
        return (
          <span key={severity} className={style.count} data-severity={severity}>
            <Icon size={14} aria-hidden />
            {fill(statusWords.counts[severity], { n: counts[severity] })}
          </span>
        )
      })}
      {blanks > 0 && (
        <span className={style.count} data-severity="blank">
          <CircleDashed size={14} aria-hidden />
          {fill(statusWords.blanks, { n: blanks })}
        </span>
      )}
    </>
  )
}
