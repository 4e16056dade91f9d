import type { ReactNode } from 'react'
import style from './report-screen.module.css'

interface SideProps {
  name: string
  side: 'left' | 'source' | 'right'
  /** In place of the name. */
  head?: ReactNode
  hide: ReactNode
  children: ReactNode
}

/** A panel beside the paper. */
export function Side({ name, side, head, hide, children }: SideProps) {
  return (
    <aside className={style.side} data-side={side} aria-label={name}>
      <header className={style.sideHead}>
        {head ?? <h2 className={style.sideTitle}>{name}</h2>}
        <span className={style.hide}>{hide}</span>
      </header>
      <div className={style.sideBody}>{children}</div>
    </aside>
  )
}
