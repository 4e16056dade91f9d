import { Check, ChevronDown } from 'lucide-react'
import { RadioGroup, Select } from 'radix-ui'
import { useId, useState } from 'react'
import style from './choice.module.css'
import { classNames } from './class-names'
import looks from './looks.module.css'

export interface Option<T extends string> {
  value: T
  label: string
}

interface ChoiceProps<T extends string> {
  /** Id of the labelling element, or the words themselves. */
  labelledBy?: string
  label?: string
  id?: string
  value: T
  options: readonly Option<T>[]
  onChange: (value: T) => void
}

interface DropdownProps<T extends string> extends ChoiceProps<T> {
  /** `small` for bars and panels. */
  size?: 'small' | 'normal'
}

/** A list that drops down; it is drawn when it does. */
export function DropdownChoice<T extends string>({ id, label, size, value, options, onChange }: DropdownProps<T>) {
  const [open, setOpen] = useState(false)
  return (
    <Select.Root value={value} open={open} onOpenChange={setOpen} onValueChange={(next) => onChange(next as T)}>
      <Select.Trigger id={id} className={classNames(style.trigger, size === 'small' && style.small)} aria-label={label}>
        <Select.Value>{options.find((option) => option.value === value)?.label}</Select.Value>
        <Select.Icon>
          <ChevronDown size={15} aria-hidden />
        </Select.Icon>
      </Select.Trigger>
      {open && (
        <Select.Portal>
          <Select.Content className={style.list} position="popper" sideOffset={4} collisionPadding={8}>
            <Select.Viewport>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value} className={style.item}>
                  <span className={style.check}>
                    <Select.ItemIndicator>
                      <Check size={14} aria-hidden />
                    </Select.ItemIndicator>
                  </span>
                  <Select.ItemText>{option.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      )}
    </Select.Root>
  )
}

/** All choices in sight, one of them on. */
export function PillChoice<T extends string>({ labelledBy, label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup.Root
      className={style.pills}
      value={value}
      onValueChange={(next) => onChange(next as T)}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {options.map((option) => (
        <RadioGroup.Item key={option.value} value={option.value} className={style.pill}>
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}

/** The same under a small name. */
export function PillField<T extends string>({ label, ...choice }: Omit<ChoiceProps<T>, 'labelledBy'> & { label: string }) {
  const name = useId()
  return (
    <div>
      <p id={name} className={looks.label}>
        {label}
      </p>
      <PillChoice {...choice} labelledBy={name} />
    </div>
  )
}
