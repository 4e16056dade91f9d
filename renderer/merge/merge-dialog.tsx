import { fill } from '@shared/message'
import { mergeWords as words } from '@shared/message/screen/merge'
import { tidyName } from '@shared/report'
import { useState } from 'react'
import { useStore } from 'zustand'
import { Button, DropdownChoice, Field, Modal, TextField, classNames, looks } from '../ui'
import style from './merge-dialog.module.css'
import type { MergeJob, MergeState } from './merge-job'
import { MergeResult } from './merge-result'
import { Picks } from './picks'
import { Working } from './working'

/** Adds up subordinate reports: who and when, then the files, then what came of it. */
export function MergeDialog({ job }: { job: MergeJob }) {
  const state = useStore(job.state)
  const { progress, merged, said } = state
  const [asked, setAsked] = useState(false)
  const missing = tidyName(state.draft.organ).length < 4
  const pick = (what: 'many' | 'folder') => {
    setAsked(true)
    if (!missing) job.pick(what)
  }
  return (
    <Modal
      title={words.dialogTitle}
      description={words.description}
      width={merged && !progress ? 'full' : 'wide'}
      onClose={progress ? null : job.close}
      actions={
        progress ? (
          <Button onClick={job.stop}>{words.stop}</Button>
        ) : merged ? (
          <Actions job={job} updates={state.updates} />
        ) : (
          <Picks words={words} leave={words.cancel} onPick={pick} onClose={job.close} />
        )
      }
    >
      {said !== null && (
        <p className={classNames(looks.callout, style.said)} role="status">
          {said}
        </p>
      )}
      {progress ? (
        <Working {...progress} words={words.working} name={words.dialogTitle} />
      ) : merged ? (
        <MergeResult merged={merged} />
      ) : (
        <Ask job={job} state={state} trouble={asked && missing ? words.organMissing : undefined} onPick={pick} />
      )}
    </Modal>
  )
}

function Actions({ job, updates }: { job: MergeJob; updates: boolean }) {
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

interface AskProps {
  job: MergeJob
  state: MergeState
  trouble: string | undefined
  onPick: (what: 'folder') => void
}

function Ask({ job, state, trouble, onPick }: AskProps) {
  const { draft, years } = state
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onPick('folder')
      }}
    >
      <TextField
        label={words.organ}
        hint={words.organHint}
        trouble={trouble}
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
            className={looks.lines}
            rows={6}
            spellCheck={false}
            value={draft.list}
            onChange={({ target }) => job.change({ list: target.value })}
          />
        )}
      </Field>
    </form>
  )
}
