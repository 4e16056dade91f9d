import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import type { FigureValue } from '@shared/report'

/**
 * Last year's figure, small under this year's. Nothing then and nothing now tells nothing. Screen readers find it in the
 * card of the cell.
 */
export const Ghost = ({ last, now }: { last: string; now: FigureValue }) =>
  last === '0' && now === '0' ? null : (
    <small className="form-ghost" aria-hidden title={fill(words.lastYear, { last })}>
      {last}
    </small>
  )
