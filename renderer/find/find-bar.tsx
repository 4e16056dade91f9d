import { fill } from '@shared/message'
import { findWords as words } from '@shared/message/screen/find'
import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { EditorHandle, FindState } from '../store'
import { Button, IconButton } from '../ui'
import style from './find-bar.module.css'

interface WayBack {
  /** What had the focus when the words were asked for. */
  from: HTMLElement | null
  /** A found place was gone to since. */
  went: boolean
}

/** What replacing everywhere did. */
interface Replaced {
  count: number
  /** Places inside figures of the tables, which stay. */
  left: number
}

/** Finds and replaces words of the report; shows itself when asked for by its commands. */
export function FindBar({ handle }: { handle: EditorHandle }) {
  const { find } = handle
  const state = useSyncExternalStore(handle.subscribe, find.state)
  const query = useRef<HTMLInputElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const way = useRef<WayBack>({ from: null, went: false })
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const open = state.bar !== 'closed'

  useEffect(() => {
    if (!open) return
    const from = document.activeElement
    if (from instanceof HTMLElement && !bar.current?.contains(from)) way.current = { from, went: false }
    query.current?.focus()
    query.current?.select()
  }, [open, state.asked])
  useEffect(() => setReplaced(null), [state.query, state.exact, state.bar])

  if (!open) return null
  const replacing = state.bar === 'replace'
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  /** Back to where the words were asked for, a cell or a panel; who went to a place stays there. */
  const close = () => {
    find.close()
    const { from, went } = way.current
    if (!went && from?.isConnected && from !== document.body && !from.isContentEditable) from.focus()
  }
  const going = (act: () => void) => () => {
    way.current.went = true
    act()
  }
  // A button with nothing left to replace drops the focus, and with it Escape.
  const replaceAll = () => {
    const count = find.replaceAll()
    setReplaced({ count, left: state.count - count })
    query.current?.focus()
  }
  const [next, previous, replace] = [going(find.next), going(find.previous), going(find.replace)]
  const replaceHere = () => {
    replace()
    if (find.state().count === 0) query.current?.focus()
  }

  return (
    <div ref={bar} role="search" className={style.bar} aria-label={words.label} onKeyDown={onKeyDown}>
      <IconButton
        size="small"
        label={replacing ? words.hideReplace : words.showReplace}
        aria-expanded={replacing}
        onClick={() => handle.run(replacing ? 'edit.find' : 'edit.replace')}
      >
        {replacing ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
      </IconButton>
      {/* Both fields before the buttons: Tab leads from what is looked for to what replaces it. */}
      <div className={style.grid}>
        <Words
          ref={query}
          name={words.query}
          value={state.query}
          onChange={(text) => find.change({ query: text })}
          onEnter={(shift) => (shift ? previous() : next())}
        />
        {replacing && (
          <Words
            name={words.replacement}
            value={state.replacement}
            onChange={(text) => find.change({ replacement: text })}
            onEnter={replace}
          />
        )}
        <div className={style.places}>
          <output className={style.count} data-none={replaced === null && state.query !== '' && state.count === 0}>
            {replaced === null ? countWords(state) : replacedWords(replaced)}
          </output>
          <IconButton size="small" label={words.exact} pressed={state.exact} onClick={() => find.change({ exact: !state.exact })}>
            <CaseSensitive size={16} aria-hidden />
          </IconButton>
          <IconButton size="small" label={words.previous} disabled={state.count === 0} onClick={previous}>
            <ChevronUp size={16} aria-hidden />
          </IconButton>
          <IconButton size="small" label={words.next} disabled={state.count === 0} onClick={next}>
            <ChevronDown size={16} aria-hidden />
          </IconButton>
          <IconButton size="small" label={words.close} onClick={close}>
            <X size={15} aria-hidden />
          </IconButton>
        </div>
        {replacing && (
          <div className={style.replacing}>
            <Button size="small" disabled={state.count === 0} onClick={replaceHere}>
              {words.replace}
            </Button>
            <Button size="small" disabled={state.count === 0} onClick={replaceAll}>
              {words.replaceAll}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}

const replacedWords = ({ count, left }: Replaced) => fill(left > 0 ? words.replacedSome : words.replaced, { count, left })

function countWords({ query, count, current }: FindState): string {
  if (query === '') return ''
  if (count === 0) return words.none
  return current > 0 ? fill(words.place, { current, count }) : fill(words.count, { count })
}

interface WordsProps {
  ref?: React.Ref<HTMLInputElement>
  name: string
  value: string
  onChange: (text: string) => void
  onEnter: (shift: boolean) => void
}

/** Searches only what is composed: letters on their way to characters are no words to look for. */
function Words({ ref, name, value, onChange, onEnter }: WordsProps) {
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
