/**
 * The life of a number cell. What is typed stays a text of its own until the cell is left: an input method may still be
 * composing in it, and what is no number is kept to the letter. The document hears of every value at once.
 */
import type { FigureSpec } from '@shared/template'
import { figureValue, type FigureValue } from '@shared/report'
import {
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { CARET_KEYS, moveOf } from './cell-keys'
import { pasteBlock } from './paste-block'
import { useTable } from './table-context'
import { narrowDigits, typedValue } from './typed-figure'

interface Draft {
  text: string
  /** What the document holds for it; anything else means that it was changed from outside (undo). */
  value: FigureValue
}

export function useFigureInput(spec: FigureSpec, value: FigureValue) {
  const { form, host, focused, move, store, grid, onBlock } = useTable()
  const [draft, setDraft] = useState<Draft | null>(null)
  /** The caret moves inside the cell (F2, second click) instead of from cell to cell. */
  const caret = useRef(false)
  const onEntry = useRef<FigureValue>(null)
  const composing = useRef(false)
  const ref = useRef<HTMLInputElement>(null)
  const stands = draft !== null && draft.value === value
  const shown = stands ? draft.text : (value ?? '')

  // Changed by undo or by a correction: what is typed next replaces it.
  useLayoutEffect(() => {
    if (!stands && document.activeElement === ref.current) ref.current?.select()
  }, [stands, value])

  const current = () => store.getState().values[spec.id] ?? null
  const put = (next: FigureValue) => {
    if (next !== current()) host.edit({ [spec.id]: next })
  }
  const type = (text: string) => {
    const next = typedValue(spec.kind, text)
    setDraft({ text, value: next })
    put(next)
  }
  const replace = (next: FigureValue) => {
    setDraft(null)
    put(next)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const input = event.currentTarget
    if (caret.current && CARET_KEYS.has(event.key)) return
    const how = moveOf(event)
    if (how) move(spec.id, how)
    else if (event.key === 'F2') {
      caret.current = true
      input.setSelectionRange(input.value.length, input.value.length)
    } else if (event.key === 'Escape' && (draft !== null || current() !== onEntry.current)) {
      caret.current = false
      replace(onEntry.current)
    } else if (event.key === 'Delete' && !caret.current) {
      replace(null)
    } else return
    event.preventDefault()
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
      caret.current = false
      onEntry.current = current()
      focused.setState({ figure: spec.id })
      host.begin()
      event.currentTarget.select()
    },
    onBlur(event: FormEvent<HTMLInputElement>) {
      composing.current = false
      if (draft) put(figureValue(spec.kind, event.currentTarget.value))
      setDraft(null)
    },
    onMouseDown(event: MouseEvent<HTMLInputElement>) {
      const input = event.currentTarget
      if (document.activeElement === input) caret.current = true
      else {
        // Select all on the first click; the browser would put a caret.
        event.preventDefault()
        input.focus()
      }
    },
    onPaste(event: ClipboardEvent<HTMLInputElement>) {
      const text = event.clipboardData.getData('text/plain')
      const { template, report } = store.getState()
      const block = pasteBlock(text, { from: spec.id, form, grid, template, figures: report.figures })
      if (!block) return
      event.preventDefault()
      const fillIn = () => {
        setDraft(null)
        host.begin()
        host.edit(block.changes)
        host.begin()
      }
      if (onBlock) onBlock(block, event.clipboardData.getData('text/html'), fillIn)
      else fillIn()
    },
  }
}
