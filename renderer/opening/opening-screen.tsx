import { openingWords } from '@shared/message/screen/dialogs'
import { FileText } from 'lucide-react'
import { Progress } from 'radix-ui'
import { Button, classNames, looks } from '../ui'
import style from './opening-screen.module.css'

export interface OpeningScreenProps {
  name: string
  /** 0–1, `null` while it cannot be said. */
  share: number | null
  onCancel: () => void
}

/** While a file is read. Most files are there before it shows. */
export function OpeningScreen({ name, share, onCancel }: OpeningScreenProps) {
  const percent = share === null ? null : Math.round(share * 100)
  return (
    <main className={style.screen} aria-busy>
      <div className={style.card}>
        <FileText size={34} strokeWidth={1.3} aria-hidden />
        <h1 className={style.words}>
          <span role="status">{openingWords.reading}</span>
        </h1>
        <p className={style.name}>{name}</p>
        <Progress.Root className={classNames(looks.track, style.track)} value={percent} aria-label={openingWords.progress}>
          <Progress.Indicator
            className={classNames(looks.bar, style.bar)}
            data-open={share === null}
            style={share === null ? undefined : { transform: `scaleX(${share})` }}
          />
        </Progress.Root>
        <Button onClick={onCancel}>{openingWords.cancel}</Button>
      </div>
    </main>
  )
}
