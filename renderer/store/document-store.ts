/**
 * What the window knows of its one open report: the report itself, as the editor last handed it over, and everything
 * derived from it. The editor's document is the live state with the only undo history; nothing here is undone.
 */
import { balances, evaluateOnce, type BalanceState, type Evaluated } from '@shared/calculate'
import { openingGroup, type Finding, type Opening, type OpeningGroup, type ReportFile } from '@shared/finding'
import type { FigureId, Report } from '@shared/report'
import type { Template } from '@shared/template'
import { isEmpty, NO_PAPERS, type WorkingPapers } from '@shared/working-papers'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createCorrections, sayingOf, waiting } from './corrections'
import { countCharacters, type SectionCharacters } from './count-characters'
import { listed, type Listed } from './listed-findings'
import { createReadings, without } from './readings'
import { sameReport, sameValue } from './same-report'

export type CheckReport = (
  template: Template,
  report: Report,
  values: Evaluated,
  opening: Opening | null,
  papers: WorkingPapers,
) => Finding[]

export interface DocumentState extends Listed {
  template: Template
  report: Report
  /** Inputs as they stand and totals as computed. The same object as long as no figure changed. */
  values: Evaluated
  /** By form id, column by column. */
  balances: Readonly<Record<string, readonly BalanceState[]>>
  /** The checks have read the report once: before that, no finding means nothing. */
  checked: boolean
  opening: Opening | null
  /** What is kept with the report but never published. */
  papers: WorkingPapers
  /** Characters of every section that has a limit, by section id. */
  characters: SectionCharacters
  /** Name of the window's own file; `null` until the first save. */
  fileName: string | null
  /** ISO 8601 instant of the last save in this window. */
  savedAt: string | null
  /** The last saved (or opened) state is another one than this. */
  dirty: boolean
  /** The editor's document changed. Unchanged sections should be the same objects as before. */
  reportChanged: (report: Report) => void
  /** The checks have more to say about the report as it stands. */
  checkAgain: () => void
  /** A person accepted or corrected what opening did. */
  settleFinding: (openingIndex: number, how: 'accepted' | 'corrected') => void
  /** Puts a settled finding back among those that wait. */
  unsettleFinding: (openingIndex: number) => void
  /** Accepts what opening did, all of it or one group; the answer takes that back. */
  settleAll: (group?: OpeningGroup) => () => void
  /** Takes the computed total in place of the one the opened file stated. */
  acceptComputed: (total: FigureId) => void
  /** The report became what it is by filling `before` from elsewhere: these totals of the file say nothing while that stands. */
  giveUpStated: (totals: readonly FigureId[], before: Report) => void
  /** The report became what it is by pasting into `before`: what the reading says joins what opening still says. */
  readMore: (pasted: Opening, before: Report) => void
  /** Keeps something with the report that is no part of it; not undone with the text. */
  changePapers: (change: (papers: WorkingPapers) => WorkingPapers) => void
  /** What a file written at `now` (ISO 8601) holds: the report as it stands and what opening still has to say. */
  snapshot: (now: string) => ReportFile
  /** The given snapshot was written to the window's own file. */
  saved: (written: ReportFile, name: string, at: string) => void
}

export type DocumentStore = StoreApi<DocumentState>

export interface DocumentStart {
  template: Template
  file: ReportFile
  /** Name of the own file it was read from, `null` for a new report or a foreign file. */
  fileName: string | null
  /** Nothing of it stands in any file yet, though a person has worked for it. */
  unsaved?: boolean
  check: CheckReport
  /** The first reading of the checks comes later, with `checkAgain`. */
  checkedLater?: boolean
}

type Held = Pick<DocumentState, 'report' | 'opening' | 'papers'>
type Derived = Listed & Pick<DocumentState, 'values' | 'balances' | 'characters'>

