import { fill } from '@shared/message'
import { versionsWords as words } from '@shared/message/screen/versions'
import type { Snapshot } from '@shared/working-papers'
import { History } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Button, TextField, classNames, looks } from '../ui'
import style from './versions-panel.module.css'

export interface VersionsPanelProps {
  /** Oldest first. */
  snapshots: readonly Snapshot[]
  /** How many automatic ones are kept. */
  most: number
  onKeep: (name: string) => void
  onCompare: (snapshot: Snapshot) => void
  onRestore: (snapshot: Snapshot) => void
  onRemove: (snapshot: Snapshot) => void
}

/** Earlier states of the report, kept within its file. */
export function VersionsPanel({ snapshots, most, onKeep, ...actions }: VersionsPanelProps) {
  const [name, setName] = useState('')
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onKeep(name.trim())
    setName('')
  }
  return (
    <div className={looks.panel}>
      <form className={style.form} onSubmit={keep}>
        <TextField
          label={words.name}
          placeholder={words.namePlaceholder}
          maxLength={60}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {words.keep}
        </Button>
      </form>
      {snapshots.length === 0 ? (
        <div className={looks.empty}>
          <History size={24} strokeWidth={1.5} aria-hidden />
          <p>{words.empty}</p>
        </div>
      ) : (
        <ul className={style.list}>
          {[...snapshots].reverse().map((snapshot) => (
            <Version key={snapshot.id} snapshot={snapshot} {...actions} />
          ))}
        </ul>
      )}
      <p className={looks.hint}>{fill(words.hint, { n: most })}</p>
    </div>
  )
}

function Version({
  snapshot,
  onCompare,
  onRestore,
  onRemove,
}: Pick<VersionsPanelProps, 'onCompare' | 'onRestore' | 'onRemove'> & { snapshot: Snapshot }) {
  return (
    <li className={classNames(looks.card, style.version)} data-kind={snapshot.kind}>
      <p className={style.name}>{snapshot.name}</p>
      <p className={looks.hint}>
        {words.kinds[snapshot.kind]} · {whenOf(snapshot.at)}
      </p>
      <div className={looks.actions}>
        <Button size="small" onClick={() => onCompare(snapshot)}>
          {words.compare}
        </Button>
        <Button size="small" look="ghost" onClick={() => onRestore(snapshot)}>
          {words.restore}
        </Button>
        <Button size="small" look="ghost" onClick={() => onRemove(snapshot)}>
          {words.remove}
        </Button>
      </div>
    </li>
  )
}

function whenOf(iso: string): string {
  const at = new Date(iso)
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
  return fill(words.when, { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate(), time })
}
