import type { Finding, Where } from '@shared/finding'
import { fill } from '@shared/message'
import { outlineWords } from '@shared/message/screen/outline'
import type { Report } from '@shared/report'
import type { Template } from '@shared/template'
import { memo, useMemo } from 'react'
import { classNames } from '../ui'
import { MarkIcon } from './mark-icon'
import { outlineChapters, type Mark, type OutlineChapter } from './outline-marks'
import style from './outline.module.css'

export interface OutlineProps {
  template: Template
  report: Report
  findings: readonly Finding[]
  /** Section the paper is showing. */
  current: string | null
  onGoTo: (where: Where) => void
}

export const Outline = memo(function Outline({ template, report, findings, current, onGoTo }: OutlineProps) {
  const chapters = useMemo(() => outlineChapters(template, report, findings), [template, report, findings])
  const titleWrong = findings.some((f) => f.where && 'title' in f.where && f.severity === 'error')
  const titleMark: Mark = report.title.trim() === '' ? 'empty' : titleWrong ? 'wrong' : 'done'
  return (
    <nav className={style.outline} aria-label={outlineWords.title}>
      <ul>
        <li>
          <Entry name={outlineWords.reportTitle} mark={titleMark} current={current === TITLE} where={AT_TITLE} onGoTo={onGoTo} />
        </li>
        {chapters.map((chapter) => (
          <Chapter key={chapter.section} chapter={chapter} current={current === chapter.section} onGoTo={onGoTo} />
        ))}
        <li>
          <Entry
            name={outlineWords.signature}
            mark={report.signature.organs.length > 0 && report.signature.date !== '' ? 'done' : 'optional'}
            current={current === SIGNATURE}
            where={AT_SIGNATURE}
            onGoTo={onGoTo}
          />
        </li>
      </ul>
    </nav>
  )
})

const AT_TITLE: Where = { title: true }
const AT_SIGNATURE: Where = { signature: true }

/** Names of the two parts that are no section, for `current`. */
export const TITLE = 'title'
export const SIGNATURE = 'signature'

interface ChapterProps {
  chapter: OutlineChapter
  current: boolean
  onGoTo: (where: Where) => void
}

const Chapter = memo(function Chapter({ chapter, current, onGoTo }: ChapterProps) {
  const { section, heading, mark, cells, subheadings } = chapter
  return (
    <li>
      <Entry
        name={heading ?? outlineWords.preface}
        mark={mark}
        current={current}
        note={cells && cells.filled < cells.all ? fill(outlineWords.cells, cells) : undefined}
        where={{ section }}
        onGoTo={onGoTo}
      />
      {subheadings.length > 0 && (
        <ul>
          {subheadings.map(({ block, level, text }) => (
            <li key={block}>
              <button
                type="button"
                className={classNames(style.entry, style.sub)}
                data-level={level}
                onClick={() => onGoTo({ section, block })}
              >
                <span className={style.name}>{text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}, sameChapter)

/** Drawn again only when something in it reads otherwise: the outline follows every key. */
function sameChapter(a: ChapterProps, b: ChapterProps): boolean {
  return a.current === b.current && a.onGoTo === b.onGoTo && JSON.stringify(a.chapter) === JSON.stringify(b.chapter)
}

interface EntryProps {
  name: string
  mark: Mark
  current: boolean
  note?: string | undefined
  where: Where
  onGoTo: (where: Where) => void
}

const Entry = memo(function Entry({ name, mark, current, note, where, onGoTo }: EntryProps) {
  return (
    <button type="button" className={style.entry} aria-current={current ? 'location' : undefined} onClick={() => onGoTo(where)}>
      <MarkIcon mark={mark} />
      <span className={style.name}>{name}</span>
      {note && <span className={style.note}>{note}</span>}
    </button>
  )
})
