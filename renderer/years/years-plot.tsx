import { GridRows } from '@visx/grid'
import { LinePath } from '@visx/shape'
import { fill } from '@shared/message'
import { yearsWords as words } from '@shared/message/screen/years'
import { describeSeries, type SeriesRow, type YearSeries } from '@shared/years'
import { useMemo, type Ref } from 'react'
import { LEGEND_LINE, placePoints, TITLE, WIDTH, type PlacedPlot, type PlotPoint } from './place-points'
import style from './years.module.css'

/** Lines are told apart without colour: by dash and by mark. */
const LOOKS = [
  { colour: 'var(--color-plot-1)', dash: 'none', mark: 'circle' },
  { colour: 'var(--color-plot-2)', dash: '7 4', mark: 'square' },
  { colour: 'var(--color-plot-3)', dash: '2 4', mark: 'triangle' },
  { colour: 'var(--color-plot-4)', dash: '9 3 2 3', mark: 'diamond' },
] as const
type Look = (typeof LOOKS)[number]

const PAPER = 'var(--color-raised)'
const INK = 'var(--color-ink)'
const QUIET = 'var(--color-ink-2)'

interface YearsPlotProps {
  title: string
  rows: readonly SeriesRow[]
  series: YearSeries
  ref: Ref<SVGSVGElement>
}

/** A drawing that stands for itself: title, legend and numbers are in it, so that it can leave the window as a picture. */
export function YearsPlot({ title, rows, series, ref }: YearsPlotProps) {
  const placed = useMemo(() => placePoints(rows, series), [rows, series])
  const looks = rows.map((_, i): Look => LOOKS[i % LOOKS.length]!)
  return (
    <svg
      ref={ref}
      className={style.plot}
      viewBox={`0 0 ${WIDTH} ${placed.height}`}
      role="img"
      aria-label={describeSeries(title, rows, series.years)}
      data-plot=""
    >
      <rect width={WIDTH} height={placed.height} fill={PAPER} />
      <text x={placed.left} y={25} fontSize={16} fontWeight={600} fill={INK}>
        {title}
      </text>
      {rows.map((row, i) => (
        <LegendLine key={row.figure} name={row.name} look={looks[i]!} x={placed.left} y={TITLE + (i + 0.75) * LEGEND_LINE} />
      ))}
      <Frame placed={placed} unit={words.unit[rows[0]?.kind ?? 'count']} />
      {placed.lines.map((points, i) => (
        <Line key={rows[i]!.figure} points={points} look={looks[i]!} name={rows[i]!.name} />
      ))}
      {placed.lines.map((points, i) => (
        <Labels key={rows[i]!.figure} points={points} look={looks[i]!} />
      ))}
    </svg>
  )
}

function LegendLine({ name, look, x, y }: { name: string; look: Look; x: number; y: number }) {
  return (
    <g>
      <line x1={x} x2={x + 34} y1={y} y2={y} stroke={look.colour} strokeWidth={2} strokeDasharray={look.dash} />
      <Mark x={x + 17} y={y} look={look} />
      <text x={x + 42} y={y + 4.5} fontSize={13} fill={INK}>
        {name}
      </text>
    </g>
  )
}

function Frame({ placed, unit }: { placed: PlacedPlot; unit: string }) {
  const { left, right, top, bottom, yScale, ticks, years } = placed
  return (
    <g>
      <text x={left} y={top - 24} fontSize={12} fill={QUIET}>
        {unit}
      </text>
      <GridRows scale={yScale} left={left} width={right - left} tickValues={ticks} stroke="var(--color-line)" />
      {ticks.map((tick) => (
        <text key={tick} x={left - 8} y={yScale(tick) + 4} fontSize={12} textAnchor="end" fill={QUIET}>
          {tick}
        </text>
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--color-line-strong)" />
      {years.map(({ year, x, missing }) => (
        <text key={year} x={x} y={bottom + 20} fontSize={13} textAnchor="middle" fill={missing ? QUIET : INK}>
          {missing ? fill(words.missingYear, { year }) : year}
        </text>
      ))}
    </g>
  )
}

function Line({ points, look, name }: { points: readonly PlotPoint[]; look: Look; name: string }) {
  return (
    <g>
      <LinePath
        data={[...points]}
        x={({ x }) => x}
        y={({ y }) => y ?? 0}
        defined={({ y }) => y !== null}
        stroke={look.colour}
        strokeWidth={2}
        strokeDasharray={look.dash}
        fill="none"
      />
      {points.map(({ year, x, y, label, doubtful }) =>
        y === null ? null : (
          <g key={year}>
            <title>{fill(words.pointOf, { name, year, value: label })}</title>
            <Mark x={x} y={y} look={look} hollow={doubtful} />
          </g>
        ),
      )}
    </g>
  )
}

function Labels({ points, look }: { points: readonly PlotPoint[]; look: Look }) {
  return (
    <g>
      {points.map(({ year, x, y, label, labelY, doubtful }) =>
        y === null ? null : (
          <text
            key={year}
            x={x}
            textAnchor="middle"
            y={labelY}
            fontSize={12}
            fontWeight={600}
            fill={look.colour}
            stroke={PAPER}
            strokeWidth={3}
            paintOrder="stroke"
          >
            {label}
            {doubtful && words.doubtful}
          </text>
        ),
      )}
    </g>
  )
}

/** Hollow: the number waits to be looked at. */
function Mark({ x, y, look, hollow = false }: { x: number; y: number; look: Look; hollow?: boolean }) {
  const shared = { fill: hollow ? PAPER : look.colour, stroke: look.colour, strokeWidth: 1.5 }
  if (look.mark === 'circle') return <circle cx={x} cy={y} r={4} {...shared} />
  if (look.mark === 'square') return <rect x={x - 4} y={y - 4} width={8} height={8} {...shared} />
  if (look.mark === 'triangle') return <path d={`M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`} {...shared} />
  return <path d={`M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z`} {...shared} />
}