export function createDocumentStore(start: DocumentStart): DocumentStore {
  const { template, file, fileName, check, unsaved = false, checkedLater = false } = start
  let savedFile: ReportFile | null = unsaved ? null : file
  const readings = createReadings(file)
  const corrections = createCorrections(readings)

  function derive({ report, opening, papers }: Held, before: Derived | null, last: Report | null): Derived {
    const values = before && sameFigures(last?.figures, report.figures) ? before.values : evaluateOnce(template, report.figures)
    return {
      values,
      balances: before?.values === values ? before.balances : allBalances(template, values),
      ...listed(check(template, report, values, opening, papers), opening, before),
      characters: countCharacters(template, report, last, before?.characters),
    }
  }

  const isDirty = ({ report, opening, papers }: Held) =>
    !savedFile ||
    !sameValue(opening, savedFile.opening) ||
    !samePapers(papers, savedFile.papers ?? NO_PAPERS) ||
    !sameReport(report, savedFile.report)

  return createStore<DocumentState>()((set, get) => {
    const hold = (changed: Partial<Held>) => {
      const state = get()
      const held = { report: state.report, opening: state.opening, papers: state.papers, ...changed }
      set({ ...changed, dirty: isDirty(held), ...derive(held, state, state.report) })
    }
    const changeOpening = (change: (opening: Opening) => Opening) => {
      const { opening } = get()
      if (opening) hold({ opening: change(opening) })
    }
    const settle = (which: (index: number) => boolean, how: 'accepted' | 'corrected') =>
      changeOpening((opening) => ({
        ...opening,
        findings: opening.findings.map((f, i) => (!f.settled && which(i) ? { ...f, settled: how } : f)),
      }))

    return {
      template,
      report: file.report,
      opening: file.opening,
      fileName,
      savedAt: null,
      papers: file.papers ?? NO_PAPERS,
      dirty: unsaved,
      ...derive({ papers: NO_PAPERS, ...file }, null, null),
      checked: !checkedLater,
      reportChanged: (report) => {
        const state = get()
        if (report === state.report) return
        const opening = readings.follow(state.opening, report)
        hold({ report, opening: corrections.follow(opening, state.report, report) })
      },
      checkAgain: () => {
        const before = get()
        const { report, values, opening, papers } = before
        const found = listed(check(template, report, values, opening, papers), opening, before)
        if (found.findings !== before.findings || found.explained !== before.explained || !before.checked) {
          set({ ...found, checked: true })
        }
      },
      settleFinding: (openingIndex, how) => {
        const findings = get().opening?.findings ?? []
        const settled = findings[openingIndex]
        if (settled) settle((index) => sayingOf(findings[index]!) === sayingOf(settled), how)
      },
      unsettleFinding: (openingIndex) =>
        changeOpening((opening) => {
          const back = opening.findings[openingIndex]
          if (!back) return opening
          const findings = opening.findings.map((finding) => {
            return sayingOf(finding) === sayingOf(back) ? waiting(finding) : finding
          })
          corrections.forget(back)
          return { ...opening, findings }
        }),
      settleAll: (group) => {
        const before = get().opening?.findings ?? []
        settle((index) => group === undefined || openingGroup(before[index]!) === group, 'accepted')
        return () => changeOpening((opening) => ({ ...opening, findings: before }))
      },
      acceptComputed: (total) => changeOpening((opening) => without(opening, [total])),
      giveUpStated: (totals, before) => {
        const { report, opening } = get()
        if (opening && totals.length > 0) hold({ opening: readings.giveUp(totals, { report: before, opening }, report) })
      },
      readMore: (pasted, before) => {
        const { report, opening } = get()
        hold({ opening: readings.read(pasted, { report: before, opening }, report) })
      },
      changePapers: (change) => hold({ papers: change(get().papers) }),
      snapshot: (now) => {
        const { report, opening, papers } = get()
        const unchanged = savedFile && sameReport(report, savedFile.report)
        const dated = { ...report, modified: unchanged ? savedFile!.report.modified : now }
        return { report: dated, opening, ...(isEmpty(papers) ? {} : { papers }) }
      },
      saved: (written, name, at) => {
        savedFile = written
        set({ fileName: name, savedAt: at, dirty: isDirty(get()) })
      },
    }
  })
}

/** What an export left behind goes with the next saving; by itself it is no change a person would be asked about. */
function samePapers(a: WorkingPapers, b: WorkingPapers): boolean {
  return a === b || sameValue(withoutExports(a), withoutExports(b))
}

const withoutExports = (papers: WorkingPapers) => ({
  ...papers,
  exports: null,
  snapshots: papers.snapshots.filter(({ kind }) => kind !== 'exported'),
  snapshotMedia: null,
})

function sameFigures(a: Report['figures'] | undefined, b: Report['figures']): boolean {
  if (a === b) return true
  if (!a) return false
  const ids = Object.keys(b)
  return ids.length === Object.keys(a).length && ids.every((id) => a[id] === b[id])
}

function allBalances(template: Template, values: Evaluated): DocumentState['balances'] {
  return Object.fromEntries([...template.forms.keys()].map((form) => [form, balances(template, form, values)]))
}
