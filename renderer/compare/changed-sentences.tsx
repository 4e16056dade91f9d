import type { ComparedSection, ComparedSentence } from '@shared/compare'
import { fill } from '@shared/message'
import { compareWords as words } from '@shared/message/screen/compare'
import style from './compare-dialog.module.css'

interface ChangedSentencesProps {
  /** With the sentences that differ. */
  sections: readonly ComparedSection[]
  names: readonly [string, string]
}

/** Sentences that differ, both sides beside each other. */
export function ChangedSentences({ sections, names }: ChangedSentencesProps) {
  return (
    <table className={style.sentences}>
      <thead>
        <tr>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      {sections.map(({ section, heading, similarity, sentences }) => (
        <tbody key={section}>
          <tr>
            <th colSpan={2} scope="rowgroup" className={style.chapter}>
              {heading ?? words.preface}
              <span className={style.note}>
                {fill(words.likeness, { percent: (similarity * 100).toFixed(0), n: sentences.length })}
              </span>
            </th>
          </tr>
          {sentences.map((one, i) => (
            <tr key={i} data-kind={one.kind}>
              <td>
                <Side sentence={one} side="before" />
              </td>
              <td>
                <Side sentence={one} side="after" />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Side({ sentence, side }: { sentence: ComparedSentence; side: 'before' | 'after' }) {
  if (sentence.kind === 'changed') {
    return sentence.pieces.map((piece, i) => {
      if (piece.kind === 'same') return piece.text
      if (side === 'before') return piece.kind === 'deleted' && <del key={i}>{piece.text}</del>
      return piece.kind === 'inserted' && <ins key={i}>{piece.text}</ins>
    })
  }
  if (side === 'before') return 'before' in sentence && sentence.before.text
  return 'after' in sentence && sentence.after.text
}
