import { fill } from '@shared/message'
import { keptWords } from '@shared/message/screen/kept'
import { startWords } from '@shared/message/screen/start'
import { CalendarPlus, FilePlus2, FolderOpen, ShieldCheck, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { BrandMark, Button, looks } from '../ui'
import { RecentList, type RecentListProps } from './recent-list'
import style from './start-screen.module.css'

export interface StartScreenProps extends RecentListProps {
  version: string
  onRoll: () => void
  onNew: () => void
  onPick: () => void
  /** Earlier contents on this computer. */
  onKept: () => void
}

export function StartScreen({ version, onRoll, onNew, onPick, onKept, ...recents }: StartScreenProps) {
  return (
    <main className={style.screen}>
      <div className={style.column}>
        <header className={style.brand}>
          <BrandMark size={52} />
          <div>
            <h1 className={style.heading}>{startWords.heading}</h1>
            <p className={style.subtitle}>{startWords.subtitle}</p>
          </div>
        </header>
        <div className={style.choices}>
          <Choice
            primary
            icon={<CalendarPlus size={26} strokeWidth={1.6} aria-hidden />}
            title={startWords.rollTitle}
            onChoose={onRoll}
          >
            {startWords.rollHint}
          </Choice>
          <Choice icon={<FilePlus2 size={26} strokeWidth={1.6} aria-hidden />} title={startWords.newTitle} onChoose={onNew}>
            {startWords.newHint}
          </Choice>
          <Choice icon={<FolderOpen size={26} strokeWidth={1.6} aria-hidden />} title={startWords.openTitle} onChoose={onPick}>
            {startWords.openHint}
          </Choice>
          <div className={style.drop}>
            <Upload size={22} strokeWidth={1.6} aria-hidden />
            <p className={style.dropTitle}>{startWords.dropTitle}</p>
            <p>{startWords.dropHint}</p>
          </div>
        </div>
        <section className={style.recents} aria-labelledby="recents">
          <div className={style.sectionHead}>
            <h2 id="recents" className={style.sectionTitle}>
              {startWords.recents}
            </h2>
            <Button size="small" look="ghost" onClick={onKept}>
              {keptWords.find}
            </Button>
          </div>
          <RecentList {...recents} />
        </section>
      </div>
      <footer className={style.footer}>
        <span className={style.secrecy}>
          <ShieldCheck size={14} aria-hidden />
          {startWords.secrecy}
        </span>
        {version && <span>{fill(startWords.version, { version })}</span>}
      </footer>
    </main>
  )
}

interface ChoiceProps {
  primary?: boolean
  icon: ReactNode
  title: string
  onChoose: () => void
  children: string
}

function Choice({ primary = false, icon, title, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className={style.choice} data-primary={primary} onClick={onChoose}>
      <span className={looks.choiceIcon}>{icon}</span>
      <span className={style.choiceTitle}>{title}</span>
      <span className={style.choiceHint}>{children}</span>
    </button>
  )
}
