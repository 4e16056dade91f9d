import { useId, type ReactNode } from 'react'
import { looks } from '../ui'
import style from './roll-dialog.module.css'

export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={style.part} aria-labelledby={id}>
      <h3 id={id} className={looks.partTitle}>
        {title}
      </h3>
      {children}
    </section>
  )
}
