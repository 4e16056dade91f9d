import type { ComponentProps } from 'react'
import style from './button.module.css'
import { classNames } from './class-names'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do here. */
  look?: 'primary' | 'secondary' | 'ghost'
  size?: 'small' | 'normal' | 'large'
}

export function Button({ look = 'secondary', size = 'normal', className, ...rest }: ButtonProps) {
  const sizeClass = size === 'normal' ? null : style[size]
  return <button type="button" {...rest} className={classNames(style.button, style[look], sizeClass, className)} />
}
