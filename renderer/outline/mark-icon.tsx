import { outlineWords } from '@shared/message/screen/outline'
import style from './mark-icon.module.css'
import type { Mark } from './outline-marks'

const SHAPES: Record<Mark, string> = {
  done: 'M4.6 8.2 7 10.6l4.6-5',
  partly: 'M8 2.5a5.5 5.5 0 0 1 0 11Z',
  wrong: 'm5.4 5.4 5.2 5.2m0-5.2-5.2 5.2',
  empty: '',
  optional: '',
}

/** A state by shape, colour and word. */
export function MarkIcon({ mark }: { mark: Mark }) {
  return (
    <svg
      className={style.mark}
      data-mark={mark}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      role="img"
      aria-label={outlineWords.marks[mark]}
    >
      <title>{outlineWords.marks[mark]}</title>
      <circle className={style.ring} cx="8" cy="8" r="6.25" />
      {SHAPES[mark] !== '' && <path className={style.shape} d={SHAPES[mark]} />}
    </svg>
  )
}
