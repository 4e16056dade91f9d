import { openingGroup, type Opening, type OpeningGroup } from '@shared/finding'
import { fill } from '@shared/message'
import { findingsWords } from '@shared/message/screen/findings'
import type { Template } from '@shared/template'
import { CircleCheckBig, EllipsisVertical, FileSearch } from 'lucide-react'
import { memo, useState } from 'react'
import type { ListedFinding } from '../store'
import { Button, IconButton, Menu, classNames, looks } from '../ui'
import { Explained } from './explained'
import { FilterBar, NO_FILTER, passes } from './filter'
import { Settled } from './settled'
import { FindingCard, type FindingActions } from './finding-card'
import style from './findings-panel.module.css'

export interface FindingsPanelProps extends FindingActions {
  template: Template
  findings: readonly ListedFinding[]
  /** Answered ones. */
  explained: readonly ListedFinding[]
  opening: Opening | null
  /** The checks have read the report. */
  checked: boolean
  /** Finding last gone to. */
  current: ListedFinding | null
  /** Input cells without a value. */
  blanks: number
  onGoToBlank: () => void
  onSettleAll: (group?: OpeningGroup) => void
  /** Puts a settled finding back among those that wait. */
  onUnsettle: (openingIndex: number) => void
  onTakeBack: (fingerprint: string) => void
  /** Writes the list as a file for those who own the figures. */
  onExportList: (format: 'xlsx' | 'docx') => void
}

interface Pile {
  name: string
  tone: 'error' | 'warning' | 'notice'
  holds: (finding: ListedFinding) => boolean
}

const ofOpening = (group: OpeningGroup) => (finding: ListedFinding) =>
  finding.openingIndex !== undefined && openingGroup(finding) === group

/** In order of weight; what was found in figures and words stands with what opening found. */
const PILES: readonly Pile[] = [
  { name: findingsWords.severity.error, tone: 'error', holds: (f) => f.severity === 'error' },
  { name: findingsWords.openingGroup.doubtful, tone: 'warning', holds: ofOpening('doubtful') },
  {
    name: findingsWords.severity.warning,
    tone: 'warning',
    holds: (f) => f.openingIndex === undefined && f.severity === 'warning',
  },
  { name: findingsWords.openingGroup.repaired, tone: 'notice', holds: ofOpening('repaired') },
  { name: findingsWords.openingGroup.leftOut, tone: 'notice', holds: ofOpening('leftOut') },
  { name: findingsWords.severity.notice, tone: 'notice', holds: (f) => f.openingIndex === undefined && f.severity === 'notice' },
]

export function FindingsPanel(props: FindingsPanelProps) {
  const { template, findings, explained, opening, checked, current, blanks, ...more } = props
  const { onGoToBlank, onSettleAll, onUnsettle, onTakeBack, onExportList, ...actions } = more
  const [filter, setFilter] = useState(NO_FILTER)
  const shown = findings.filter((finding) => passes(finding, filter, template))
  const unsettled = findings.filter((f) => f.openingIndex !== undefined).length
  return (
    <section className={style.panel} aria-label={findingsWords.title}>
      {opening && unsettled > 0 && (
        <OpeningBanner
          name={opening.sourceName}
          unsettled={unsettled}
          repaired={findings.some(ofOpening('repaired'))}
          onSettleAll={onSettleAll}
        />
      )}
      {findings.length > 0 && (
        <div className={style.tools}>
          <FilterBar findings={findings} template={template} filter={filter} onChange={setFilter} />
          <ListMenu onExportList={onExportList} />
        </div>
      )}
      {shown.length < findings.length && (
        <p className={style.hidden}>
          {fill(findingsWords.filtered, { n: findings.length - shown.length })}
          <Button size="small" look="ghost" onClick={() => setFilter(NO_FILTER)}>
            {findingsWords.showAll}
          </Button>
        </p>
      )}
      {findings.length === 0 && checked && <Nothing words={blanks > 0 ? findingsWords.noneSoFar : findingsWords.none} />}
      {PILES.map((pile) => (
        <Group key={pile.name} pile={pile} findings={shown.filter(pile.holds)} opening={opening} current={current} {...actions} />
      ))}
      <Explained findings={explained} onTakeBack={onTakeBack} />
      {opening && <Settled opening={opening} onUnsettle={onUnsettle} />}
      {blanks > 0 && <Blanks n={blanks} onGoToBlank={onGoToBlank} />}
    </section>
  )
}

