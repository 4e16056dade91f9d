import type { ComparedSentence } from '@shared/compare'
import { lastYearWords as words } from '@shared/message/screen/last-year'
import { CornerDownLeft } from 'lucide-react'
import { IconButton, classNames, looks } from '../ui'
import style from './last-year-panel.module.css'

interface SentenceListProps {
  sentences: readonly ComparedSentence[]
  onCopy: (words: string) => void
}

/** Last year's sentences in their order, each with what became of it. */
export function SentenceList({ sentences, onCopy }: SentenceListProps) {
  const last = sentences.filter((one) => 'before' in one)
  if (last.length === 0) return <p className={looks.hint}>{words.nothing}</p>
  return (
    <ul className={style.sentences}>
      {last.map((one, i) => (
        <Sentence key={`${i}${one.before.text}`} sentence={one} onCopy={onCopy} />
      ))}
    </ul>
  )
}

function Sentence({
  sentence,
  onCopy,
}: {
  sentence: Exclude<ComparedSentence, { kind: 'inserted' }>
  onCopy: (words: string) => void
}) {
  return (
    <li className={classNames(looks.card, style.sentence)} data-kind={sentence.kind}>
      <div>
        <p className={style.before}>
          {sentence.kind === 'changed'
            ? sentence.pieces.map((piece, i) =>
                piece.kind === 'same' ? (
                  piece.text
                ) : piece.kind === 'deleted' ? (
                  <del key={i}>{piece.text}</del>
                ) : (
                  <ins key={i}>{piece.text}</ins>
                ),
              )
            : sentence.before.text}
        </p>
        {sentence.kind !== 'changed' && <p className={looks.hint}>{sentence.kind === 'same' ? words.kept : words.gone}</p>}
      </div>
      {sentence.kind !== 'same' && (
        <IconButton size="small" label={words.copy} onClick={() => onCopy(sentence.before.text)}>
          <CornerDownLeft size={14} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}
