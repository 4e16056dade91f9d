import type { KeptState } from '@shared/ipc'
import { keptWords as words } from '@shared/message/screen/kept'
import { KeptStates, type KeptStatesProps } from './kept-states'
import { looks } from '../ui'
import style from './kept.module.css'

export interface KeptPanelProps extends Pick<KeptStatesProps, 'onCompare' | 'onRestore' | 'onOpen'> {
  name: string
  /** `null` while they are being looked for. */
  states: readonly KeptState[] | null
}

/** Copies of the open report's own file on this computer. */
export function KeptPanel({ name, states, ...actions }: KeptPanelProps) {
  return (
    <section className={looks.panel} aria-labelledby="kept" aria-busy={states === null}>
      <h3 id="kept" className={style.heading}>
        {words.panel}
      </h3>
      {states === null && <p className={looks.hint}>{words.reading}</p>}
      {states?.length === 0 && <p className={looks.hint}>{words.panelEmpty}</p>}
      {states && states.length > 0 && (
        <>
          <p className={looks.hint}>{words.panelHint}</p>
          <KeptStates name={name} states={states} {...actions} />
        </>
      )}
    </section>
  )
}
