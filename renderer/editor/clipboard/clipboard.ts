/** Copy, cut, paste and drop between the report and the rest of the world. */
import type { Template } from '@shared/template'
import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { clearText, crossesFrame } from '../clear-text'
import { cleanHtml, isLevelTwo } from './clean-html'
import { flatSlice, sliceLine, sliceText } from './flat-slice'

/** `html`: the same content as HTML, empty when there is none. */
export type TakeText = (text: string, asText: () => void, html: string) => boolean

export interface ClipboardParts {
  template: Template
  /** Takes picture files; `false` when there are none among them. */
  takeFiles: (files: readonly File[]) => boolean
  /** Takes text that is more than text; `asText` pastes it all the same. `false` leaves it to the ordinary way. */
  takeText: TakeText
}

export const clipboardExtension = ({ template, takeFiles, takeText }: ClipboardParts) =>
  Extension.create({
    name: 'clipboard',
    priority: 900,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformCopied: (slice) => flatSlice(slice, template),
          clipboardTextSerializer: sliceText,
          transformPastedHTML: cleanHtml,
          clipboardTextParser: (text, $context) => textSlice(text, $context.doc.type.schema),
          transformPasted: (slice) => flatSlice(slice, template),
          handlePaste: (view, event, slice) =>
            takeFiles(filesOf(event.clipboardData)) ||
            takeText(
              event.clipboardData?.getData('text/plain') ?? '',
              () => pasteSlice(view, slice),
              event.clipboardData?.getData('text/html') ?? '',
            ) ||
            paste(view, slice),
          handleDrop: (view, event, _slice, moved) => !moved && takeDropped(view, event as DragEvent, takeFiles),
        },
      }),
    ],
  })

/** What `handlePaste` and ProseMirror behind it would have done at once. */
function pasteSlice(view: EditorView, slice: Slice): void {
  if (!paste(view, slice)) view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
}

/** A table copied from a word processor comes with a picture of itself: the words go first. */
function filesOf(data: DataTransfer | null): readonly File[] {
  const hasWords = data ? [...data.types].some((type) => type === 'text/html' || type === 'text/plain') : false
  return data && !hasWords ? [...data.files] : []
}

function takeDropped(view: EditorView, event: DragEvent, takeFiles: ClipboardParts['takeFiles']): boolean {
  const files = [...(event.dataTransfer?.files ?? [])]
  const place = files.length > 0 ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null
  if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))))
  return takeFiles(files)
}

/** Pastes as the place allows. `false` leaves the ordinary case to ProseMirror. */
export function paste(view: EditorView, slice: Slice): boolean {
  const { state } = view
  if (state.selection instanceof NodeSelection && state.selection.node.type.name === 'form') return true
  const tr = crossesFrame(state) ? clearText(state) : state.tr
  const target = tr.selection.$from
  const section = target.depth > 0 && target.node(1).type.name === 'section'
  if (!section) {
    view.dispatch(tr.insertText(sliceLine(slice)).scrollIntoView().setMeta('paste', true))
    return true
  }
  if (isInTable(state)) return pasteIntoCell(view, slice)
  if (!tr.docChanged) return false
  view.dispatch(tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
  return true
}

/** A cell holds paragraphs only; whole cells are laid out by the table itself. */
function pasteIntoCell(view: EditorView, slice: Slice): boolean {
  const tables = slice.content.content.some((node) => node.type.spec.tableRole)
  if (tables) return false
  const blocks = paragraphsOf(slice.content, view.state.schema)
  if (blocks === null) return false
  view.dispatch(
    view.state.tr
      .replaceSelection(new Slice(blocks, slice.openStart, slice.openEnd))
      .scrollIntoView()
      .setMeta('paste', true),
  )
  return true
}

/** `null`: inline content, which fits as it is. */
function paragraphsOf(content: Fragment, schema: Schema): Fragment | null {
  if (content.firstChild?.isInline) return null
  const blocks = content.content.filter((node: Node) => node.isTextblock)
  return Fragment.from(blocks.map((block) => schema.nodes.paragraph!.create(null, block.content)))
}

/** Lines become paragraphs, （一）… headings; the indent typed as blanks goes. */
function textSlice(text: string, schema: Schema): Slice {
  const { nodes } = schema
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\u00a0/g, ' '))
    .filter((line) => line.trim() !== '')
  const block = (line: string) => {
    const content = schema.text(line.replace(/^[\s\u3000]+/, '').trimEnd())
    return lines.length > 1 && isLevelTwo(line.trim())
      ? nodes.heading!.create({ level: 2 }, content)
      : nodes.paragraph!.create(null, content)
  }
  if (lines.length === 1)
    return new Slice(Fragment.from(nodes.paragraph!.create(null, schema.text(lines[0]!.replace(/^[\u3000]+/, '')))), 1, 1)
  return new Slice(Fragment.from(lines.map(block)), lines.length > 0 ? 1 : 0, lines.length > 0 ? 1 : 0)
}
