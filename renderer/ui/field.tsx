import { CircleAlert } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import style from './field.module.css'
import { classNames } from './class-names'
import looks from './looks.module.css'

interface FieldFrame {
  label: string
  hint?: string | undefined
  /** A sentence: what is wrong and how it will be right. */
  trouble?: string | undefined
}

/** A label, its control and a sentence below, tied together for screen readers. */
export function Field({
  label,
  hint,
  trouble,
  children,
}: FieldFrame & { children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode }) {
  const id = useId()
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-words`, 'aria-invalid': trouble !== undefined })}
      <p id={`${id}-words`} className={style.words} role={trouble ? 'alert' : undefined} data-trouble={trouble !== undefined}>
        {trouble && <CircleAlert size={13} aria-hidden />}
        {trouble ?? hint}
      </p>
    </div>
  )
}

export function TextField({ label, hint, trouble, className, ...rest }: FieldFrame & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} trouble={trouble}>
      {(ids) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          {...ids}
          className={classNames(looks.entry, style.input, className)}
        />
      )}
    </Field>
  )
}
