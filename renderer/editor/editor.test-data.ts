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

export function openEditor(report: Report = startReport(), more: { onOverwritten?: () => void } = {}) {
  const element = document.body.appendChild(document.createElement('div'))
  const store = createDocumentStore({ template, file: { report, opening: null }, fileName: null, check: () => [] })
  const troubles: Trouble[] = []
  const made = createReportEditor({
    element,
    store,
    template,
    report,
    mountForm: () => () => undefined,
    onTrouble: (t) => troubles.push(t),
    ...more,
  })
  const close = () => {
    if (element.isConnected) made.destroy()
    element.remove()
  }
  onTestFinished(close)
  return { ...made, store, report, troubles, close }
}

type Opened = ReturnType<typeof openEditor>

/** A key as the editor hears it; `false`: left to the browser. */
export function press({ editor }: Opened, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, ...modifiers, bubbles: true, cancelable: true })
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) ?? false
}

/** Text as typed on a keyboard. */
export function type({ editor }: Opened, words: string): void {
  for (const character of words) {
    const { view } = editor
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(character, from, to)
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, character, insert))) view.dispatch(insert())
  }
}

/** Puts the cursor before (or `after` characters behind) the words, or selects them. */
export function placeCursor({ editor }: Opened, words: string, after = 0, length = 0): void {
  let found = -1
  editor.state.doc.descendants((node, pos) => {
    if (found < 0 && node.isTextblock && node.textContent.includes(words)) found = pos + 1 + node.textContent.indexOf(words)
    return found < 0
  })
  if (found < 0) throw new Error(`not in the document: ${words}`)
  editor.commands.setTextSelection({ from: found + after, to: found + after + length })
}

export function selectAll({ editor }: Opened): void {
  editor.commands.selectAll()
}

/** Kind and words of every block of a section, as the editor holds it. */
export function blocks({ editor }: Opened, section: string): string[] {
  const node = editor.state.doc.children.find((part) => part.attrs.key === section)
  const kind = (block: NonNullable<typeof node>) => (block.type.name === 'heading' ? `h${block.attrs.level}` : block.type.name)
  return node?.children.map((block) => `${kind(block)} ${block.textContent}`.trim()) ?? []
}
