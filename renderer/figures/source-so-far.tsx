import { evaluateSource, figureChoice, type FigureValues } from '@shared/linked-figures'
import { insertFigureWords as words } from '@shared/message/screen/figures'
import type { FigureId, FigureSource } from '@shared/report'
import type { Built } from './built-source'
import style from './insert-figure.module.css'

interface SourceSoFarProps {
  made: Built
  /** What Enter would insert; `null` while it is not whole. */
  whole: FigureSource | null
  values: FigureValues
}

/** The sum or rate so far, and what it says. */
export function SourceSoFar({ made, whole, values }: SourceSoFarProps) {
  const name = (id: FigureId) => figureChoice({ kind: 'cell', figure: id }, values).name
  const tokens = (ids: readonly FigureId[]) =>
    ids.map((id, i) => (
      <span key={i} className={style.token}>
        {name(id)}
      </span>
    ))
  const result = whole && evaluateSource(whole, values).state !== 'trouble' ? figureChoice(whole, values).text : null
  return (
    <div className={style.making} role="status">
      {tokens(made.part)}
      {made.base && <span>{words.over}</span>}
      {made.base && tokens(made.base)}
      {result !== null && (
        <span className={style.result}>
          {words.result} <strong>{result}</strong>
        </span>
      )}
    </div>
  )
}
