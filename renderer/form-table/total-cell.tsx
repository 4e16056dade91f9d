import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import { memo } from 'react'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import { moveOf } from './cell-keys'
import { cellName } from './cell-name'
import type { FigureCellProps } from './input-cell'
import { useTable } from './table-context'
import { useCellMark, useFigure } from './use-figure'

/** A cell that is computed: reached by arrows, never typed into. */
export const TotalCell = memo(function TotalCell({ cell, spec }: FigureCellProps) {
  const { focused, host, move } = useTable()
  const value = useFigure(spec.id)
  const mark = useCellMark(spec.id)
  return (
    <td className="form-cell form-cell-total" colSpan={cell.colspan} rowSpan={cell.rowspan} {...mark}>
      <output
        {...{ [FIGURE_ATTRIBUTE]: spec.id }}
        tabIndex={-1}
        aria-live="off"
        data-digits={value?.length ?? 0}
        aria-label={cellName(spec, value === null ? words.computedBlank : fill(words.computed, { value }))}
        onFocus={() => {
          focused.setState({ figure: spec.id })
          host.begin()
        }}
        onKeyDown={(event) => {
          const how = event.ctrlKey || event.metaKey || event.altKey ? null : moveOf(event)
          if (!how) return
          event.preventDefault()
          move(spec.id, how)
        }}
      >
        {value}
      </output>
    </td>
  )
})
