import type { Block, Organ, Report, Scope } from '../report'
import { plain } from '../report'
import type { Template } from './template'

export interface NewReport {
  organ: Organ
  year: number
  scope: Scope
  /** ISO 8601 instant of creation. */
  now: string
}

/** The official title of an organ's report for a year. */
export function officialTitle(template: Template, organ: string, year: number): string {
  return template.title.replace('{organ}', organ).replace('{year}', String(year))
}

/** An empty report on the template: every section present, every input cell blank, the template's seeds in place. */
export function newReport(template: Template, start: NewReport): Report {
  const inputs = [...template.figures.values()].filter((figure) => figure.source === 'input')
  return {
    templateId: template.id,
    organ: start.organ,
    year: start.year,
    scope: start.scope,
    title: officialTitle(template, start.organ.fullName, start.year),
    sections: template.sections.map((section) => ({
      id: section.id,
      blocks: [
        ...(section.form ? [{ kind: 'form', form: section.form } satisfies Block] : []),
        ...section.seed.map((seed): Block =>
          seed.kind === 'heading'
            ? { kind: 'heading', level: seed.level ?? 2, content: plain(seed.text) }
            : { kind: 'paragraph', content: plain(seed.text) },
        ),
      ],
    })),
    figures: Object.fromEntries(inputs.map((figure) => [figure.id, null])),
    signature: { organs: [], date: '' },
    media: {},
    modified: start.now,
  }
}

/** The newest template that a report on `year` is written on, or `undefined` before the first one. */
export function templateForYear(templates: readonly Template[], year: number): Template | undefined {
  return templates.find((t) => t.years.from <= year && (t.years.to === null || year <= t.years.to))
}
