/** Keys and input over a selection that reaches across the frame, and the keys of headings, items and lines. */
import { Extension } from '@tiptap/core'
import { Plugin, type Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { clearText, crossesFrame } from './clear-text'
import { backspace, enter, forwardDelete, shiftTab, softBreak, tab } from './enter-keys'

const clearAcross: Command = (state, dispatch) => {
  if (!crossesFrame(state)) return false
  dispatch?.(clearText(state))
  return true
}

const either =
  (...commands: Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))

const erase = either(clearAcross, backspace)
const eraseForward = either(clearAcross, forwardDelete)

const keys: Record<string, Command> = {
  Enter: either(clearAcross, enter),
  'Shift-Enter': either(clearAcross, softBreak),
  Backspace: erase,
  'Mod-Backspace': erase,
  'Shift-Backspace': erase,
  Delete: eraseForward,
  'Mod-Delete': eraseForward,
  Tab: tab,
  'Shift-Tab': shiftTab,
}

/** Text about to replace a selection across the frame: the frame stays, the text goes where the selection began. */
function clearBefore(view: EditorView): void {
  if (crossesFrame(view.state)) view.dispatch(clearText(view.state))
}

export const WritingKeys = Extension.create({
  name: 'writingKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    return Object.fromEntries(
      Object.entries(keys).map(([key, command]) => [
        key,
        () => command(this.editor.state, this.editor.view.dispatch, this.editor.view),
      ]),
    )
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!crossesFrame(view.state)) return false
          const tr = clearText(view.state)
          view.dispatch(tr.insertText(text))
          return true
        },
        handleDOMEvents: {
          // Input methods and menus change the page without a key that the editor hears.
          beforeinput: (view, event) => {
            if (
              !event.cancelable ||
              !crossesFrame(view.state) ||
              !/^(insertText|insertReplacementText|delete)/.test(event.inputType)
            )
              return false
            event.preventDefault()
            const tr = clearText(view.state)
            view.dispatch(event.inputType.startsWith('insert') && event.data ? tr.insertText(event.data) : tr)
            return true
          },
          compositionstart: (view) => {
            clearBefore(view)
            return false
          },
          cut: (view, event) => {
            if (!crossesFrame(view.state) || !event.clipboardData) return false
            const { dom, text } = view.serializeForClipboard(view.state.selection.content())
            event.preventDefault()
            event.clipboardData.clearData()
            event.clipboardData.setData('text/html', dom.innerHTML)
            event.clipboardData.setData('text/plain', text)
            view.dispatch(clearText(view.state))
            return true
          },
        },
      },
    }),
  ],
})
