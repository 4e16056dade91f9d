/** One laid out page as markup. Everything that came from the report is escaped. */
import { textWidth } from '../docx/profile'
import type { WordProfile } from '../docx/profile-data'
import { escaped } from '../html/write/markup'
import type { Mark, Report } from '../report'
import type { CellParagraph, Line, LineRun, PrintCell, PrintPage, PrintPiece, PrintRow } from './print-layout'
import { points, round } from './print-style'

export interface PageWriting {
  profile: WordProfile
  media: Report['media']
}

export function pageHtml(writing: PageWriting, page: PrintPage): string {
  const pieces = page.pieces.map((piece) => pieceHtml(writing, piece))
  return `<section class="page"><div class="area">\n${pieces.join('\n')}\n</div>\n${pageNumber(writing.profile, page.number)}</section>`
}

const pt = (length: number) => `${round(length)}pt`

/** Odd pages right, even pages left, each with one character free; printed on one side: in the middle (7.5). */
function pageNumber(profile: WordProfile, number: number): string {
  const { page, pageNumber: rule, styles } = profile
  const left = page.left + (rule.layout === 'outer' && number % 2 === 0 ? rule.indent : 0)
  const width = textWidth(profile) - (rule.layout === 'outer' ? rule.indent : 0)
  const align = rule.layout === 'center' ? 'center' : number % 2 === 0 ? 'left' : 'right'
  const top = page.height - page.footer - styles.Footer.line.value
  const place = `top:${points(top)};left:${points(left)};width:${points(width)};text-align:${align}`
  return `<p class="number s-Footer" style="${place}">${escaped(rule.before)}${number}${escaped(rule.after)}</p>`
}

function pieceHtml(writing: PageWriting, piece: PrintPiece): string {
  const place = `top:${pt(piece.top)};left:${pt(piece.left)}`
  switch (piece.kind) {
    case 'text': {
      const style = `${place};width:${pt(piece.width)};${alignment(piece.alignment)}`
      return `<${piece.tag} class="s-${piece.style}" style="${style}">${linesHtml(piece.lines)}</${piece.tag}>`
    }
    case 'picture': {
      const picture = writing.media[piece.media]
      // A picture whose bytes are gone still says what it showed.
      if (!picture) return `<p class="s-ReportTableNote" style="${place};width:${pt(piece.width)}">${escaped(piece.alt)}</p>`
      const style = `${place};width:${pt(piece.width)};height:${pt(piece.height)}`
      return `<img alt="${escaped(piece.alt)}" style="${style}" src="data:${picture.type};base64,${picture.data}">`
    }
    case 'table':
      return tableHtml(piece, place)
  }
}

const alignment = (align: 'left' | 'center' | 'right' | 'both') => `text-align:${align === 'both' ? 'left' : align}`

const linesHtml = (lines: readonly Line[]) => lines.map(lineHtml).join('')

function lineHtml({ runs, indent, stretched }: Line): string {
  const style = indent > 0 ? ` style="padding-left:${pt(indent)}"` : ''
  return `<span class="${stretched ? 'l j' : 'l'}"${style}>${runs.map(runHtml).join('')}</span>`
}

const ELEMENTS: Record<Mark, string> = { bold: 'b', subscript: 'sub', superscript: 'sup', underline: 'u' }

function runHtml({ text, marks, latin, gapBefore, gapAfter, hangs, fontOf }: LineRun): string {
  const classes = [
    ...(fontOf ? [`f-${fontOf}`] : []),
    ...(latin ? ['x'] : []),
    ...(gapBefore ? ['b'] : []),
    ...(gapAfter ? ['a'] : []),
    ...(hangs ? ['h'] : []),
  ]
  // Escaping turns a tab into nothing else, and spaces of a line stay as they are.
  const inside = marks.reduceRight((html, mark) => `<${ELEMENTS[mark]}>${html}</${ELEMENTS[mark]}>`, escaped(text))
  return classes.length === 0 ? inside : `<span class="${classes.join(' ')}">${inside}</span>`
}

function tableHtml({ grid, head, rows }: Extract<PrintPiece, { kind: 'table' }>, place: string): string {
  const width = grid.reduce((a, b) => a + b, 0)
  const part = (name: string, lines: readonly PrintRow[]) =>
    lines.length === 0 ? '' : `<${name}>${lines.map((row, i) => rowHtml(row, lines.length - i)).join('')}</${name}>`
  const columns = grid.map((column) => `<col style="width:${pt(column)}">`).join('')
  return `<table style="${place};width:${pt(width)}"><colgroup>${columns}</colgroup>${part('thead', head)}${part('tbody', rows)}</table>`
}

/** `left`: rows to the end of the part, this one included: no cell reaches beyond it. */
function rowHtml({ height, cells }: PrintRow, left: number): string {
  return `<tr style="height:${pt(height)}">${cells.map((cell) => cellHtml(cell, left)).join('')}</tr>`
}

function cellHtml({ colspan, rowspan, margin, scope, figure, paragraphs }: PrintCell, left: number): string {
  const reach = Math.min(rowspan, left)
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${reach > 1 ? ` rowspan="${reach}"` : ''}`
  const name = scope === null ? 'td' : 'th'
  const attributes = `${spans}${scope === null ? '' : ` scope="${scope}"`}${figure === null ? '' : ` data-cell="${escaped(figure)}"`}`
  const inside = paragraphs.map(paragraphHtml).join('')
  return `<${name}${attributes} style="padding-left:${pt(margin)};padding-right:${pt(margin)}">${inside}</${name}>`
}

function paragraphHtml({ style, size, lines }: CellParagraph): string {
  const own = size === undefined ? '' : ` style="font-size:${pt(size / 2)}"`
  return `<div class="s-${style}"${own}>${linesHtml(lines)}</div>`
}
