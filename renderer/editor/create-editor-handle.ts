import type { CommandId } from '@shared/command'
import type { Media, Report } from '@shared/report'
import type { Template } from '@shared/template'
import type { Editor } from '@tiptap/core'
import type { EditorHandle } from '../store/editor-handle'
import { applyAbout } from './apply-about'
import { applyReport, changeReport } from './apply-report'
import { markBlocks } from './block-marks'
import { commandStates, editorCommands } from './editor-commands'
import type { FigureEdits } from './figure-edits'
import { createFigureHandle } from './figure-chip/figure-handle'
import { markFindings } from './finding-marks'
import { createFindHandle } from './find/find-handle'
import { goTo } from './go-to'
import { insertImage } from './insert-image'
import { insertWords } from './insert-words'

export interface HandleParts {
  editor: Editor
  template: Template
  edits: FigureEdits
  media: Map<string, Media>
  /** A figure in prose was written over. */
  onOverwritten: () => void
  read: () => Report
}

/** What the rest of the window may ask of the editor and do with it. */
export function createEditorHandle({ editor, template, edits, media: pool, onOverwritten, read }: HandleParts): EditorHandle {
  const listeners = new Set<() => void>()
  let states: ReturnType<EditorHandle['state']> | null = null
  const changed = () => {
    states = null
    listeners.forEach((listener) => listener())
  }
  editor.on('transaction', changed)
  editor.on('focus', changed)
  editor.on('blur', changed)
  return {
    run: (command: CommandId) => editorCommands[command]?.run(editor) ?? false,
    state: () => (states ??= commandStates(editor)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    goTo: (where) => goTo(editor, where),
    report: read,
    applyFigure: (id, value) => edits.apply({ [id]: value }),
    applyAbout: (about, title) => applyAbout(editor.view, template, about, title),
    applyReport(report) {
      Object.entries(report.media).forEach(([id, picture]) => pool.set(id, picture))
      applyReport(editor.view, template, report)
    },
    changeReport: (report) => changeReport(editor.view, template, read(), report),
    insertImage(media, pixels) {
      const tr = insertImage(editor.state, pool, media, pixels)
      if (tr) editor.view.dispatch(tr)
      editor.view.focus()
      return tr !== null
    },
    markBlocks: (marks, onMark) => editor.view.dispatch(markBlocks(editor.state.tr, marks, onMark)),
    markFindings: (marks) => markFindings(editor.view, marks),
    insertWords: (section, words) => insertWords(editor.view, section, words),
    focus: () => editor.view.focus(),
    find: createFindHandle(editor, onOverwritten),
    figures: createFigureHandle(editor),
  }
}
