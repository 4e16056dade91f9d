import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import type { FigureSpec, FormFigureCell } from '@shared/template'
import { memo, useId } from 'react'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import { cellName } from './cell-name'
import { Ghost } from './ghost'
import { markAttributes, useShownCell } from './shown-cell'
import { useTable } from './table-context'
import { fault } from './typed-figure'
import { useFigureInput } from './use-figure-input'

export interface FigureCellProps {
  cell: FormFigureCell
  spec: FigureSpec
}

/** A cell to type into. */
export const InputCell = memo(function InputCell({ cell, spec }: FigureCellProps) {
  const { grid } = useTable()
  const { value, mark, says, last } = useShownCell(spec.id)
  const input = useFigureInput(spec, value)
  const wrong = fault(spec.kind, value)
  const help = useId()
  return (
    <td
      className="form-cell form-cell-input"
      colSpan={cell.colspan}
      rowSpan={cell.rowspan}
      {...markAttributes(mark)}
      {...(wrong ? { 'data-mark': 'error' } : {})}
    >
      <input
        {...input}
        data-ghost={last === null ? undefined : ''}
        {...{ [FIGURE_ATTRIBUTE]: spec.id }}
        type="text"
        inputMode={spec.kind === 'amount' ? 'decimal' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        tabIndex={grid.first === spec.id ? 0 : -1}
        data-digits={input.value.length}
        aria-label={cellName(spec, value === null ? words.blank : wrong ? words.wrong : '')}
        aria-invalid={wrong !== null}
        aria-describedby={wrong || says ? help : undefined}
      />
      {last !== null && <Ghost last={last} now={value} />}
      {!wrong && says && (
        <span id={help} hidden>
          {says}
        </span>
      )}
      {wrong && (
        <p className="form-fault" id={help} role="status">
          {fill(words[wrong], { raw: value ?? '' })}
        </p>
      )}
    </td>
  )
})
