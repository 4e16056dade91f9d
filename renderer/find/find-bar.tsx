import { fill } from '@shared/message'
import { findWords as words } from '@shared/message/screen/find'
import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import type { EditorHandle, FindState } from '../store'
import { Button, IconButton } from '../ui'
import style from './find-bar.module.css'
import { useWayBack } from './use-way-back'
import { WordsField } from './words-field'

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
  const bar = useRef<HTMLDivElement>(null)
  const query = useRef<HTMLInputElement>(null)
  const open = state.bar !== 'closed'
  const way = useWayBack(bar, query, open ? state.asked : null)
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  useEffect(() => void setReplaced(null), [state.query, state.exact, state.bar])

  if (!open) return null
  const replacing = state.bar === 'replace'
  // What is gone to is told from then on: what replacing everywhere did is over.
  const goBy = (act: () => void) => {
    setReplaced(null)
    way.goTo(act)
  }
  const [next, previous, replace] = [() => goBy(find.next), () => goBy(find.previous), () => goBy(find.replace)]
  const close = () => {
    find.close()
    way.goBack()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return
    event.preventDefault()
    close()
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
        <WordsField
          ref={query}
          name={words.query}
          value={state.query}
          onChange={(text) => find.change({ query: text })}
          onEnter={(shift) => (shift ? previous() : next())}
        />
        {replacing && (
          <WordsField
            name={words.replacement}
            value={state.replacement}
            onChange={(text) => find.change({ replacement: text })}
            onEnter={replace}
          />
        )}
        <Places
          state={state}
          replaced={replaced}
          onExact={() => find.change({ exact: !state.exact })}
          onPrevious={previous}
          onNext={next}
          onClose={close}
        />
        {replacing && (
          <ReplaceButtons
            none={state.count === 0}
            onReplace={() => {
              replace()
              if (find.state().count === 0) query.current?.focus()
            }}
            onReplaceAll={() => {
              const count = find.replaceAll()
              setReplaced({ count, left: state.count - count })
              query.current?.focus()
            }}
          />
        )}
      </div>
    </div>
  )
}

interface PlacesProps {
  state: FindState
  replaced: Replaced | null
  onExact: () => void
  onPrevious: () => void
  onNext: () => void
  onClose: () => void
}

/** How many places there are, and the steps from one to the other. */
function Places({ state, replaced, onExact, onPrevious, onNext, onClose }: PlacesProps) {
  const none = state.count === 0
  return (
    <div className={style.places}>
      <output className={style.count} data-none={replaced === null && state.query !== '' && none}>
        {replaced === null ? countWords(state) : replacedWords(replaced)}
      </output>
      <IconButton size="small" label={words.exact} pressed={state.exact} onClick={onExact}>
        <CaseSensitive size={16} aria-hidden />
      </IconButton>
      <IconButton size="small" label={words.previous} disabled={none} onClick={onPrevious}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton size="small" label={words.next} disabled={none} onClick={onNext}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton size="small" label={words.close} onClick={onClose}>
        <X size={15} aria-hidden />
      </IconButton>
    </div>
  )
}

interface ReplaceButtonsProps {
  none: boolean
  onReplace: () => void
  onReplaceAll: () => void
}

/** A button with nothing left to replace drops the focus, and with it Escape: who runs them gives it to the field. */
function ReplaceButtons({ none, onReplace, onReplaceAll }: ReplaceButtonsProps) {
  return (
    <div className={style.replacing}>
      <Button size="small" disabled={none} onClick={onReplace}>
        {words.replace}
      </Button>
      <Button size="small" disabled={none} onClick={onReplaceAll}>
        {words.replaceAll}
      </Button>
    </div>
  )
}

function replacedWords({ count, left }: Replaced): string {
  if (left === 0) return fill(words.replaced, { count })
  return fill(count === 0 ? words.replacedNone : words.replacedSome, { count, left })
}

function countWords({ query, count, current }: FindState): string {
  if (query === '') return ''
  if (count === 0) return words.none
  return current > 0 ? fill(words.place, { current, count }) : fill(words.count, { count })
}
