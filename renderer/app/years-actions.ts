/** Main figures of several years: the open report, last year's, and reports of further years, of which only figures are kept. */
import { fill, message } from '@shared/message'
import { yearsWords as words } from '@shared/message/screen/years'
import type { YearFigures } from '@shared/working-papers'
import { yearFigures, type YearColumn } from '@shared/years'
import { createStore } from 'zustand/vanilla'
import type { YearsJob, YearsState } from '../years'
import { fileNameOf, freshSnapshot } from './fresh-snapshot'
import { readFiles } from './merge-read-files'
import { openDocument, showDialog, type OpenDocument, type Session } from './session'
import { picturesOf } from './years-picture'

export async function showYears(session: Session): Promise<void> {
  const document = openDocument(session)
  if (!document) return
  const fixed = [openColumn(session, document), ...(await previousColumn(session, document))]
  if (openDocument(session)?.store !== document.store) return
  showDialog(session, { kind: 'years', job: createJob(session, document, fixed) })
}

function createJob(session: Session, { store }: OpenDocument, fixed: YearColumn[]): YearsJob {
  const { template } = store.getState()
  const columns = () => [...fixed, ...(store.getState().papers.earlierYears ?? []).map(asEarlier)]
  const state = createStore<YearsState>(() => ({ columns: columns(), progress: null, notTaken: [], said: null }))
  let stopped = new AbortController()
  const say = (said: string) => state.setState({ said })
  const keep = (change: (kept: readonly YearFigures[]) => YearFigures[]) => {
    store.getState().changePapers((papers) => ({ ...papers, earlierYears: change(papers.earlierYears ?? []) }))
    state.setState({ columns: columns() })
  }

  async function add(): Promise<void> {
    const picked = await session.bridge.pickOther({ what: 'years' })
    if (picked.kind === 'trouble') return say(picked.trouble.message)
    if (picked.kind !== 'picked') return
    stopped = new AbortController()
    state.setState({ progress: { done: 0, all: picked.files.length }, notTaken: [], said: null })
    const request = (name: string, bytes: Uint8Array) => ({ kind: 'readYear' as const, name, bytes, form: template.id })
    await readFiles(session, picked.files, request, stopped.signal, ({ name }, read) => {
      const refused = read.ok ? takenAlready(fixed, read.value) : fill(words.unread, { name, reason: read.trouble.message })
      if (read.ok && refused === null) keep((kept) => withYear(kept, read.value))
      state.setState(({ progress, notTaken }) => ({
        progress: progress && { ...progress, done: progress.done + 1 },
        notTaken: refused === null ? notTaken : [...notTaken, refused],
      }))
    })
    state.setState({ progress: null })
  }

  return {
    template,
    state,
    add: () => void add(),
    stop: () => stopped.abort(),
    remove: (year) => {
      keep((kept) => kept.filter((one) => one.year !== year))
      say(fill(words.removed, { year }))
    },
    ...picturesOf(session, say, (name, format) => {
      const { organ } = fixed[0]!
      const years = state.getState().columns.map(({ year }) => year)
      return fileNameOf(fill(words.fileName, { organ, name, first: Math.min(...years), last: Math.max(...years) }), format)
    }),
    close: () => {
      stopped.abort()
      showDialog(session, null)
    },
  }
}

const asEarlier = (figures: YearFigures): YearColumn => ({ ...figures, origin: 'earlier' })

/** Newest first; another report on the same year takes the place of the one before. */
const withYear = (kept: readonly YearFigures[], added: YearFigures): YearFigures[] =>
  [added, ...kept.filter(({ year }) => year !== added.year)].sort((a, b) => b.year - a.year)

/** The open report and last year's own their years. */
function takenAlready(fixed: readonly YearColumn[], { sourceName, year }: YearFigures): string | null {
  const owner = fixed.find((one) => one.year === year)
  return owner ? message('E169', { name: sourceName, other: owner.sourceName, year, kept: owner.sourceName }) : null
}

function openColumn(session: Session, document: OpenDocument): YearColumn {
  const { template, fileName } = document.store.getState()
  const { report, opening } = freshSnapshot(session, document)
  return { ...yearFigures(template, { name: fileName ?? report.title, report, template, opening }), origin: 'open' }
}

/** On the form it was written on, which only the worker has. */
async function previousColumn(session: Session, { store }: OpenDocument): Promise<YearColumn[]> {
  const { template, papers } = store.getState()
  if (!papers.previous) return []
  const { sourceName: name, report, stated } = papers.previous
  const read = await session.worker.call({ kind: 'yearOf', name, report, stated, form: template.id })
  return read !== 'cancelled' && read.ok ? [{ ...read.value, origin: 'previous' }] : []
}
