import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import { memo, useId } from 'react'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import { moveOf } from './cell-keys'
import { cellName } from './cell-name'
import type { FigureCellProps } from './input-cell'
import { Ghost } from './ghost'
import { markAttributes, useShownCell } from './shown-cell'
import { useTable } from './table-context'

/** A cell that is computed: reached by arrows, never typed into. */
export const TotalCell = memo(function TotalCell({ cell, spec }: FigureCellProps) {
  const { actions } = useTable()
  const { value, mark, says, last } = useShownCell(spec.id)
  const help = useId()
  return (
    <td className="form-cell form-cell-total" colSpan={cell.colspan} rowSpan={cell.rowspan} {...markAttributes(mark)}>
      {/* A role of its own, so that a change is not read out; not `aria-live`, which every dialog looks for in the paper. */}
      <output
        role="group"
        {...{ [FIGURE_ATTRIBUTE]: spec.id }}
        tabIndex={-1}
        data-ghost={last === null ? undefined : ''}
        aria-describedby={says ? help : undefined}
        data-digits={value?.length ?? 0}
        aria-label={cellName(spec, value === null ? words.computedBlank : fill(words.computed, { value }))}
        onFocus={() => actions.enter(spec.id)}
        onKeyDown={(event) => {
          const how = event.ctrlKey || event.metaKey || event.altKey ? null : moveOf(event)
          if (!how) return
          event.preventDefault()
          actions.move(spec.id, how)
        }}
      >
        {value}
      </output>
      {last !== null && <Ghost last={last} now={value} />}
      {says && (
        <span id={help} hidden>
          {says}
        </span>
      )}
    </td>
  )
})
