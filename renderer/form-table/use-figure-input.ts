/**
 * The life of a number cell. What is typed stays a text of its own until the cell is left: an input method may still be
 * composing in it, and what is no number is kept to the letter. The document hears of every value at once.
 */
import type { FigureSpec } from '@shared/template'
import { figureValue, type FigureId, type FigureValue } from '@shared/report'
import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { CARET_KEYS, moveOf } from './cell-keys'
import { useTable } from './table-context'
import { narrowDigits, typedValue } from './typed-figure'

interface Draft {
  text: string
  /** What the document holds for it; anything else means that it was changed from outside (undo). */
  value: FigureValue
}

export function useFigureInput(spec: FigureSpec, value: FigureValue) {
  const { host, selection, actions, store } = useTable()
  const [draft, setDraft] = useState<Draft | null>(null)
  /** What Escape brings back. */
  const onEntry = useRef<FigureValue>(null)
  /** What was put in here by its own keys. */
  const own = useRef<FigureValue>(null)
  const composing = useRef(false)
  const ref = useRef<HTMLInputElement>(null)
  const stands = draft !== null && draft.value === value
  const shown = stands ? draft.text : (value ?? '')

  // Changed by undo, by a correction or with a range: what is typed next replaces it, and Escape does not take it back.
  useLayoutEffect(() => {
    if (stands || document.activeElement !== ref.current) return
    if (value !== own.current) onEntry.current = value
    ref.current?.select()
  }, [stands, value])

  const current = () => store.getState().values[spec.id] ?? null
  const put = (next: FigureValue) => {
    own.current = next
    if (next !== current()) host.edit({ [spec.id]: next })
  }
  const type = (text: string) => {
    const next = typedValue(spec.kind, text)
    setDraft({ text, value: next })
    const { head, editing } = selection.getState()
    // In a figure that is edited the range stays as it is; typed over, it comes back with Enter and Tab.
    if (head !== null && !editing) selection.setState({ head: null, typedOver: head })
    put(next)
  }
  const replace = (next: FigureValue) => {
    setDraft(null)
    put(next)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const input = event.currentTarget
    const { editing, head } = selection.getState()
    if (editing && CARET_KEYS.has(event.key)) return
    const how = moveOf(event)
    if (how) actions.move(spec.id, how)
    else if (event.key === 'F2') edit(input, !editing, head)
    else if (event.key === 'Escape' && (draft !== null || current() !== onEntry.current)) {
      selection.setState({ editing: false, typedOver: null })
      replace(onEntry.current)
    } else if (event.key === 'Escape' && editing) edit(input, false, head)
    else if (event.key === 'Delete' && !editing && head === null) replace(null)
    else return
    event.preventDefault()
  }

  /** Puts the caret into the text, or takes the whole of it, to be replaced by what is typed. `head`: the range that stays. */
  function edit(input: HTMLInputElement, editing: boolean, head: FigureId | null = null) {
    selection.setState({ editing, head })
    if (editing) input.setSelectionRange(input.value.length, input.value.length)
    else input.select()
  }

  return {
    ref,
    value: shown,
    onKeyDown,
    onChange(event: FormEvent<HTMLInputElement>) {
      const text = event.currentTarget.value
      if (composing.current) setDraft({ text, value: current() })
      else type(text)
    },
    onCompositionStart: () => void (composing.current = true),
    onCompositionEnd(event: FormEvent<HTMLInputElement>) {
      composing.current = false
      type(narrowDigits(spec.kind, event.currentTarget.value))
    },
    onFocus(event: FormEvent<HTMLInputElement>) {
      onEntry.current = own.current = current()
      actions.enter(spec.id)
      event.currentTarget.select()
    },
    onBlur(event: FormEvent<HTMLInputElement>) {
      composing.current = false
      if (draft) put(figureValue(spec.kind, event.currentTarget.value))
      setDraft(null)
    },
    onMouseDown(event: MouseEvent<HTMLInputElement>) {
      const input = event.currentTarget
      const focused = document.activeElement === input
      if (focused && selection.getState().editing) return
      // The first click takes the whole figure, and so does one more: what is typed then replaces it. Two at once edit it.
      event.preventDefault()
      if (!focused) input.focus()
      else edit(input, event.detail > 1)
    },
  }
}
