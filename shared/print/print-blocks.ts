/** The report from title to signature as things that can be put on pages, before anyone knows where a page ends. */
import type { StyleId } from '../docx/profile-data'
import { textWidth } from '../docx/profile'
import { signaturePlaces } from '../docx/signature-places'
import { isRunIn } from '../docx/run-in'
import { titleLines } from '../docx/write/title-lines'
import { plain, type Block, type HeadingLevel, type ImageBlock, type Inline, type Report } from '../report'
import { breakLines } from './break-lines'
import type { Line, PrintRow, TextStyle } from './print-layout'
import { POINT, RULE, gapOf, lineHeight, type Printing } from './printing'
import { formRows, proseRows, type TableRows } from './print-tables'
import { runInAtoms } from './run-in-atoms'
import { textAtoms, type Atom } from './text-atoms'

/** A height that stays whole, and whether it stays on the page of the next one. */
export interface Unit {
  height: number
  withNext: boolean
}

interface Placed {
  before: number
  after: number
  units: Unit[]
}

export interface TextToPlace extends Placed, TextStyle {
  kind: 'text'
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'p'
  left: number
  width: number
  lines: Line[]
}

export interface TableToPlace extends Placed {
  kind: 'table'
  left: number
  grid: number[]
  rows: PrintRow[]
  /** Leading rows repeated on each page. */
  headRows: number
}

export interface PictureToPlace extends Placed {
  kind: 'picture'
  left: number
  width: number
  height: number
  media: string
  alt: string
}

export type BlockToPlace = TextToPlace | TableToPlace | PictureToPlace

const TENTH_OF_MM = 72 / 254
const HEADING_STYLES = { 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const satisfies Record<HeadingLevel, StyleId>
const HEADING_TAGS = { 2: 'h3', 3: 'h4', 4: 'h5' } as const
export function printBlocks(printing: Printing, report: Report): BlockToPlace[] {
  const signature = signatureBlocks(printing, report)
  const sections = printing.template.sections.map(({ id, heading }) => ({
    heading,
    blocks: report.sections.find((section) => section.id === id)?.blocks ?? [],
  }))
  const last = signature.length > 0 ? sections.at(-1)?.blocks.at(-1) : undefined
  const content = sections.flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [textBlock(printing, 'Heading1', 'h2', plain(heading))]),
    ...sectionBlocks(printing, report, blocks, last),
  ])
  return apart(printing, [titleBlock(printing, report.title), ...content, ...signature])
}

function titleBlock(printing: Printing, title: string): TextToPlace {
  const lines = titleLines(title, printing.profile.title)
  const content = lines.flatMap((line, i): Inline[] => [...(i > 0 ? [{ kind: 'break' as const }] : []), ...plain(line.trim())])
  return textBlock(printing, 'Title', 'h1', content)
}

function sectionBlocks(printing: Printing, report: Report, blocks: readonly Block[], last: Block | undefined): BlockToPlace[] {
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1]
    if (printing.options.runInHeadings) {
      if (isRunIn(blocks[i - 1], block)) return []
      if (next?.kind === 'paragraph' && isRunIn(block, next)) {
        const atoms = runInAtoms(printing.profile, block.content, next.content)
        return [paragraphBlock(printing, 'ReportBody', 'p', atoms, keptWith(next === last))]
      }
    }
    return [placedBlock(printing, report, block, keptWith(block === last))]
  })
}

/** A signature never stands alone on a page (GB/T 9704—2012 7.3.5). */
const keptWith = (signature: boolean): Format => (signature ? { keepNext: true, keepLines: true } : {})

function placedBlock(printing: Printing, report: Report, block: Block, keep: Format): BlockToPlace {
  switch (block.kind) {
    case 'heading':
      return textBlock(printing, HEADING_STYLES[block.level], HEADING_TAGS[block.level], block.content)
    case 'paragraph':
      return textBlock(printing, 'ReportBody', 'p', block.content, keep)
    case 'list-item':
      return textBlock(printing, 'ReportItem', 'p', block.content, keep)
    case 'note':
      return textBlock(printing, 'ReportTableNote', 'p', block.content, keep)
    case 'table':
      return tableBlock(printing, proseRows(printing, block))
    case 'image':
      return pictureBlock(printing, report, block)
    case 'form': {
      const form = printing.template.forms.get(block.form)
      if (!form) throw new Error(`the template has no form ${block.form}`)
      return tableBlock(printing, formRows(printing, form))
    }
  }
}

