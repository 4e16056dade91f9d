import { fill } from '@shared/message'
import { findingsWords } from '@shared/message/screen/findings'
import { sourceWords } from '@shared/message/screen/opening'
import { openingGroup, type OpeningGroup } from '@shared/finding'
import { rowOfFinding, type SourceView, type SourceViewRow } from '@shared/source'
import { Ban, CircleX, TriangleAlert, Wrench } from 'lucide-react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { ListedFinding } from '../store'
import style from './source-pane.module.css'

export interface SourcePaneProps {
  view: SourceView
  /** Unsettled findings of opening, heaviest first. */
  findings: readonly ListedFinding[]
  /** Finding last gone to. */
  current: ListedFinding | null
  onPick: (finding: ListedFinding) => void
}

const ICONS: Record<OpeningGroup, typeof Ban> = { wrong: CircleX, doubtful: TriangleAlert, repaired: Wrench, leftOut: Ban }

/** The foreign document as it was read, with the places that findings speak of. */
export function SourcePane({ view, findings, current, onPick }: SourcePaneProps) {
  const body = useRef<HTMLDivElement>(null)
  const marks = useMemo(() => placeFindings(view, findings), [view, findings])
  const active = useMemo(() => (current ? rowOfFinding(view, current) : null), [view, current])
  const pieces = useMemo(() => inPieces(view.rows), [view])
  useEffect(() => {
    if (active === null) return
    body.current?.querySelector(`[data-row="${active}"]`)?.scrollIntoView?.({ block: 'center' })
  }, [active, current])
  return (
    // A region that scrolls has to be within reach of the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={body} className={style.body} tabIndex={0} role="group" aria-label={sourceWords.title}>
      {pieces.map(({ from, rows }) => (
        <div key={from} className={rows[0]!.table ? style.table : undefined}>
          {rows.map((row, i) => (
            <Row
              key={from + i}
              row={row}
              index={from + i}
              active={active === from + i}
              finding={marks.get(from + i) ?? null}
              onPick={onPick}
            />
          ))}
        </div>
      ))}
      {view.cut && <p className={style.cut}>{sourceWords.cut}</p>}
    </div>
  )
}

interface RowProps {
  row: SourceViewRow
  index: number
  active: boolean
  finding: ListedFinding | null
  onPick: (finding: ListedFinding) => void
}

const Row = memo(function Row({ row, index, active, finding, onPick }: RowProps) {
  const group = finding && openingGroup(finding)
  return (
    <div className={style.row} data-row={index} data-active={active} data-group={group ?? undefined}>
      <span className={style.line} aria-hidden>
        {row.line}
      </span>
      <span className={style.mark}>
        {finding && group && <Mark finding={finding} group={group} line={row.line} onPick={onPick} />}
      </span>
      {row.table ? (
        <div className={style.cells}>
          {row.cells.map((cell, i) => (
            <span key={i} className={style.cell} data-wide={cell.length > 6}>
              {cell}
            </span>
          ))}
        </div>
      ) : (
        <p className={style.words}>{row.cells[0]}</p>
      )}
    </div>
  )
})

interface MarkProps {
  finding: ListedFinding
  group: OpeningGroup
  line: number
  onPick: (finding: ListedFinding) => void
}

function Mark({ finding, group, line, onPick }: MarkProps) {
  const Icon = ICONS[group]
  return (
    <button
      type="button"
      className={style.button}
      title={finding.message}
      aria-label={fill(sourceWords.place, { n: line, group: findingsWords.openingGroup[group] })}
      onClick={() => onPick(finding)}
    >
      <Icon size={14} aria-hidden />
    </button>
  )
}

/** Rows of a table scroll sideways together. */
function inPieces(rows: readonly SourceViewRow[]): { from: number; rows: SourceViewRow[] }[] {
  const pieces: { from: number; rows: SourceViewRow[] }[] = []
  for (const [from, row] of rows.entries()) {
    const last = pieces[pieces.length - 1]
    if (row.table && last?.rows[0]?.table) last.rows.push(row)
    else pieces.push({ from, rows: [row] })
  }
  return pieces
}

/** The heaviest finding of every row. */
function placeFindings(view: SourceView, findings: readonly ListedFinding[]): Map<number, ListedFinding> {
  const places = new Map<number, ListedFinding>()
  for (const finding of findings) {
    const row = rowOfFinding(view, finding)
    if (row !== null && !places.has(row)) places.set(row, finding)
  }
  return places
}
