import { guideWords } from '@shared/message/screen/help'
import { CalendarPlus, ChevronRight, FilePlus2, FolderOpen } from 'lucide-react'
import { looks } from '../ui'
import style from './guide.module.css'

export type GuideStart = keyof typeof guideWords.choices

const ICONS = { roll: CalendarPlus, new: FilePlus2, open: FolderOpen }
const CHOICES = Object.keys(guideWords.choices) as GuideStart[]

export function StartStep({ onStart }: { onStart: (how: GuideStart) => void }) {
  return (
    <>
      <h3 className={style.heading}>{guideWords.startTitle}</h3>
      <p className={style.lead}>{guideWords.startHint}</p>
      <div className={style.choices}>
        {CHOICES.map((how) => {
          const Icon = ICONS[how]
          const { title, hint } = guideWords.choices[how]
          return (
            <button key={how} type="button" className={style.choice} data-primary={how === 'roll'} onClick={() => onStart(how)}>
              <span className={looks.choiceIcon}>
                <Icon size={22} strokeWidth={1.6} aria-hidden />
              </span>
              <span>
                <span className={style.choiceTitle}>{title}</span>
                <span className={style.quiet}>{hint}</span>
              </span>
              <ChevronRight size={18} aria-hidden />
            </button>
          )
        })}
      </div>
      <p className={style.quiet}>{guideWords.later}</p>
    </>
  )
}
