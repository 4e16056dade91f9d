/** The mark that a report is published: from then on a figure does not change without a word. */
import { fill } from '@shared/message'
import { versionsWords as words } from '@shared/message/screen/versions'
import { addSnapshot, pruneSnapshots } from '@shared/report-file'
import type { WorkingPapers } from '@shared/working-papers'
import { notify, openDocument, type Session } from './session'

/** Marks it with today's date and keeps it as it is; marked already, the mark goes and what was kept for it too. */
export function markPublished(session: Session): void {
  const store = openDocument(session)?.store
  if (!store) return
  const handle = session.editor.getState().handle
  if (handle) store.getState().reportChanged(handle.report())
  const { papers: before, report } = store.getState()
  const marked = before.published === null
  const at = session.now()
  const about = { id: crypto.randomUUID(), name: words.published, kind: 'published' as const, at }
  store
    .getState()
    .changePapers((papers) => (marked ? { ...addSnapshot(papers, report, about), published: at } : unmarked(papers)))
  const takeBack = () =>
    store.getState().changePapers((papers) =>
      marked
        ? unmarked(papers)
        : {
            ...papers,
            published: before.published,
            snapshots: before.snapshots.filter((one) => one.kind === 'published' || papers.snapshots.includes(one)),
            snapshotMedia: { ...before.snapshotMedia, ...papers.snapshotMedia },
          },
    )
  const day = fill(words.day, dayOf(at))
  const said = marked ? fill(words.markedPublished, { day }) : words.unmarkedPublished
  notify(session, { kind: 'done', words: said, actions: [{ label: words.takeBack, run: takeBack }] })
}

const unmarked = (papers: WorkingPapers): WorkingPapers => ({
  ...pruneSnapshots(papers, ({ kind }) => kind !== 'published'),
  published: null,
})

function dayOf(at: string): { year: number; month: number; day: number } {
  const time = new Date(at)
  return { year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() }
}
