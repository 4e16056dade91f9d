import type { Trouble } from '@shared/finding'
import type { CheckedUpdate } from '@shared/ipc'
import { fill } from '@shared/message'
import { updateWords } from '@shared/message/screen/support'
import { CircleCheck, CircleX, Info } from 'lucide-react'
import { useState } from 'react'
import { Button, Modal, classNames, looks } from '../ui'
import { CopyButton } from './copy-button'
import style from './support.module.css'

export type LookedAt = { kind: 'checked'; update: CheckedUpdate } | { kind: 'trouble'; trouble: Trouble } | { kind: 'cancelled' }

export interface UpdateDialogProps {
  version: string
  /** Asks for a file and looks at it. */
  check: () => Promise<LookedAt>
  /** Answers what kept it from starting. */
  start: () => Promise<Trouble | null>
  onClose: () => void
}

type Shown = Exclude<LookedAt, { kind: 'cancelled' }> | { kind: 'nothing' } | { kind: 'checking' }

/** A file that a person brought along: looked at, compared, started only when told to. Nothing is asked of any network. */
export function UpdateDialog({ version, check, start, onClose }: UpdateDialogProps) {
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' })
  const [failure, setFailure] = useState<Trouble | null>(null)
  const choose = async () => {
    const before = shown
    setFailure(null)
    setShown({ kind: 'checking' })
    const looked = await check()
    setShown(looked.kind === 'cancelled' ? before : looked)
  }
  const update = shown.kind === 'checked' ? shown.update : null
  const canStart = update !== null && update.age !== 'older' && (update.how === 'installer' || update.how === 'image')
  return (
    <Modal
      title={updateWords.title}
      description={updateWords.description}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{updateWords.close}</Button>
          <Button look={canStart ? 'secondary' : 'primary'} disabled={shown.kind === 'checking'} onClick={() => void choose()}>
            {shown.kind === 'nothing' ? updateWords.choose : updateWords.chooseOther}
          </Button>
          {canStart && (
            <Button look="primary" onClick={() => void start().then(setFailure)}>
              {update.age === 'newer' ? updateWords.install : updateWords.reinstall}
            </Button>
          )}
        </>
      }
    >
      <dl className={style.versions}>
        <dt>{updateWords.present}</dt>
        <dd>{fill(updateWords.version, { version })}</dd>
        {update && (
          <>
            <dt>{updateWords.chosen}</dt>
            <dd>
              {fill(updateWords.version, { version: update.version })} · {updateWords.age[update.age]}
              <span className={style.file}>{update.name}</span>
            </dd>
          </>
        )}
      </dl>
      <div aria-live="polite">
        {shown.kind === 'checking' && <p>{updateWords.checking}</p>}
        {shown.kind === 'trouble' && <Remark kind="error">{shown.trouble.message}</Remark>}
        {update && <Verdict update={update} />}
        {failure && <Remark kind="error">{failure.message}</Remark>}
      </div>
    </Modal>
  )
}

function Verdict({ update }: { update: CheckedUpdate }) {
  return (
    <>
      <Remark kind="ok">{updateWords.verified}</Remark>
      <Remark kind="notice">{update.age === 'older' ? updateWords.older : updateWords.how[update.how]}</Remark>
      {update.age !== 'older' && update.command !== null && <Command command={update.command} />}
    </>
  )
}

function Command({ command }: { command: string }) {
  return (
    <div className={style.command}>
      <textarea readOnly rows={2} spellCheck={false} aria-label={updateWords.command} value={command} />
      <CopyButton label={updateWords.copy} text={command} />
    </div>
  )
}

const ICONS = { ok: CircleCheck, error: CircleX, notice: Info }

function Remark({ kind, children }: { kind: keyof typeof ICONS; children: string }) {
  const Icon = ICONS[kind]
  return (
    <p className={classNames(looks.callout, looks.signed, style.remark)} data-tone={kind}>
      <Icon size={16} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
