import { evaluateSource, sourceWords, styleOptions } from '@shared/linked-figures'
import { figureCardWords as words } from '@shared/message/screen/figures'
import { FIGURE_RUN_LIMITS, sourceFigures, type FigureId } from '@shared/report'
import { Popover } from 'radix-ui'
import { useId, useMemo, useState } from 'react'
import type { EditorHandle, FigureAsk } from '../store'
import { Button, PillChoice } from '../ui'
import style from './figure-card.module.css'

interface FigureCardProps {
  handle: EditorHandle
  ask: Extract<FigureAsk, { kind: 'figure' }>
  onGoTo: (figure: FigureId) => void
}

/** One figure in the prose: what it stands for, how it is written, and the way out. */
export function FigureCard({ handle, ask, onGoTo }: FigureCardProps) {
  const { figures } = handle
  const { run } = ask
  const values = figures.values()
  const heading = useId()
  const anchor = useMemo(() => ({ current: { getBoundingClientRect: () => figures.place() } }), [figures])
  const evaluation = evaluateSource(run.source, values)
  const stale = evaluation.state === 'trouble' && evaluation.trouble === 'no-previous'
  const options = styleOptions(run.source, run.style, values)
  const written = options.find((option) => option.text === run.text)
  return (
    <Popover.Root open onOpenChange={(open) => !open && figures.close()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={style.card}
          aria-labelledby={heading}
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <h3 id={heading} className={style.title}>
            {words.title}
          </h3>
          <p className={style.source}>{sourceWords(run.source, values.template)}</p>
          <p className={style.now}>
            {stale ? words.noPrevious : words.shows} <strong>{run.text}</strong>
          </p>
          {options.length > 0 && (
            <PillChoice
              label={words.style}
              value={written?.text ?? ''}
              options={options.map(({ text }) => ({ value: text, label: text }))}
              onChange={(text) => {
                const option = options.find((one) => one.text === text)
                if (option) figures.restyle(option.style)
              }}
            />
          )}
          {options.length > 0 && <Unit unit={run.style.unit} onChange={(unit) => figures.restyle({ ...run.style, unit })} />}
          <div className={style.actions}>
            <Button size="small" onClick={figures.unlink}>
              {words.unlink}
            </Button>
            <Button
              size="small"
              onClick={() => {
                const [first] = sourceFigures(run.source)
                figures.close()
                if (first !== undefined) onGoTo(first)
              }}
            >
              {words.goTo}
            </Button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** Taken when the field is left or Enter pressed: every letter would be a step of the history. */
function Unit({ unit, onChange }: { unit: string; onChange: (unit: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const next = typed?.trim()
    setTyped(null)
    if (next !== undefined && next !== unit) onChange(next)
  }
  return (
    <p className={style.unit}>
      <label htmlFor={id}>{words.unit}</label>
      <input
        id={id}
        value={typed ?? unit}
        maxLength={FIGURE_RUN_LIMITS.unit}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take()}
      />
    </p>
  )
}
