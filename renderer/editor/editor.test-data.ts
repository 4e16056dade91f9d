/** An editor in a page of its own, on the 2021 template, for tests. */
import type { Trouble } from '@shared/finding'
import { canonicalReport, plain, type Block, type Report } from '@shared/report'
import { newReport } from '@shared/template'
import { onTestFinished } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import { createDocumentStore } from '../store'
import { createReportEditor } from './create-report-editor'

export const template = officialTemplate()

export function startReport(blocks: Record<string, Block[]> = {}): Report {
  const organ = { fullName: '云岭市人民政府办公室', shortName: '云岭市', kind: 'office' as const }
  const fresh = newReport(template, { organ, year: 2026, scope: 'own', now: '2026-11-21T00:00:00.000Z' })
  return canonicalReport({
    ...fresh,
    sections: fresh.sections.map((section) => ({ ...section, blocks: blocks[section.id] ?? section.blocks })),
  })
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plain(text) })
export const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, content: plain(text) })
export const item = (text: string): Block => ({ kind: 'list-item', content: plain(text) })

export function openEditor(report: Report = startReport()) {
  const element = document.body.appendChild(document.createElement('div'))
  const store = createDocumentStore({ template, file: { report, opening: null }, fileName: null, check: () => [] })
  const troubles: Trouble[] = []
  const made = createReportEditor({ element, store, template, report, mountForm: () => () => undefined, onTrouble: (t) => troubles.push(t) })
  onTestFinished(() => {
    made.destroy()
    element.remove()
  })
  return { ...made, store, report, troubles }
}
