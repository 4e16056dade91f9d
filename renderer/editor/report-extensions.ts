import type { Media } from '@shared/report'
import { Extension, type Extensions } from '@tiptap/core'
import { Gapcursor, UndoRedo } from '@tiptap/extensions'
import { clipboardExtension, type ClipboardParts } from './clipboard/clipboard'
import type { FigureEdits } from './figure-edits'
import { figureChips } from './figure-chip/figure-chips'
import { blockMarksPlugin } from './block-marks'
import { CellView } from './cell-view'
import { findingMarksPlugin } from './finding-marks'
import { findPlugin } from './find/find-plugin'
import { FormView, type MountForm } from './form-view'
import { Guard } from './guard'
import { ImageView } from './image-view'
import { HardBreak, ReportDocument, Section, Signatory, SignDate, Signature, Text, Title } from './schema/document-nodes'
import { FormNode } from './schema/form'
import { ImageNode } from './schema/image'
import { Bold, Subscript, Superscript, Underline } from './schema/marks'
import { Heading, ListItem, Note, Paragraph } from './schema/prose-nodes'
import { ProseTable, ProseTableCell, ProseTableRow } from './schema/prose-table'
import { SectionView } from './section-view'
import { TitleLinesExtension } from './title-lines'
import { WritingKeys } from './writing-keys'

export interface ExtensionSurroundings extends ClipboardParts {
  edits: FigureEdits
  /** A figure in prose was written over. */
  onOverwritten: () => void
  mountForm: MountForm
  /** Pictures by id; only ever added to, so that undoing a deletion finds them. */
  media: Map<string, Media>
}

/** Everything the editor is made of: what a report may hold, and what keys, clipboard and pictures do in it. */
export function reportExtensions({
  template,
  edits,
  onOverwritten,
  mountForm,
  media,
  takeFiles,
  takeText,
}: ExtensionSurroundings): Extensions {
  const section = Section.extend({
    addNodeView:
      () =>
      ({ node }) =>
        new SectionView(
          node,
          template.sections.find((spec) => spec.id === node.attrs.key),
        ),
  })
  const form = FormNode.extend({
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        new FormView(node, view, getPos, edits, mountForm),
  })
  const cell = ProseTableCell.extend({
    addNodeView:
      () =>
      ({ node }) =>
        new CellView(node),
  })
  const image = ImageNode.extend({
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        new ImageView(node, view, getPos, media),
  })
  const find = Extension.create({
    name: 'find',
    addProseMirrorPlugins() {
      return [findPlugin(() => this.editor.view.composing)]
    },
  })
  const blockMarks = Extension.create({
    name: 'blockMarks',
    addProseMirrorPlugins: () => [blockMarksPlugin(), findingMarksPlugin()],
  })
  return [
    Guard,
    find,
    blockMarks,
    TitleLinesExtension,
    WritingKeys,
    ...figureChips(template, onOverwritten),
    clipboardExtension({ template, takeFiles, takeText }),
    ReportDocument,
    Text,
    Title,
    section,
    Paragraph,
    Heading,
    ListItem,
    Note,
    ProseTable,
    ProseTableRow,
    cell,
    image,
    form,
    Signature,
    Signatory,
    SignDate,
    HardBreak,
    Bold,
    Underline,
    Superscript,
    Subscript,
    // Keys of commands are the window's (renderer/commands).
    UndoRedo.extend({ addKeyboardShortcuts: () => ({}) }).configure({ depth: 1000 }),
    Gapcursor,
  ]
}
