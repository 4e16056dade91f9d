import { compareLedger } from '@shared/ledger'
import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { FigureId, Figures } from '@shared/report'
import type { LedgerPapers } from '@shared/working-papers'
import { useMemo, useState } from 'react'
import { PillChoice, looks } from '../ui'
import { CaseList, ChangeList, IssueList } from './case-lists'
import { ColumnDoubtsTold } from './column-doubts'
import { changedCells } from './changed-cells'
import style from './ledger.module.css'
import { KeptAnswers } from './kept-answers'
import type { LedgerWork } from './use-ledger'

interface LedgerPreviewProps {
  work: LedgerWork
  /** As they stand in the report. */
  figures: Figures
  remembered: LedgerPapers | null
  /** Back to what the words of the ledger mean. */
  onWords: () => void
}

type Side = 'cell' | 'issues' | 'changes'

/** Third step: what would stand in the table, which rows each figure is made of, and which rows are not counted. */
export function LedgerPreview({ work, figures, remembered, onWords }: LedgerPreviewProps) {
  const [cell, setCell] = useState<FigureId | null>(null)
  const tally = work.tally!
  const changes = useMemo(() => (remembered ? compareLedger(remembered.cases, tally.cases) : null), [remembered, tally])
  const changed = changes !== null && changes.added.length + changes.removed.length + changes.changed.length > 0
  const [side, setSide] = useState<Side>(tally.issues.length > 0 ? 'issues' : changed ? 'changes' : 'cell')
  const left = tally.issues.filter(({ counted }) => !counted).length
  const overwritten = changedCells(tally.figures, figures).filter(({ old }) => old !== null).length
  const behind = cell === null ? [] : (tally.behind.get(cell) ?? [])
  return (
    <div className={style.preview}>
      <section className={style.tally}>
        <p className={style.sum}>
          <strong>{fill(words.total, { all: tally.cases.length + left, counted: tally.cases.length })}</strong>
          {left > 0 && <em>{fill(words.notCounted, { n: left })}</em>}
          {tally.skipped > tally.sums && <span>{fill(words.skipped, { n: tally.skipped - tally.sums })}</span>}
          {tally.sums > 0 && <span>{fill(words.sums, { n: tally.sums })}</span>}
          {overwritten > 0 && <span>{fill(words.overwritten, { n: overwritten })}</span>}
        </p>
        <YearTold work={work} />
        <ColumnDoubtsTold work={work} />
        <KeptAnswers work={work} onWords={onWords} />
        <TallyTable
          work={work}
          figures={figures}
          picked={side === 'cell' ? cell : null}
          onPick={(id) => {
            setCell(id)
            setSide('cell')
          }}
        />
      </section>
      <section className={style.side}>
        <PillChoice<Side>
          label={words.steps.preview}
          value={side}
          options={[
            { value: 'cell', label: fill(words.behind, { n: behind.length }) },
            { value: 'issues', label: fill(words.issues, { n: tally.issues.length }) },
            ...(changes ? [{ value: 'changes' as const, label: words.changes }] : []),
          ]}
          onChange={setSide}
        />
        <div className={style.sideBody} aria-live="polite">
          {side === 'cell' && (cell === null ? <p className={style.note}>{words.pickCell}</p> : <CaseList cases={behind} />)}
          {side === 'issues' && <IssueList work={work} />}
          {side === 'changes' && changes && <ChangeList changes={changes} words={work.words} />}
        </div>
      </section>
    </div>
  )
}

/** Which applications are of the year, in words: only those are counted. */
function YearTold({ work }: { work: LedgerWork }) {
  const { words: form, year, columns } = work
  const { cases, issues } = work.tally!
  const count = (is: (one: (typeof cases)[number]) => boolean) => cases.filter(is).length
  const told = {
    year,
    fresh: count(({ from }) => from === form.received),
    carried: count(({ from }) => from === form.carriedIn),
    left: count(({ to }) => to === form.carriedOut),
  }
  const out = issues.filter(({ kind }) => kind === 'laterYear' || kind === 'earlierYear').length
  return (
    <p className={style.year}>
      {columns.received === undefined && `${fill(words.yearUnknown, { year })} `}
      {columns.answered === undefined && `${fill(words.answeredUnknown, { year })} `}
      {fill(words.yearOf, told)}
      {out > 0 && ` ${fill(words.yearOut, { n: out, year })}`}
      {work.left.length > 0 && ` ${fill(words.left, { names: work.left.join('、') })}`}
    </p>
  )
}

interface TallyTableProps {
  work: LedgerWork
  figures: Figures
  picked: FigureId | null
  onPick: (id: FigureId) => void
}

function TallyTable({ work, figures, picked, onPick }: TallyTableProps) {
  const [all, setAll] = useState(false)
  const { words: form, tally } = work
  const lines = form.form.lines.filter(({ figures: own }) => own.some((id) => id in tally!.figures))
  const id = (line: string, kind: string) => `${form.form.id}.${line}.${kind}`
  const filled = (line: string) =>
    form.kinds.some((kind) => isFilled(tally!.figures[id(line, kind.id)], figures[id(line, kind.id)]))
  return (
    <>
      <div className={style.scroller}>
        <table className={style.table} aria-label={words.tableName}>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {form.kinds.map((kind) => (
                <th key={kind.id} scope="col">
                  {kind.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines
              .filter(({ id: line }) => all || filled(line))
              .map(({ id: line, name }) => (
                <tr key={line}>
                  <th scope="row">{name}</th>
                  {form.kinds.map((kind) => {
                    const figure = id(line, kind.id)
                    const [old, fresh] = [figures[figure] ?? null, tally!.figures[figure] ?? '0']
                    return (
                      <td key={kind.id} data-changed={old !== fresh} data-picked={picked === figure}>
                        <button type="button" data-cell={figure} aria-pressed={picked === figure} onClick={() => onPick(figure)}>
                          {old !== fresh && (
                            <>
                              <span className={looks.silent}>{words.was}</span>
                              {old === null ? <span className={looks.silent}>{words.blank}</span> : <del>{old}</del>}
                              <span className={looks.silent}>{words.becomesNow}</span>
                            </>
                          )}
                          <span data-zero={fresh === '0'}>{fresh}</span>
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <label className={style.allRows}>
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        {words.allRows}
      </label>
    </>
  )
}

const isFilled = (fresh: string | undefined, old: string | null | undefined) => (fresh ?? '0') !== '0' || (old ?? '0') !== '0'
