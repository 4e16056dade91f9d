import { nameOf, type Merged } from '@shared/merge'
import { fill } from '@shared/message'
import { mergeWords as words } from '@shared/message/screen/merge'
import type { FigureSpec } from '@shared/template'
import { CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { DialogPart, classNames, looks } from '../ui'
import style from './merge-dialog.module.css'
import { MergedUnits } from './merged-units'

const remark = classNames(looks.callout, looks.signed)

/** What the sum is, what it lacks, and who stands behind each figure. */
export function MergeResult({ merged }: { merged: Merged }) {
  const { units, left, unread, missing, findings } = merged
  const counts = { units: units.length, left: left.length, unread: unread.length, missing: missing?.length ?? 0 }
  return (
    <>
      <p className={style.counts}>{fill(missing === null ? words.summaryNoList : words.summary, counts)}</p>
      <DialogPart title={fill(words.findings, { n: findings.length })}>
        {findings.length === 0 && <p>{words.noFindings}</p>}
        <ul className={style.findings}>
          {findings.map(({ code, severity, message }, i) => (
            <li key={`${code}${i}`} className={remark} data-tone={severity} data-code={code}>
              {severity === 'error' ? <CircleX size={15} aria-hidden /> : <TriangleAlert size={15} aria-hidden />}
              {message}
            </li>
          ))}
        </ul>
      </DialogPart>
      <DialogPart title={words.sums} hint={words.sumsHint}>
        <Sums merged={merged} />
      </DialogPart>
      <DialogPart title={fill(words.unitsTitle, { n: units.length + left.length + unread.length })}>
        <MergedUnits merged={merged} />
      </DialogPart>
    </>
  )
}

/** Every sum that is not nothing; a click opens it into its units. */
function Sums({ merged }: { merged: Merged }) {
  const [open, setOpen] = useState<string | null>(null)
  const { template, figures, parts } = merged
  const told = [...template.figures.values()].filter(({ id }) => (parts.get(id)?.length ?? 0) > 0)
  return (
    <ul className={style.sums}>
      {told.map((spec) => (
        <li key={spec.id}>
          <button
            type="button"
            className={style.sum}
            data-sum={spec.id}
            aria-expanded={open === spec.id}
            onClick={() => setOpen(open === spec.id ? null : spec.id)}
          >
            <span>{fill(words.sumLine, { line: spec.lineName, column: spec.columnName })}</span>
            <span className={looks.hint}>{fill(words.behind, { n: parts.get(spec.id)!.length })}</span>
            <strong>{figures[spec.id]}</strong>
          </button>
          {open === spec.id && <Behind merged={merged} spec={spec} />}
        </li>
      ))}
    </ul>
  )
}

function Behind({ merged, spec }: { merged: Merged; spec: FigureSpec }) {
  return (
    <ul className={style.behind}>
      {merged.parts.get(spec.id)!.map(({ unit, value }) => (
        <li key={unit}>
          <span>{nameOf(merged.units[unit]!)}</span>
          <span>{value}</span>
        </li>
      ))}
    </ul>
  )
}
