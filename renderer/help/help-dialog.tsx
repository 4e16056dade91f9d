import type { CommandId } from '@shared/command'
import { fill } from '@shared/message'
import { HELP, type HelpTopic } from '@shared/message/help'
import { helpWords } from '@shared/message/screen/help'
import { Search, SearchX, X } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Modal, classNames, looks } from '../ui'
import style from './help.module.css'
import { searchTopics } from './search-topics'
import { TopicList } from './topic-list'
import { TopicText } from './topic-text'

export interface HelpDialogProps {
  onRun: (command: CommandId) => void
  onClose: () => void
}

/** Topics on the left, narrowed by what is typed; the chosen one beside them. */
export function HelpDialog({ onRun, onClose }: HelpDialogProps) {
  const [question, setQuestion] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = useMemo(() => searchTopics(HELP, question), [question])
  const topic = found.find(({ id }) => id === chosen) ?? found[0] ?? null
  const list = useId()
  const text = useRef<HTMLElement>(null)
  useEffect(() => void text.current?.scrollTo(0, 0), [topic])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') text.current?.focus()
    const next = stepped(found, topic, event.key)
    if (!next) return
    event.preventDefault()
    setChosen(next.id)
  }
  return (
    <Modal title={helpWords.title} width="full" onClose={onClose}>
      <div className={style.help}>
        <div className={style.left}>
          <div className={style.search}>
            <Search size={15} aria-hidden />
            <input
              type="text"
              role="combobox"
              aria-label={helpWords.search}
              aria-expanded={found.length > 0}
              aria-controls={list}
              aria-activedescendant={topic ? `${list}-${topic.id}` : undefined}
              placeholder={helpWords.searchHint}
              title={helpWords.searchHint}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              value={question}
              onChange={(event) => {
                setQuestion(event.target.value)
                setChosen(null)
              }}
              onKeyDown={onKeyDown}
            />
            {question !== '' && (
              <button type="button" aria-label={helpWords.clear} onClick={() => setQuestion('')}>
                <X size={14} aria-hidden />
              </button>
            )}
          </div>
          <p className={style.count} role="status">
            {question.trim() !== '' && found.length > 0 && fill(helpWords.found, { n: found.length })}
          </p>
          <TopicList id={list} groups={question.trim() === '' ? HELP : null} found={found} chosen={topic} onChoose={setChosen} />
        </div>
        <section ref={text} className={style.right} tabIndex={-1} aria-live="polite">
          {topic ? <TopicText topic={topic} question={question} onRun={onRun} /> : <Nothing question={question} />}
        </section>
      </div>
    </Modal>
  )
}

function stepped(found: readonly HelpTopic[], topic: HelpTopic | null, key: string): HelpTopic | undefined {
  const at = topic ? found.indexOf(topic) : -1
  if (key === 'ArrowDown') return found[Math.min(at + 1, found.length - 1)]
  if (key === 'ArrowUp') return found[Math.max(at - 1, 0)]
  return undefined
}

function Nothing({ question }: { question: string }) {
  return (
    <div className={classNames(looks.empty, style.nothing)}>
      <SearchX size={28} strokeWidth={1.5} aria-hidden />
      <p>{fill(helpWords.nothing, { query: question.trim() })}</p>
      <p className={style.quiet}>{helpWords.nothingHint}</p>
    </div>
  )
}
