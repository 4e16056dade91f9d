import { COMMANDS, type CommandId } from '@shared/command'
import type { HelpBlock, HelpTopic } from '@shared/message/help'
import { commandLabels } from '@shared/message/screen/commands'
import { helpWords } from '@shared/message/screen/help'
import { ArrowRight, TriangleAlert } from 'lucide-react'
import { Fragment } from 'react'
import { useStore } from 'zustand'
import { acceleratorWords, isMac, useCommandBus } from '../commands'
import { Button, classNames, looks } from '../ui'
import style from './help.module.css'
import { marked } from './marked'

export interface TopicTextProps {
  topic: HelpTopic
  /** Its words are marked. */
  question: string
  onRun: (command: CommandId) => void
}

export function TopicText({ topic, question, onRun }: TopicTextProps) {
  const { title, blocks, commands = [] } = topic
  return (
    <article className={style.text}>
      <h3 className={style.title}>{marked(title, question)}</h3>
      {blocks.map((block, i) => (
        // The blocks of a topic never change their order.
        // eslint-disable-next-line react/no-array-index-key
        <Block key={i} block={block} question={question} />
      ))}
      {commands.length > 0 && (
        <div className={style.commands} role="group" aria-label={helpWords.run}>
          {commands.map((id) => (
            <Command key={id} id={id} onRun={onRun} />
          ))}
        </div>
      )}
    </article>
  )
}

function Block({ block, question }: { block: HelpBlock; question: string }) {
  if (typeof block === 'string') return <p>{withKeys(block, question)}</p>
  if ('note' in block) {
    return (
      <p className={classNames(looks.callout, looks.signed)} data-tone="warning">
        <TriangleAlert size={15} aria-label={helpWords.careful} />
        <span>{withKeys(block.note, question)}</span>
      </p>
    )
  }
  const [List, texts] = 'steps' in block ? (['ol', block.steps] as const) : (['ul', block.list] as const)
  return (
    <List className={style.points}>
      {texts.map((text) => (
        <li key={text}>{withKeys(text, question)}</li>
      ))}
    </List>
  )
}

/** `{file.save}` becomes the keys of that command. */
function withKeys(text: string, question: string) {
  return text.split(/\{([\w.]+)\}/).map((part, i) => {
    if (i % 2 === 0) return <Fragment key={`${i}`}>{marked(part, question)}</Fragment>
    const shortcut = COMMANDS.find(({ id }) => id === part)?.shortcut
    return (
      shortcut && (
        <kbd key={`${i}`} className={looks.keys}>
          {acceleratorWords(shortcut, isMac())}
        </kbd>
      )
    )
  })
}

function Command({ id, onRun }: { id: CommandId; onRun: (command: CommandId) => void }) {
  const { enabled } = useStore(useCommandBus().states, (states) => states[id])
  return (
    <Button size="small" disabled={!enabled} title={enabled ? undefined : helpWords.notNow} onClick={() => onRun(id)}>
      {commandLabels[id]}
      <ArrowRight size={13} aria-hidden />
    </Button>
  )
}
