import { fill } from '@shared/message'
import { mergeWords as words } from '@shared/message/screen/merge'
import { useState } from 'react'
import { useStore } from 'zustand'
import { Button, DropdownChoice, Field, Modal, TextField } from '../ui'
import style from './merge-dialog.module.css'
import type { MergeJob, MergeState } from './merge-job'
import { MergeResult } from './merge-result'
import { Working } from './working'

/** Adds up subordinate reports: who and when, then the files, then what came of it. */
export function MergeDialog({ job }: { job: MergeJob }) {
  const state = useStore(job.state)
  const { progress, merged, said } = state
  return (
    <Modal
      title={words.dialogTitle}
      description={words.description}
      width={merged && !progress ? 'full' : 'wide'}
      onClose={progress ? null : job.close}
      actions={
        progress ? (
          <Button onClick={job.stop}>{words.stop}</Button>
        ) : (
          <Actions job={job} merged={merged !== null} updates={state.updates} />
        )
      }
    >
      {said !== null && (
        <p className={style.said} role="status">
          {said}
        </p>
      )}
      {progress ? (
        <Working {...progress} words={words.working} name={words.dialogTitle} />
      ) : merged ? (
        <MergeResult merged={merged} />
      ) : (
        <Ask job={job} state={state} />
      )}
    </Modal>
  )
}

function Actions({ job, merged, updates }: { job: MergeJob; merged: boolean; updates: boolean }) {
  if (!merged) return <Button onClick={job.close}>{words.cancel}</Button>
  return (
    <>
      <Button look="ghost" onClick={job.again}>
        {words.again}
      </Button>
      <Button onClick={() => job.pick('many')}>{words.addMore}</Button>
      <Button onClick={job.exportWorkbook}>{words.toWorkbook}</Button>
      <Button look="primary" onClick={job.makeReport}>
        {updates ? words.toUpdate : words.toReport}
      </Button>
    </>
  )
}

function Ask({ job, state }: { job: MergeJob; state: MergeState }) {
  const { draft, years } = state
  const [asked, setAsked] = useState(false)
  const missing = draft.organ.trim().length < 4
  const pick = (what: 'many' | 'folder') => {
    setAsked(true)
    if (!missing) job.pick(what)
  }
  return (
    <div className={style.form}>
      <TextField
        label={words.organ}
        hint={words.organHint}
        trouble={asked && missing ? words.organMissing : undefined}
        value={draft.organ}
        maxLength={100}
        autoFocus
        onChange={({ target }) => job.change({ organ: target.value })}
      />
      <Field label={words.year}>
        {({ id }) => (
          <DropdownChoice
            id={id}
            value={String(draft.year)}
            options={years.map((year) => ({ value: String(year), label: fill(words.yearOption, { year }) }))}
            onChange={(year) => job.change({ year: Number(year) })}
          />
        )}
      </Field>
      <Field label={words.list} hint={words.listHint}>
        {(ids) => (
          <textarea
            {...ids}
            className={style.list}
            rows={6}
            spellCheck={false}
            value={draft.list}
            onChange={({ target }) => job.change({ list: target.value })}
          />
        )}
      </Field>
      <div className={style.picks}>
        <Button look="primary" onClick={() => pick('folder')}>
          {words.pickFolder}
        </Button>
        <Button onClick={() => pick('many')}>{words.pickFiles}</Button>
      </div>
    </div>
  )
}
