import type { LinkableNumber } from '@shared/linked-figures'
import { fill } from '@shared/message'
import { linkWords as words } from '@shared/message/screen/figures'
import { Link2, X } from 'lucide-react'
import { Button, IconButton } from '../ui'
import style from './link-list.module.css'
import { OneByOne, linkOf, type OneByOneProps } from './one-by-one'

interface LinkListProps extends OneByOneProps {
  /** Grows when the list is asked for; 0 shows only that there is one. */
  asked: number
  /** Nothing is offered any more in this report, until it is asked for. */
  onNever: () => void
}

/** What may be linked without asking twice: it speaks of one thing and says the same. */
const isCertain = (number: LinkableNumber) => number.sure && number.agrees

/** Sure ones first; those that a person has to judge come by themselves behind them. */
const inOrder = (numbers: readonly LinkableNumber[]): LinkableNumber[] => [
  ...numbers.filter(isCertain),
  ...numbers.filter((number) => number.sure && !number.agrees),
  ...numbers.filter((number) => !number.sure),
]

/** Numbers of the text that speak of cells: all sure ones at once, or one after the other. */
export function LinkList(props: LinkListProps) {
  const { handle, asked, onLinked, onNever } = props
  const numbers = inOrder(props.numbers)
  const certain = numbers.filter(isCertain)
  if (asked === 0 && certain.length === 0) return null
  const linkAll = () => {
    onLinked(handle.figures.link(certain.map((number) => linkOf(number, 0))))
    // The button goes with them; what comes next is writing, or taking it back.
    if (asked === 0 || certain.length === numbers.length) handle.focus()
  }
  return (
    <section className={style.list} aria-label={words.title} data-open={asked > 0}>
      <header className={style.head}>
        <Link2 size={15} aria-hidden />
        <button
          type="button"
          className={style.title}
          aria-expanded={asked > 0}
          onClick={() => handle.figures.setLinking(asked === 0)}
        >
          {fill(words.pill, { n: numbers.length })}
        </button>
        {certain.length > 0 && (
          <Button size="small" onClick={linkAll}>
            {fill(words.all, { n: certain.length })}
          </Button>
        )}
        <IconButton
          size="small"
          label={asked > 0 ? words.close : words.never}
          onClick={() => (asked > 0 ? handle.figures.setLinking(false) : onNever())}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      {asked > 0 && <OneByOne key={asked} {...props} numbers={numbers} />}
    </section>
  )
}
