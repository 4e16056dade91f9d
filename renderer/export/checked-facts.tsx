import type { Finding } from '@shared/finding'
import { fill } from '@shared/message'
import { exportWords as words } from '@shared/message/screen/export'
import { CircleCheck, CircleX, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button, classNames, looks } from '../ui'
import type { ExportFacts } from './export-choice'
import style from './export-dialog.module.css'

const remark = classNames(looks.callout, looks.signed)

/** Errors told word for word; the list of checks has the others. */
const SHOWN = 5

interface CheckedFactsProps {
  facts: ExportFacts
  signing: { label: string; run: () => void } | null
}

/** What the checks found: errors in figures word for word, the rest as numbers. */
export function CheckedFacts({ facts, signing }: CheckedFactsProps) {
  const { stops, errors, warnings, unsettled, unsigned } = facts
  const others = otherFindings(facts)
  const title = useId()
  return (
    <section className={style.part} aria-labelledby={title}>
      <h3 id={title}>{words.check}</h3>
      {stops.length > 0 && <Stops stops={stops} />}
      <ul className={style.facts}>
        {stops.length + errors + warnings + unsettled + unsigned.length === 0 && (
          <li>
            <CircleCheck className={style.ok} size={15} aria-hidden />
            {words.allRight}
          </li>
        )}
        {others && <Warned>{others}</Warned>}
        {unsettled > 0 && <Warned>{fill(words.unsettled, { n: unsettled })}</Warned>}
        {unsigned.length > 0 && (
          <Warned>
            <span>
              {unsigned.map(({ message }) => message).join('')}
              {signing && (
                <Button size="small" onClick={signing.run}>
                  {signing.label}
                </Button>
              )}
            </span>
          </Warned>
        )}
        <li>
          <ShieldCheck size={15} aria-hidden />
          {words.secrecy}
        </li>
      </ul>
    </section>
  )
}

function Stops({ stops }: { stops: readonly Finding[] }) {
  const more = stops.length - SHOWN
  return (
    <>
      <p>{fill(words.stops, { n: stops.length })}</p>
      <ul className={style.stops}>
        {stops.slice(0, SHOWN).map((finding, i) => (
          // Two findings may read the same; the list is drawn once.
          // eslint-disable-next-line react/no-array-index-key
          <li key={i} className={remark} data-tone="error">
            <CircleX size={15} aria-hidden />
            {finding.message}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={style.hint}>{fill(words.stopsMore, { n: more })}</p>}
    </>
  )
}

function Warned({ children }: { children: ReactNode }) {
  return (
    <li>
      <TriangleAlert className={style.warning} size={15} aria-hidden />
      {children}
    </li>
  )
}

/** What does not ask before an export, counted as in the list of checks. */
function otherFindings({ stops, errors, warnings }: ExportFacts): string | null {
  const kinds = [
    ...(errors > 0 ? [fill(words.errors, { n: errors })] : []),
    ...(warnings > 0 ? [fill(words.warnings, { n: warnings })] : []),
  ]
  if (kinds.length === 0) return null
  return fill(stops.length > 0 ? words.alsoFound : words.found, { kinds: kinds.join(words.listSeparator) })
}
