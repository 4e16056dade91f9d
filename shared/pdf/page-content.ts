/** Text and ruling lines of one page of a file. */
import type { PdfPage, Pdfjs } from './load-pdfjs'
import { times, type Matrix } from './matrix'
import type { PageContent } from './page'
import { pageNotes } from './page-notes'
import { PathReader } from './page-paths'
import { TextReader } from './page-text'
import { joinDots } from './join-dots'
import { upright } from './turned-text'

const MOST_STEPS = 400_000
const MOST_SIGNS = 30_000
const MOST_LINES = 80_000
/** A page that is a picture. */
export const MOST_PICTURES = 0.4
/** A page that holds more than any report does. */
export class TooMuch extends Error {}

export async function pageContent(page: PdfPage, ops: Pdfjs['OPS']): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ annotationMode: 0 })
  if (list.fnArray.length > MOST_STEPS) throw new TooMuch()
  const fonts = await pageFonts(page, list, ops)
  const text = new TextReader(ops, fonts)
  const paths = new PathReader(ops, view)
  const pictures = walk(list, ops, view.transform, text, paths)
  const notes = await pageNotes(page, view.transform)
  page.cleanup()
  const { width, height } = view
  if (text.pieces.length > MOST_SIGNS || paths.across.length + paths.down.length + paths.dots.length > MOST_LINES)
    throw new TooMuch()
  const shares = { pictures: pictures / (width * height), notes, cut: text.cut }
  const unseen = shares.pictures > MOST_PICTURES ? text.unseen : 0
  const rules = joinDots(paths, text.pieces)
  return upright({ width, height, pieces: [...text.pieces, ...notes.fields], ...rules, unseen, ...shares })
}

/**
 * Follows the drawing of a page. Returns the area of its pictures: they are not decoded (`maxImageSize`), so that only
 * the room made for them is left, in which nothing is drawn.
 */
function walk(list: Operators, ops: Pdfjs['OPS'], view: Matrix, text: TextReader, paths: PathReader): number {
  const marks = [ops.showText, ops.fill, ops.eoFill, ops.stroke, ops.fillStroke, ops.eoFillStroke, ops.shadingFill]
  const opens = [ops.save, ops.paintFormXObjectBegin]
  const closes = [ops.restore, ops.paintFormXObjectEnd]
  const saved: { matrix: Matrix; empty: boolean; right: number }[] = []
  let now = { matrix: view, empty: false, right: Infinity }
  let pictures = 0
  list.fnArray.forEach((fn, i) => {
    const args = (list.argsArray[i] ?? []) as unknown[]
    if (marks.includes(fn)) now.empty = false
    if (opens.includes(fn)) {
      saved.push(now)
      now = { ...now, empty: fn === ops.save }
      text.save()
    } else if (closes.includes(fn)) {
      const { matrix, empty } = now
      if (empty) pictures += Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!)
      now = { ...(saved.pop() ?? { matrix: view, right: Infinity }), empty: false }
      text.restore()
    }
    if (fn === ops.transform) now.matrix = times(now.matrix, args as Matrix)
    else if (fn === ops.paintFormXObjectBegin && args[0]) now.matrix = times(now.matrix, args[0] as Matrix)
    else if (fn === ops.constructPath) {
      const next = list.fnArray[i + 1]!
      if (next === ops.clip || next === ops.eoClip)
        now.right = Math.min(now.right, paths.right(args as [number[], number[]], now.matrix))
      else paths.read(args as [number[], number[]], next, now.matrix)
    } else text.read(fn, args, now.matrix, now.right)
  })
  return pictures
}

interface Operators {
  fnArray: number[]
  argsArray: unknown[]
}

/** Kept by pdf.js for drawing; only the measure of their signs is needed. */
async function pageFonts(page: PdfPage, list: Operators, ops: Pdfjs['OPS']) {
  const names = new Set(list.fnArray.flatMap((fn, i) => (fn === ops.setFont ? [(list.argsArray[i] as [string])[0]] : [])))
  const fonts = await Promise.all(
    [...names].map(async (name) => [name, await new Promise<object>((done) => page.commonObjs.get(name, done))] as const),
  )
  return new Map(fonts)
}
