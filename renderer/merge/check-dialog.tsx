import { checkManyWords as words } from '@shared/message/screen/check-many'
import { useStore } from 'zustand'
import { Button, Modal, classNames, looks } from '../ui'
import type { CheckJob } from './check-job'
import { CheckList } from './check-list'
import style from './merge-dialog.module.css'
import { Picks } from './picks'
import { Working } from './working'

/** Checks many reports: files first, then what was found in each, while the others are still being read. */
export function CheckDialog({ job }: { job: CheckJob }) {
  const { files, progress, said } = useStore(job.state)
  return (
    <Modal
      title={words.title}
      description={words.description}
      width={files.length > 0 ? 'full' : 'wide'}
      onClose={progress ? null : job.close}
      actions={
        progress ? (
          <Button onClick={job.stop}>{words.stop}</Button>
        ) : files.length > 0 ? (
          <Actions job={job} />
        ) : (
          <Picks words={words} leave={words.close} onPick={job.pick} onClose={job.close} autoFocus />
        )
      }
    >
      {said !== null && (
        <p className={classNames(looks.callout, style.said)} role="status">
          {said}
        </p>
      )}
      {progress && <Working {...progress} words={words.working} name={words.title} />}
      {files.length > 0 && <CheckList files={files} onOpen={job.open} />}
      {!progress && files.length === 0 && <p className={classNames(looks.hint, style.ask)}>{words.hint}</p>}
    </Modal>
  )
}

function Actions({ job }: { job: CheckJob }) {
  return (
    <>
      <Button look="ghost" onClick={job.again}>
        {words.again}
      </Button>
      <Button onClick={() => job.pick('many')}>{words.addMore}</Button>
      <Button onClick={job.exportList}>{words.toWorkbook}</Button>
      <Button onClick={job.close}>{words.close}</Button>
    </>
  )
}
