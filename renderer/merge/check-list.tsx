import { fill } from '@shared/message'
import { checkManyWords as words } from '@shared/message/screen/check-many'
import type { CheckedReport } from '@shared/merge'
import { ChevronRight, CircleCheck, CircleX, FileX2, Info, TriangleAlert } from 'lucide-react'
import { memo, useCallback, useState } from 'react'
import { Button, PillChoice, classNames, looks } from '../ui'
import type { CheckedFile } from './check-job'
import style from './merge-dialog.module.css'
import { usePortions } from './use-portions'

const remark = classNames(looks.callout, looks.signed)

type Outcome = 'errors' | 'warnings' | 'sound' | 'unread'
type Filter = 'all' | Outcome
const FILTERS: readonly Filter[] = ['all', 'errors', 'warnings', 'sound', 'unread']

const ICONS = { errors: CircleX, warnings: TriangleAlert, sound: CircleCheck, unread: FileX2 }
const SEVERITIES = ['error', 'warning', 'notice'] as const
const FINDING_ICONS = { error: CircleX, warning: TriangleAlert, notice: Info }

export function outcomeOf(file: CheckedFile): Outcome {
  if ('unread' in file) return 'unread'
  const { error, warning } = file.checked.counts
  return error > 0 ? 'errors' : warning > 0 ? 'warnings' : 'sound'
}

/** Every file with what was found in it; a click opens its sentences. */
export function CheckList({ files, onOpen }: { files: readonly CheckedFile[]; onOpen: (id: string) => void }) {
  const [filter, setFilter] = useState<Filter>('all')
  const count = (outcome: Filter) => files.filter((file) => outcome === 'all' || outcomeOf(file) === outcome).length
  const counts = Object.fromEntries(FILTERS.map((one) => [one, count(one)]))
  return (
    <>
      <p className={style.counts}>{fill(words.summary, counts)}</p>
      <div className={style.filter}>
        <PillChoice
          label={words.filter}
          value={filter}
          options={FILTERS.map((value) => ({
            value,
            label: fill(words.filterCount, { name: words.filters[value], n: counts[value]! }),
          }))}
          onChange={setFilter}
        />
      </div>
      <Files key={filter} files={files.filter((file) => filter === 'all' || outcomeOf(file) === filter)} onOpen={onOpen} />
    </>
  )
}

function Files({ files, onOpen }: { files: readonly CheckedFile[]; onOpen: (id: string) => void }) {
  const [open, setOpen] = useState<string | null>(null)
  const { shown, end } = usePortions(files)
  const toggle = useCallback((id: string) => setOpen((now) => (now === id ? null : id)), [])
  if (files.length === 0) return <p className={looks.hint}>{words.none}</p>
  return (
    <ul className={style.files} data-all={files.length}>
      {shown.map((file, i) => (
        <li
          key={file.id}
          ref={i === shown.length - 1 ? end : undefined}
          data-outcome={outcomeOf(file)}
          data-file={nameOfFile(file)}
        >
          <FileLine file={file} open={open === file.id} onToggle={toggle} onOpen={onOpen} />
          {open === file.id && 'checked' in file && <Findings checked={file.checked} />}
        </li>
      ))}
    </ul>
  )
}

const nameOfFile = (file: CheckedFile) => ('unread' in file ? file.unread.file : file.checked.file)

interface FileLineProps {
  file: CheckedFile
  open: boolean
  onToggle: (id: string) => void
  onOpen: (id: string) => void
}

/** Drawn again only when its own file is another: the list grows while hundreds are read. */
const FileLine = memo(function FileLine({ file, open, onToggle, onOpen }: FileLineProps) {
  const outcome = outcomeOf(file)
  const Icon = ICONS[outcome]
  const name = nameOfFile(file)
  return (
    <div className={style.file}>
      <Icon className={style.outcome} size={16} aria-label={words.states[outcome]} role="img" />
      <button
        type="button"
        className={style.fileName}
        aria-expanded={open}
        disabled={'unread' in file}
        onClick={() => onToggle(file.id)}
      >
        {'checked' in file && <ChevronRight className={style.turn} size={14} aria-hidden />}
        <span>{name}</span>
      </button>
      {'unread' in file ? (
        <span className={style.unread}>{file.unread.reason.message}</span>
      ) : (
        <>
          <span className={looks.hint}>{aboutWords(file.checked)}</span>
          <span>{countWords(file.checked)}</span>
        </>
      )}
      <Button size="small" aria-label={fill(words.openNamed, { name })} onClick={() => onOpen(file.id)}>
        {words.openReport}
      </Button>
    </div>
  )
})

const aboutWords = ({ organ, year }: CheckedReport) => fill(words.about, { organ: organ || words.unnamed, year })

/** Only what there is. */
function countWords({ counts }: CheckedReport): string {
  const told = SEVERITIES.filter((one) => counts[one] > 0).map((one) => fill(words.counts[one], { n: counts[one] }))
  return told.length > 0 ? told.join(words.between) : words.noFindings
}

function Findings({ checked: { findings, counts, decided } }: { checked: CheckedReport }) {
  const more = counts.error + counts.warning + counts.notice - findings.length
  return (
    <ul className={style.findings}>
      {findings.map(({ code, severity, message }, i) => {
        const Icon = FINDING_ICONS[severity]
        return (
          <li key={`${code}${i}`} className={remark} data-tone={severity} data-code={code}>
            <Icon size={15} aria-label={words.severity[severity]} role="img" />
            {message}
          </li>
        )
      })}
      {findings.length === 0 && <p className={looks.hint}>{words.noFindings}</p>}
      {more > 0 && <p className={looks.hint}>{fill(words.more, { n: more })}</p>}
      {decided > 0 && <p className={looks.hint}>{fill(words.decided, { n: decided })}</p>}
    </ul>
  )
}
