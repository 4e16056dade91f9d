import type { HelpGroup, HelpTopic } from '@shared/message/help'
import { helpWords } from '@shared/message/screen/help'
import { useEffect, useRef } from 'react'
import { classNames, looks } from '../ui'
import style from './help.module.css'

interface TopicListProps {
  id: string
  /** The topics under their headings; `null` while a search puts the best first. */
  groups: readonly HelpGroup[] | null
  found: readonly HelpTopic[]
  chosen: HelpTopic | null
  onChoose: (id: string) => void
}

/** Driven from the search field above: the focus stays there. */
export function TopicList({ id, groups, found, chosen, onChoose }: TopicListProps) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => void here.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [chosen])
  const option = (topic: HelpTopic) => (
    // The arrow keys of the search field choose; a mouse needs no focus here.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      key={topic.id}
      id={`${id}-${topic.id}`}
      role="option"
      aria-selected={topic === chosen}
      className={style.topic}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(topic.id)}
    >
      {topic.title}
    </div>
  )
  return (
    <div ref={here} id={id} className={style.list} role="listbox" aria-label={helpWords.topics} tabIndex={-1}>
      {groups
        ? groups.map(({ title, topics }) => (
            <div key={title} role="group" aria-label={title} className={style.group}>
              <div className={classNames(looks.groupTitle, style.groupTitle)} aria-hidden>
                {title}
              </div>
              {topics.map(option)}
            </div>
          ))
        : found.map(option)}
    </div>
  )
}
