import type { KeptFile, KeptState } from '@shared/ipc'
import { fill } from '@shared/message'
import { keptWords as words } from '@shared/message/screen/kept'
import { History } from 'lucide-react'
import { useState } from 'react'
import { Button, Modal, TextField, looks } from '../ui'
import { KeptStates } from './kept-states'
import style from './kept.module.css'

/** From this many files on it is worth while to look for one. */
const MANY = 8

export interface KeptDialogProps {
  /** `null` while they are being looked for. */
  files: readonly KeptFile[] | null
  onOpen: (state: KeptState) => void
  onClose: () => void
}

/** All earlier contents on this computer, by file. */
export function KeptDialog({ files, onOpen, onClose }: KeptDialogProps) {
  const [sought, setSought] = useState('')
  const found = files?.filter((file) => matches(file, sought.trim())) ?? null
  return (
    <Modal
      title={words.title}
      description={words.description}
      width="wide"
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      {files && files.length >= MANY && (
        <TextField label={words.search} value={sought} onChange={({ target }) => setSought(target.value)} />
      )}
      <div className={style.files} aria-busy={files === null}>
        {found === null && <p className={looks.hint}>{words.reading}</p>}
        {files?.length === 0 && (
          <div className={looks.empty}>
            <History size={24} strokeWidth={1.5} aria-hidden />
            <p>{words.empty}</p>
            <p className={looks.hint}>{words.emptyHint}</p>
          </div>
        )}
        {files && files.length > 0 && found?.length === 0 && <p className={looks.hint}>{words.none}</p>}
        {found?.map((file, i) => (
          <OneFile key={file.states[0]!.id} file={file} open={i === 0} onOpen={onOpen} />
        ))}
      </div>
    </Modal>
  )
}

/** Only what is unfolded is drawn. */
function OneFile({ file, open: first, onOpen }: { file: KeptFile; open: boolean; onOpen: KeptDialogProps['onOpen'] }) {
  const [open, setOpen] = useState(first)
  const { name, folder, missing, states } = file
  return (
    <details className={style.file} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={style.summary}>
        <span className={style.name}>{name || words.neverSaved}</span>
        <span className={looks.hint}>{[folder, missing ? words.missing : ''].filter(Boolean).join(' · ')}</span>
        <span className={style.count}>{fill(words.count, { n: states.length })}</span>
      </summary>
      {open && <KeptStates name={name} states={states} onOpen={onOpen} />}
    </details>
  )
}

const matches = ({ name, folder, states }: KeptFile, sought: string): boolean =>
  [name, folder, ...states.map(({ organ }) => organ)].some((text) => text.includes(sought))
