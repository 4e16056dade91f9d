import { fill } from '@shared/message'
import { startWords } from '@shared/message/screen/start'
import type { RecentFile } from '@shared/ipc'
import { Clock, FileText, FileX, X } from 'lucide-react'
import { IconButton, looks } from '../ui'
import style from './recent-list.module.css'
import { recentWhen } from './recent-when'

export interface RecentListProps {
  recents: readonly RecentFile[]
  now: Date
  onOpen: (id: string) => void
  onForget: (id: string) => void
}

export function RecentList({ recents, now, onOpen, onForget }: RecentListProps) {
  if (recents.length === 0) {
    return (
      <div className={looks.empty}>
        <Clock size={22} strokeWidth={1.5} aria-hidden />
        <p className={looks.emptyTitle}>{startWords.recentsEmpty}</p>
        <p>{startWords.recentsEmptyHint}</p>
      </div>
    )
  }
  return (
    <ul className={style.list}>
      {recents.map((recent) => (
        <Recent key={recent.id} recent={recent} now={now} onOpen={onOpen} onForget={onForget} />
      ))}
    </ul>
  )
}

interface RecentProps extends Omit<RecentListProps, 'recents'> {
  recent: RecentFile
}

function Recent({ recent, now, onOpen, onForget }: RecentProps) {
  const { id, name, missing } = recent
  return (
    <li className={style.recent} data-missing={missing}>
      <button
        type="button"
        className={style.open}
        disabled={missing}
        aria-label={fill(startWords.openRecent, { name })}
        onClick={() => onOpen(id)}
      >
        {missing ? <FileX size={20} strokeWidth={1.5} aria-hidden /> : <FileText size={20} strokeWidth={1.5} aria-hidden />}
        <span className={style.words}>
          <span className={style.organ}>{recent.organ || name}</span>
          <span className={style.place}>
            {[recent.organ && name, missing && startWords.missing, recent.folder].filter(Boolean).join(' · ')}
          </span>
        </span>
        {recent.year !== null && <span className={style.year}>{fill(startWords.year, { year: recent.year })}</span>}
        <span className={style.when}>{recentWhen(recent.opened, now)}</span>
      </button>
      <IconButton
        className={style.forget ?? ''}
        size="small"
        label={fill(startWords.remove, { name })}
        onClick={() => onForget(id)}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </li>
  )
}
