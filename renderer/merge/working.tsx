import { fill } from '@shared/message'
import { Progress } from 'radix-ui'
import { looks } from '../ui'
import style from './merge-dialog.module.css'

interface WorkingProps {
  done: number
  all: number
  /** Holds `{done}` and `{all}`. */
  words: string
  /** What is being done, for those who do not see the bar. */
  name: string
}

export function Working({ done, all, words, name }: WorkingProps) {
  return (
    <div className={style.working} aria-busy>
      <p role="status">{fill(words, { done, all })}</p>
      <Progress.Root className={looks.track} value={done} max={Math.max(all, 1)} aria-label={name}>
        <Progress.Indicator className={looks.bar} style={{ transform: `scaleX(${all === 0 ? 0 : done / all})` }} />
      </Progress.Root>
    </div>
  )
}
