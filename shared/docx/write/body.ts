/** The report from title to signature as children of `w:body`. */
import type { XmlElement } from '../../ooxml/xml-writer'
import type { Block, HeadingLevel, Inline, Report } from '../../report'
import type { StyleId } from '../profile-data'
import { isRunIn } from '../run-in'
import { formTableXml, type FormWriting } from './form-table'
import { paragraphXml, type ParagraphFormat } from './paragraph'
import { pictureXml } from './picture'
import type { PicturePart } from './pictures'
import { proseTableXml } from './prose-table'
import { breakRun, inlineRuns, textRun } from './runs'
import { runInXml } from './run-in-heading'
import { signatureXml } from './signature'
import { titleLines } from './title-lines'

export interface BodyWriting extends FormWriting {
  pictures: ReadonlyMap<string, PicturePart>
  nextPicture: () => number
  seal: boolean
  /** Headings （一） stand in one paragraph with the text that follows. */
  runInHeadings: boolean
}

const HEADING_STYLES: Record<HeadingLevel, StyleId> = { 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' }

export function bodyXml(writing: BodyWriting, report: Report): XmlElement[] {
  const signature = signatureXml(writing.profile, report.signature, writing.seal)
  const sections = writing.template.sections.map((spec) => ({
    heading: spec.heading,
    blocks: report.sections.find((section) => section.id === spec.id)?.blocks ?? [],
  }))
  const beforeSignature = signature.length > 0 ? sections.at(-1)?.blocks.at(-1) : undefined
  const content = sections.flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [textParagraph(writing, 'Heading1', heading)]),
    ...blocksXml(writing, blocks, beforeSignature),
  ])
  return withTablesApart([title(writing, report.title), ...content, ...signature])
}

function textParagraph(writing: BodyWriting, style: StyleId, text: string): XmlElement {
  return paragraphXml(style, [textRun(writing.profile, style, text)])
}

function title(writing: BodyWriting, text: string): XmlElement {
  const { profile } = writing
  const lines = titleLines(text, profile.title)
  return paragraphXml(
    'Title',
    lines.flatMap((line, i) => [...(i > 0 ? [breakRun(profile, 'Title')] : []), textRun(profile, 'Title', line)]),
  )
}

function blocksXml(writing: BodyWriting, blocks: readonly Block[], beforeSignature: Block | undefined): XmlElement[] {
  return blocks.flatMap((block, i) => {
    if (writing.runInHeadings) {
      if (isRunIn(blocks[i - 1], block)) return []
      const next = blocks[i + 1]
      if (next?.kind === 'paragraph' && isRunIn(block, next))
        return [runInXml(writing, block, next, placeFormat(next === beforeSignature))]
    }
    return [blockXml(writing, block, placeFormat(block === beforeSignature))]
  })
}

/** A signature never stands alone on a page (GB/T 9704—2012 7.3.5). */
const placeFormat = (beforeSignature: boolean): ParagraphFormat => (beforeSignature ? { keepNext: true, keepLines: true } : {})

/** Every kind of block has its writing; a new kind does not compile without one. */
function blockXml(writing: BodyWriting, block: Block, format: ParagraphFormat): XmlElement {
  const prose = (style: StyleId, content: readonly Inline[]) =>
    paragraphXml(style, inlineRuns(writing.profile, style, content), format)
  switch (block.kind) {
    case 'heading':
      return prose(HEADING_STYLES[block.level], block.content)
    case 'paragraph':
      return prose('ReportBody', block.content)
    case 'list-item':
      return prose('ReportItem', block.content)
    case 'note':
      return prose('ReportTableNote', block.content)
    case 'table':
      return proseTableXml(writing.profile, block)
    case 'image':
      return pictureXml(writing.profile, block, writing.nextPicture(), writing.pictures.get(block.media)!)
    case 'form': {
      const form = writing.template.forms.get(block.form)
      if (!form) throw new Error(`the template has no form ${block.form}`)
      return formTableXml(writing, form)
    }
  }
}

/** Word joins tables that touch, and refuses a body that ends with one. */
export function withTablesApart(content: XmlElement[], separator = () => paragraphXml('ReportSeparator', [])): XmlElement[] {
  const isTable = (node: XmlElement | undefined) => node?.name === 'w:tbl'
  return content.flatMap((node, i) => {
    const next = content[i + 1]
    return isTable(node) && (next === undefined || isTable(next)) ? [node, separator()] : [node]
  })
}