interface Format {
  keepNext?: boolean
  keepLines?: boolean
  before?: number
  alignment?: 'left' | 'right'
  /** Twips, on the side the text is aligned to. */
  indent?: number
}

const textBlock = (
  printing: Printing,
  style: StyleId,
  tag: TextToPlace['tag'],
  content: readonly Inline[],
  format: Format = {},
): TextToPlace => paragraphBlock(printing, style, tag, textAtoms(content, printing.profile.styles[style]), format)

function paragraphBlock(
  { profile }: Printing,
  style: StyleId,
  tag: TextToPlace['tag'],
  atoms: readonly Atom[],
  format: Format,
): TextToPlace {
  const data = profile.styles[style]
  const alignment = format.alignment ?? data.alignment
  const side = (format.indent ?? 0) / POINT
  const width = textWidth(profile) / POINT - side
  const lines = breakLines(atoms, {
    width: width - Math.min(0, (data.indent?.right ?? 0) / POINT),
    indent: (data.indent?.firstLine ?? 0) / POINT,
    gap: gapOf(data),
    tab: profile.defaultTabStop / POINT,
    stretched: alignment === 'both',
  })
  const height = lineHeight(data)
  const keepNext = format.keepNext ?? data.keepNext
  const keepLines = format.keepLines ?? data.keepLines
  return {
    kind: 'text',
    tag,
    style,
    alignment,
    left: alignment === 'right' ? 0 : side,
    width,
    lines,
    before: (format.before ?? data.before) / POINT,
    after: data.after / POINT,
    units: lines.map((_, i) => ({ height, withNext: i === lines.length - 1 ? keepNext : keepLines })),
  }
}

function tableBlock({ profile }: Printing, { grid, rows, headRows, withNext }: TableRows): TableToPlace {
  const wide = grid.reduce((a, b) => a + b, 0)
  return {
    kind: 'table',
    // A table wider than the text reaches beyond it on both sides.
    left: (textWidth(profile) / POINT - wide) / 2,
    grid,
    rows,
    headRows,
    before: 0,
    after: RULE,
    units: rows.map(({ height }, i) => ({ height, withNext: withNext[i]! })),
  }
}

function pictureBlock({ profile }: Printing, report: Report, image: ImageBlock): PictureToPlace {
  const limit = profile.images
  const size = image.width > 0 && image.height > 0 ? image : { width: limit.width, height: limit.height }
  const scale = Math.min(1, limit.width / size.width, limit.height / size.height)
  const width = size.width * scale * TENTH_OF_MM
  const height = size.height * scale * TENTH_OF_MM
  const { before, after } = profile.styles.ReportImage
  return {
    kind: 'picture',
    media: image.media,
    alt: image.alt,
    left: (textWidth(profile) / POINT - width) / 2,
    width,
    height,
    before: before / POINT,
    after: after / POINT,
    units: [{ height, withNext: false }],
  }
}

function signatureBlocks(printing: Printing, { signature: { organs, date } }: Report): TextToPlace[] {
  const { profile, options } = printing
  const places = signaturePlaces(profile, organs.at(-1) ?? '', date, options.seal)
  const before = (i: number) => (i === 0 ? { before: profile.signature.before } : {})
  const stays = (i: number) => ({ keepNext: date !== '' || i < organs.length - 1 })
  return [
    ...organs.map((organ, i) =>
      textBlock(printing, 'ReportSignature', 'p', plain(organ), { ...places.organ, ...before(i), ...stays(i) }),
    ),
    ...(date === '' ? [] : [textBlock(printing, 'ReportDate', 'p', plain(date), { ...places.date, ...before(organs.length) })]),
  ]
}

/** Tables do not touch. */
function apart({ profile }: Printing, blocks: BlockToPlace[]): BlockToPlace[] {
  const { before, line } = profile.styles.ReportSeparator
  return blocks.map((block, i) => {
    const touches = block.kind === 'table' && blocks[i + 1]?.kind === 'table'
    return touches ? { ...block, after: block.after + (before + line.value) / POINT } : block
  })
}
