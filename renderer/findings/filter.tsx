import { findingsWords } from '@shared/message/screen/findings'
import type { Template } from '@shared/template'
import { memo, useDeferredValue } from 'react'
import type { ListedFinding } from '../store'
import { DropdownChoice } from '../ui'
import style from './findings-panel.module.css'

const ALL = 'all'
/** Title and signature. */
const HEAD = 'head'

export interface Filter {
  chapter: string
  family: string
}
export const NO_FILTER: Filter = { chapter: ALL, family: ALL }

type Family = keyof typeof findingsWords.families
const FAMILIES = Object.keys(findingsWords.families) as Family[]

export const familyOf = ({ code, openingIndex }: ListedFinding): Family =>
  openingIndex !== undefined ? 'O' : (FAMILIES.find((family) => code.startsWith(family)) ?? 'O')

/** Section id, or where title and signature stand. */
export function chapterOf({ where }: ListedFinding, template: Template): string {
  if (!where || 'title' in where || 'signature' in where) return HEAD
  if ('section' in where) return where.section
  return template.forms.get(template.figures.get(where.figure)?.form ?? '')?.section ?? HEAD
}

export const passes = (finding: ListedFinding, { chapter, family }: Filter, template: Template): boolean =>
  (chapter === ALL || chapterOf(finding, template) === chapter) && (family === ALL || familyOf(finding) === family)

export function chapterName(id: string, { sections }: Template): string {
  return id === HEAD ? findingsWords.head : (sections.find((one) => one.id === id)?.heading ?? findingsWords.preface)
}

interface FilterBarProps {
  findings: readonly ListedFinding[]
  template: Template
  filter: Filter
  onChange: (filter: Filter) => void
}

/** Offers only what there is something of; the key that brings or takes the last of a kind does not wait for these lists. */
export const FilterBar = memo(function FilterBar({ findings: now, template, filter, onChange }: FilterBarProps) {
  const findings = useDeferredValue(now)
  const ids = [HEAD, ...template.sections.map(({ id }) => id)]
  const chapters = ids.filter((id) => id === filter.chapter || findings.some((one) => chapterOf(one, template) === id))
  const families = FAMILIES.filter((family) => family === filter.family || findings.some((one) => familyOf(one) === family))
  return <Choices chapters={chapters} families={families} template={template} filter={filter} onChange={onChange} />
})

interface ChoicesProps extends Omit<FilterBarProps, 'findings'> {
  chapters: readonly string[]
  families: readonly Family[]
}

/** Drawn again only when something else can be chosen: the findings change with every key, these lists seldom do. */
const Choices = memo(
  function Choices({ chapters, families, template, filter, onChange }: ChoicesProps) {
    return (
      <div className={style.filter}>
        <DropdownChoice
          size="small"
          label={findingsWords.chapter}
          value={filter.chapter}
          options={[
            { value: ALL, label: findingsWords.allChapters },
            ...chapters.map((value) => ({ value, label: chapterName(value, template) })),
          ]}
          onChange={(chapter) => onChange({ ...filter, chapter })}
        />
        <DropdownChoice
          size="small"
          label={findingsWords.family}
          value={filter.family}
          options={[
            { value: ALL, label: findingsWords.allFamilies },
            ...families.map((value) => ({ value, label: findingsWords.families[value] })),
          ]}
          onChange={(family) => onChange({ ...filter, family })}
        />
      </div>
    )
  },
  (a, b) =>
    a.filter === b.filter &&
    a.template === b.template &&
    a.onChange === b.onChange &&
    a.chapters.join() === b.chapters.join() &&
    a.families.join() === b.families.join(),
)
