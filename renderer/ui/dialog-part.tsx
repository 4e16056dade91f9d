import { useId, type ReactNode } from 'react'
import style from './dialog-part.module.css'
import looks from './looks.module.css'

export interface DialogPartProps {
  title: string
  /** A sentence under the title. */
  hint?: string | undefined
  /** Stands at the end of the line of the title. */
  beside?: ReactNode
  children: ReactNode
}

/** A part of a dialog under a heading of its own. */
export function DialogPart({ title, hint, beside, children }: DialogPartProps) {
  const id = useId()
  return (
    <section className={style.part} aria-labelledby={id}>
      <div className={style.head}>
        <h3 id={id} className={style.title}>
          {title}
        </h3>
        {beside}
      </div>
      {hint !== undefined && <p className={looks.hint}>{hint}</p>}
      {children}
    </section>
  )
}
