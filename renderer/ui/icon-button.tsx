import type { ComponentProps } from 'react'
import style from './button.module.css'
import { classNames } from './class-names'
import { Hint } from './hint'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What it does; read aloud, and shown on hovering. */
  label: string
  shortcut?: string | undefined
  /** For a button that stays pressed. */
  pressed?: boolean
  size?: 'small' | 'normal'
}

export function IconButton({ label, shortcut, pressed, size = 'normal', className, ...rest }: IconButtonProps) {
  return (
    <Hint words={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(style.icon, size === 'small' && style.small, className)}
      />
    </Hint>
  )
}
