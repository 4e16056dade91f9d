import { fill } from '@shared/message'
import { yearsWords as words } from '@shared/message/screen/years'
import { yearSeries } from '@shared/years'
import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { Button, Modal, PillChoice, classNames, looks } from '../ui'
import type { YearsJob, YearsState } from './years-job'
import { YearsPlot } from './years-plot'
import { YearsTable } from './years-table'
import style from './years.module.css'

/** Main figures of several years: a plot of one group, the table of all, and what to know before comparing. */
export function YearsDialog({ job }: { job: YearsJob }) {
  const { template } = job
  const { columns, progress, notTaken, said } = useStore(job.state)
  const series = useMemo(() => yearSeries(template, columns), [template, columns])
  const [chosen, setChosen] = useState('')
  const group = series.groups.find(({ name }) => name === chosen) ?? series.groups[0]
  const svg = useRef<SVGSVGElement>(null)
  const organ = columns.find(({ origin }) => origin === 'open')?.organ ?? ''
  const drawn = (act: (svg: SVGSVGElement, name: string) => void) => () => svg.current && group && act(svg.current, group.name)
  return (
    <Modal
      title={words.title}
      description={words.description}
      width="full"
      onClose={job.close}
      aside={
        <div className={style.actions}>
          <Button onClick={drawn((picture) => job.copyPicture(picture))}>{words.copyPicture}</Button>
          <Button onClick={drawn((picture, name) => job.exportPicture('png', picture, name))}>{words.exportPng}</Button>
          <Button onClick={drawn((picture, name) => job.exportPicture('svg', picture, name))}>{words.exportSvg}</Button>
        </div>
      }
      actions={<Button onClick={job.close}>{words.close}</Button>}
    >
      <div className={style.head}>
        <Adding job={job} progress={progress} />
        <p className={style.said} role="status">
          {said}
        </p>
      </div>
      {columns.length < 2 && <p className={classNames(looks.callout, style.only)}>{words.onlyOne}</p>}
      <Notes notes={series.notes} notTaken={notTaken} />
      {group && (
        <>
          <PillChoice
            label={words.group}
            value={group.name}
            options={series.groups.map(({ name }) => ({ value: name, label: name }))}
            onChange={setChosen}
          />
          <YearsPlot ref={svg} title={fill(words.pictureTitle, { organ, name: group.name })} rows={group.rows} series={series} />
        </>
      )}
      <YearsTable series={series} current={group?.name ?? ''} onRemove={job.remove} />
    </Modal>
  )
}

function Adding({ job, progress }: { job: YearsJob; progress: YearsState['progress'] }) {
  if (!progress) {
    return (
      <>
        <Button look="primary" autoFocus onClick={job.add}>
          {words.add}
        </Button>
        <span className={looks.hint}>{words.addHint}</span>
      </>
    )
  }
  return (
    <>
      <span role="status">{fill(words.adding, progress)}</span>
      <Button onClick={job.stop}>{words.stop}</Button>
    </>
  )
}

/** So many files that were not taken stand in the dialog. */
const MOST = 6

function Notes({ notes, notTaken }: { notes: readonly { code: string; message: string }[]; notTaken: readonly string[] }) {
  if (notes.length + notTaken.length === 0) return null
  return (
    <section className={classNames(looks.callout, style.notes)} data-tone="warning" aria-label={words.notes}>
      <h3>{words.notes}</h3>
      <ul>
        {notTaken.slice(0, MOST).map((one) => (
          <li key={one} data-code="not-taken">
            {one}
          </li>
        ))}
        {notTaken.length > MOST && <li>{fill(words.unreadMore, { n: notTaken.length - MOST })}</li>}
        {notes.map(({ code, message }) => (
          <li key={message} data-code={code}>
            {message}
          </li>
        ))}
      </ul>
    </section>
  )
}
