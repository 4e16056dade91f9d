import { useState, type Ref } from 'react'
import style from './find-bar.module.css'

interface WordsFieldProps {
  ref?: Ref<HTMLInputElement>
  name: string
  value: string
  onChange: (text: string) => void
  onEnter: (shift: boolean) => void
}

/** Searches only what is composed: letters on their way to characters are no words to look for. */
export function WordsField({ ref, name, value, onChange, onEnter }: WordsFieldProps) {
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <input
      ref={ref}
      className={style.words}
      type="text"
      placeholder={name}
      aria-label={name}
      spellCheck={false}
      value={composed ?? value}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposed(null)
        onChange(event.currentTarget.value)
      }}
      onChange={(event) => (composed === null ? onChange(event.target.value) : setComposed(event.target.value))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        onEnter(event.shiftKey)
      }}
    />
  )
}
