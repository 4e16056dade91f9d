import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'

/** Last year's figure, small under this year's. Screen readers find it in the card of the cell. */
export const Ghost = ({ last }: { last: string }) => (
  <small className="form-ghost" aria-hidden title={fill(words.lastYear, { last })}>
    {last}
  </small>
)
