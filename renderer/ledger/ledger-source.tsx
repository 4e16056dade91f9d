import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { LedgerPapers } from '@shared/working-papers'
import { FileSpreadsheet, ShieldCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, classNames, looks } from '../ui'
import style from './ledger.module.css'

/** Where a ledger comes from. */
export type LedgerOrigin = { name: string; bytes: Uint8Array } | { text: string }

interface LedgerSourceProps {
  remembered: LedgerPapers | null
  trouble: string | null
  reading: boolean
  onRead: (origin: LedgerOrigin) => void
}

/** First step: a file, or a list that was copied. */
export function LedgerSource({ remembered, trouble, reading, onRead }: LedgerSourceProps) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const take = async (file: File | undefined) => {
    if (file) onRead({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return (
    <div className={style.source}>
      <p>{words.about}</p>
      {remembered && (
        <p className={looks.callout}>
          {fill(words.again, {
            name: remembered.sourceName || words.pastedName,
            date: remembered.at.slice(0, 10),
            n: remembered.cases.length,
          })}
        </p>
      )}
      <div className={style.ways}>
        <div className={classNames(style.way, style.pickFile)}>
          <FileSpreadsheet size={30} strokeWidth={1.5} aria-hidden />
          <Button look="primary" autoFocus disabled={reading} onClick={() => input.current?.click()}>
            {reading ? words.reading : words.choose}
          </Button>
          <span>{words.chooseHint}</span>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv,.txt,.tsv"
            data-ledger-file=""
            onChange={(event) => {
              void take(event.currentTarget.files?.[0])
              // The same file may be chosen again once it was changed.
              event.currentTarget.value = ''
            }}
          />
        </div>
        <div className={style.way}>
          <label className={style.paste}>
            <span>{words.pasteLabel}</span>
            <textarea
              className={classNames(looks.lines, style.copied)}
              rows={6}
              value={text}
              spellCheck={false}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <Button disabled={reading || text.trim() === ''} onClick={() => onRead({ text })}>
            {words.readPasted}
          </Button>
        </div>
      </div>
      {trouble !== null && (
        <p className={looks.callout} data-tone="error" role="alert">
          {trouble}
        </p>
      )}
      <p className={style.privacy}>
        <ShieldCheck size={15} aria-hidden />
        {words.privacy}
      </p>
    </div>
  )
}