interface OpeningBannerProps extends Pick<FindingsPanelProps, 'onSettleAll'> {
  name: string
  unsettled: number
  /** Some of them are repairs. */
  repaired: boolean
}

const OpeningBanner = memo(function OpeningBanner({ name, unsettled, repaired, onSettleAll }: OpeningBannerProps) {
  return (
    <div className={style.banner}>
      <FileSearch size={18} strokeWidth={1.6} aria-hidden />
      <p>{fill(findingsWords.openingBanner, { name, n: unsettled })}</p>
      <span className={style.bannerActions}>
        {repaired && (
          <Button size="small" onClick={() => onSettleAll('repaired')}>
            {findingsWords.settleRepaired}
          </Button>
        )}
        <Button size="small" look="ghost" onClick={() => onSettleAll()}>
          {findingsWords.settleAll}
        </Button>
      </span>
    </div>
  )
})

const Blanks = memo(function Blanks({ n, onGoToBlank }: { n: number } & Pick<FindingsPanelProps, 'onGoToBlank'>) {
  return (
    <div className={style.blanks}>
      <p>{fill(findingsWords.blanks, { n })}</p>
      <Button size="small" onClick={onGoToBlank}>
        {findingsWords.goToBlank}
      </Button>
    </div>
  )
})

const ListMenu = memo(function ListMenu({ onExportList }: Pick<FindingsPanelProps, 'onExportList'>) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton size="small" label={findingsWords.menu}>
          <EllipsisVertical size={15} aria-hidden />
        </IconButton>
      }
      entries={[
        { id: 'xlsx', label: findingsWords.exportXlsx, run: () => onExportList('xlsx') },
        { id: 'docx', label: findingsWords.exportDocx, run: () => onExportList('docx') },
      ]}
    />
  )
})

interface GroupProps extends FindingActions {
  pile: Pile
  findings: readonly ListedFinding[]
  opening: Opening | null
  current: ListedFinding | null
}

const Group = memo(function Group({ pile, findings, opening, current, ...actions }: GroupProps) {
  if (findings.length === 0) return null
  return (
    <section className={style.group} aria-label={pile.name}>
      <h3 className={style.heading} data-severity={pile.tone}>
        {pile.name}
        <span className={style.count}>{findings.length}</span>
      </h3>
      <ul className={style.list}>
        {keyed(findings).map(([key, finding]) => (
          <FindingCard
            key={key}
            finding={finding}
            statedTotal={statedTotal(finding, opening)}
            current={current !== null && sameFinding(current, finding)}
            {...actions}
          />
        ))}
      </ul>
    </section>
  )
}, sameGroup)

/** Drawn again only when a finding in it is another: most keys change those of one pile. */
function sameGroup(a: GroupProps, b: GroupProps): boolean {
  const { findings: before, ...of } = a
  const { findings: now, ...to } = b
  const sameRest = (Object.keys(to) as (keyof typeof to)[]).every((key) => of[key] === to[key])
  return sameRest && before.length === now.length && before.every((finding, i) => finding === now[i])
}

function Nothing({ words }: { words: string }) {
  return (
    <div className={classNames(looks.empty, style.nothing)}>
      <CircleCheckBig size={26} strokeWidth={1.5} aria-hidden />
      <p className={style.nothingTitle}>{words}</p>
      <p>{findingsWords.noneHint}</p>
    </div>
  )
}

/** A check is about a total the opened file states; the file's own value is `actual`. */
function statedTotal({ where, openingIndex, actual }: ListedFinding, opening: Opening | null): string | null {
  if (openingIndex !== undefined || !where || !('figure' in where)) return null
  const stated = opening?.stated[where.figure]
  return stated !== undefined && stated === actual ? where.figure : null
}

const nameOf = ({ code, where, openingIndex }: ListedFinding) => `${code} ${openingIndex ?? ''} ${JSON.stringify(where)}`

export const sameFinding = (a: ListedFinding, b: ListedFinding): boolean => nameOf(a) === nameOf(b)

/** Stable keys, so that a card keeps its state while its numbers change. */
function keyed(findings: readonly ListedFinding[]): [string, ListedFinding][] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const name = nameOf(finding)
    const n = seen.get(name) ?? 0
    seen.set(name, n + 1)
    return [`${name} ${n}`, finding]
  })
}
