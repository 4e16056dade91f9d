import type { Figures } from '@shared/report'
import { newReport } from '@shared/template'
import { NO_PAPERS } from '@shared/working-papers'
import { act, fireEvent, render } from '@testing-library/react'
import { officialTemplate } from '../../templates/official.test-data'
import { ReportEditor } from '../editor'
import { createDocumentStore, type EditorHandle } from '../store'
import { FormTable } from '.'

const template = officialTemplate()

/** The editor with its tables on the page; `lastYear`: figures of the report that stands beside it, `null` without one. */
export async function openTables(figures: Figures = {}, lastYear: Figures | null = null) {
  const organ = { fullName: '云岭市人民政府办公室', shortName: '云岭市', kind: 'office' as const }
  const fresh = newReport(template, { organ, year: 2026, scope: 'own', now: '2026-11-21T00:00:00.000Z' })
  const report = { ...fresh, figures: { ...fresh.figures, ...figures } }
  const previous = lastYear && {
    sourceName: '2025年年报.docx',
    report: { ...fresh, year: 2025, figures: { ...fresh.figures, ...lastYear } },
    stated: {},
  }
  const initial = { report, opening: null, papers: { ...NO_PAPERS, previous } }
  const store = createDocumentStore({ template, file: initial, fileName: null, check: () => [] })
  let handle: EditorHandle | null = null
  render(
    <ReportEditor
      store={store}
      template={template}
      initial={initial}
      formTable={FormTable}
      onReady={(ready) => (handle = ready)}
    />,
  )
  await act(async () => undefined)
  return { store, handle: handle!, report }
}

/** The cell of a figure of the table of requests. */
export const cell = (figure: string) => document.querySelector<HTMLInputElement>(`[data-figure="requests.${figure}"]`)!

/** Figures of the table of requests by their names in it. */
export const named = (figures: Record<string, string>) =>
  Object.fromEntries(Object.entries(figures).map(([id, value]) => [`requests.${id}`, value]))

export const go = (figure: string) => act(() => cell(figure).focus())

export const focused = () => document.activeElement?.getAttribute('data-figure')?.replace('requests.', '')

/** Keys one after the other, as `Ctrl+Shift+ArrowDown`. */
export function press(...strokes: string[]) {
  for (const stroke of strokes) {
    const parts = stroke.split('+')
    const key = parts.pop()!
    fireEvent.keyDown(document.activeElement!, { key, shiftKey: parts.includes('Shift'), ctrlKey: parts.includes('Ctrl') })
  }
}

export const selected = () =>
  [...document.querySelectorAll('td[aria-selected="true"] [data-figure]')].map((c) =>
    c.getAttribute('data-figure')!.replace('requests.', ''),
  )
