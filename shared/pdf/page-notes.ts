/** What is laid over a page: fields of a form, comments, attached files. */
import type { PdfPage } from './load-pdfjs'
import { at, type Matrix } from './matrix'
import type { PageNotes, Piece } from './page'

interface Annotation {
  subtype?: string
  fieldType?: string
  fieldValue?: unknown
  hidden?: boolean
  rect?: number[]
  contentsObj?: { str?: string }
}

const NO_COMMENTS = ['Link', 'Popup', 'Widget', 'FileAttachment', 'PrinterMark', 'TrapNet', 'Screen', '3D']
const LARGEST = 12
const MOST_SIGNS = 2000

export async function pageNotes(page: PdfPage, view: Matrix): Promise<PageNotes> {
  const annotations = ((await page.getAnnotations()) as Annotation[]).filter((a) => !a.hidden)
  const fields = annotations.flatMap((a) => (a.subtype === 'Widget' ? [fieldPieces(a, view)] : [])).filter((f) => f.length > 0)
  return {
    fields: fields.flat(),
    filled: fields.length,
    comments: annotations.filter((a) => !NO_COMMENTS.includes(a.subtype ?? '')).map((a) => a.contentsObj?.str?.trim() ?? ''),
    attached: annotations.filter((a) => a.subtype === 'FileAttachment').length,
  }
}

/** Fields of words and of choices; buttons have no words. */
function fieldPieces({ fieldType, fieldValue, rect }: Annotation, view: Matrix): Piece[] {
  const value = Array.isArray(fieldValue) ? fieldValue.join('') : fieldValue
  if (!['Tx', 'Ch'].includes(fieldType ?? '') || typeof value !== 'string' || !rect) return []
  const signs = [...value.replace(/\s+/g, '')].slice(0, MOST_SIGNS)
  const [ax, ay] = at(view, [rect[0]!, rect[1]!])
  const [bx, by] = at(view, [rect[2]!, rect[3]!])
  const [left, width] = [Math.min(ax, bx), Math.abs(ax - bx)]
  const ems = signs.reduce((sum, sign) => sum + em(sign), 0)
  const size = Math.min(LARGEST, Math.abs(ay - by) * 0.7, width / Math.max(1, ems))
  const y = (ay + by) / 2 + 0.35 * size
  let x = left + (width - ems * size) / 2
  return signs.map((text) => {
    const piece = { text, x, end: x + em(text) * size, y, size, turn: 0 }
    x = piece.end
    return piece
  })
}

const em = (sign: string) => (/[\u0020-\u007e]/.test(sign) ? 0.5 : 1)
