import { EXPORT_FORMATS } from '@shared/ipc'
import { fill } from '@shared/message'
import { exportWords as words } from '@shared/message/screen/export'
import { useId, useState } from 'react'
import { Button, Modal, PillChoice } from '../ui'
import type { LookSummary } from '../worker'
import { CheckedFacts } from './checked-facts'
import type { EarlierReport, ExportChoice, ExportFacts } from './export-choice'
import style from './export-dialog.module.css'
import { PaperChoices } from './paper-choices'

export interface ExportDialogProps {
  /** What was chosen last. */
  first: ExportChoice
  looks: readonly LookSummary[]
  facts: ExportFacts
  /** What a Word file can show the changes against. */
  earlier: readonly EarlierReport[]
  onExport: (choice: ExportChoice) => void
  /** Puts the office's name below the report; `null` when it is not known. */
  signing: { label: string; run: (choice: ExportChoice) => void } | null
  /** To the first wrong figure. */
  onGoBack: () => void
  onClose: () => void
}

/** Everything there is to decide before a report leaves the window, and what the checks say about it. */
export function ExportDialog({ first, looks, facts, earlier, onExport, signing, onGoBack, onClose }: ExportDialogProps) {
  const [choice, choose] = useState(first)
  const { format, options } = choice
  const looksLikePaper = format === 'docx' || format === 'pdf'
  const label = useId()
  const wrong = facts.stops.length
  const onGo = () => onExport(choice)
  return (
    <Modal
      title={words.title}
      width="wide"
      onClose={onClose}
      actions={wrong > 0 ? <Stopped onGo={onGo} onGoBack={onGoBack} /> : <Free onGo={onGo} onClose={onClose} />}
      // In a low window the list is out of sight, and nothing else says why going on is not the first choice.
      aside={<p className={style.where}>{wrong > 0 ? fill(words.stopsAside, { n: wrong }) : words.where}</p>}
    >
      <section className={style.part}>
        <h3 id={label}>{words.format}</h3>
        <PillChoice
          labelledBy={label}
          value={format}
          options={EXPORT_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
          onChange={(value) => choose({ ...choice, format: value })}
        />
        <p className={style.hint}>{words.formatHints[format]}</p>
      </section>
      {looksLikePaper && <PaperChoices choice={choice} looks={looks} earlier={earlier} onChange={choose} />}
      <CheckedFacts
        facts={looksLikePaper && options.look === 'official' ? facts : { ...facts, unsigned: [] }}
        signing={signing && { ...signing, run: () => signing.run(choice) }}
      />
    </Modal>
  )
}

/** With wrong figures, going back is what Enter does. */
function Stopped({ onGo, onGoBack }: { onGo: () => void; onGoBack: () => void }) {
  return (
    <>
      <Button onClick={onGo}>{words.exportAnyway}</Button>
      <Button look="primary" autoFocus onClick={onGoBack}>
        {words.goBack}
      </Button>
    </>
  )
}

function Free({ onGo, onClose }: { onGo: () => void; onClose: () => void }) {
  return (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button look="primary" autoFocus onClick={onGo}>
        {words.export}
      </Button>
    </>
  )
}
