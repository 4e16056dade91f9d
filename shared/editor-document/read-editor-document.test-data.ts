/** A whole document read at once, where the editor reads only the parts that changed. */
import { canonicalReport, type Report } from '../report'
import type { Template } from '../template'
import type { EditorDocument, SectionNode } from './editor-document'
import { joinFigures, plainText, readBlock, readSignature } from './read-parts'

/** The report an editor's document stands for. `media` is the pool of pictures; those no longer shown are left out. */
export function readEditorDocument(document: EditorDocument, template: Template, media: Report['media']): Report {
  const sections = document.content.filter((part) => part.type === 'section')
  const title = document.content.find((part) => part.type === 'title')
  const signature = document.content.find((part) => part.type === 'signature')
  return canonicalReport({
    ...document.attrs,
    title: plainText(title?.content),
    sections: sections.map((section) => ({ id: section.attrs.key, blocks: readBlocks(section) })),
    figures: joinFigures(
      template,
      sections.flatMap((s) => s.content).flatMap((b) => (b.type === 'form' ? [b.attrs.values] : [])),
    ),
    signature: signature ? readSignature(signature) : { organs: [], date: '' },
    media,
  })
}

const readBlocks = (section: SectionNode) => section.content.map(readBlock).filter((block) => block !== null)
