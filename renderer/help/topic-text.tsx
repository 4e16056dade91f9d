import { COMMANDS, type CommandId } from '@shared/command'
import type { HelpBlock, HelpTopic } from '@shared/message/help'
import { commandLabels } from '@shared/message/screen/commands'
import { helpWords } from '@shared/message/screen/help'
import { ArrowRight, TriangleAlert } from 'lucide-react'
import { Fragment } from 'react'
import { useStore } from 'zustand'
import { acceleratorWords, isMac, useCommandBus } from '../commands'
import { Button } from '../ui'
import style from './help.module.css'

export function TopicText({ topic, onRun }: { topic: HelpTopic; onRun: (command: CommandId) => void }) {
  const { title, blocks, commands = [] } = topic
  return (
    <article className={style.text}>
      <h3 className={style.title}>{title}</h3>
      {blocks.map((block, i) => (
        // The blocks of a topic never change their order.
        // eslint-disable-next-line react/no-array-index-key
        <Block key={i} block={block} />
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

function Block({ block }: { block: HelpBlock }) {
  if (typeof block === 'string') return <p>{withKeys(block)}</p>
  if ('note' in block) {
    return (
      <p className={style.note}>
        <TriangleAlert size={15} aria-label={helpWords.careful} />
        <span>{withKeys(block.note)}</span>
      </p>
    )
  }
  const [List, texts] = 'steps' in block ? (['ol', block.steps] as const) : (['ul', block.list] as const)
  return (
    <List className={style.points}>
      {texts.map((text) => (
        <li key={text}>{withKeys(text)}</li>
      ))}
    </List>
  )
}

/** `{file.save}` becomes the keys of that command. */
function withKeys(text: string) {
  return text.split(/\{([\w.]+)\}/).map((part, i) => {
    if (i % 2 === 0) return <Fragment key={`${i}`}>{part}</Fragment>
    const shortcut = COMMANDS.find(({ id }) => id === part)?.shortcut
    return shortcut && <kbd key={`${i}`}>{acceleratorWords(shortcut, isMac())}</kbd>
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
