/** Text and ruling lines of one page, in points from its top left corner, rotation undone. */
import type { PdfPage, Pdfjs } from './load-pdfjs'
import { times, type Matrix } from './matrix'
import { PathReader } from './page-paths'
import { TextReader } from './page-text'
import { joinDots } from './join-dots'
import { upright } from './turned-text'

/** One sign as printed. */
export interface Piece {
  text: string
  x: number
  end: number
  /** Baseline. */
  y: number
  size: number
  /** Quarter turns clockwise away from the reading direction of the page. */
  turn: number
  /** Along the reading direction of turned signs, and from line to line. */
  order?: { along: number; line: number }
}

/** Horizontal: `at` is y and from…to are x; vertical the other way round. `soft`: the edge of a coloured area. */
export interface Rule {
  at: number
  from: number
  to: number
  soft: boolean
}

export interface PageContent {
  width: number
  height: number
  pieces: Piece[]
  across: Rule[]
  down: Rule[]
  /** Signs that are there to be searched but not to be seen, over a picture of the page: the text layer of a scan. */
  unseen: number
}

const MOST_STEPS = 400_000
/** A page that holds more than any report does. */
export class TooMuch extends Error {}

export async function pageContent(page: PdfPage, ops: Pdfjs['OPS']): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ annotationMode: 0 })
  if (list.fnArray.length > MOST_STEPS) throw new TooMuch()
  const fonts = await pageFonts(page, list, ops)
  const text = new TextReader(ops, fonts)
  const paths = new PathReader(ops)
  let matrix = view.transform
  const saved: Matrix[] = []
  let pictures = 0
  list.fnArray.forEach((fn, i) => {
    const args = (list.argsArray[i] ?? []) as unknown[]
    if (fn === ops.save || fn === ops.paintFormXObjectBegin) saved.push(matrix)
    if (fn === ops.transform) matrix = times(matrix, args as Matrix)
    else if (fn === ops.paintFormXObjectBegin && args[0]) matrix = times(matrix, args[0] as Matrix)
    else if (fn === ops.restore || fn === ops.paintFormXObjectEnd) matrix = saved.pop() ?? view.transform
    else if (fn === ops.paintImageXObject) pictures += Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!)
    else if (fn === ops.constructPath) paths.read(args as [number[], number[]], list.fnArray[i + 1]!, matrix)
    if (fn === ops.save) text.save()
    else if (fn === ops.restore) text.restore()
    else text.read(fn, args, matrix)
  })
  page.cleanup()
  const { width, height } = view
  return upright({
    width,
    height,
    pieces: text.pieces,
    ...joinDots(paths, text.pieces),
    unseen: pictures > 0.4 * width * height ? text.unseen : 0,
  })
}

/** Kept by pdf.js for drawing; only the measure of their signs is needed. */
async function pageFonts(page: PdfPage, list: { fnArray: number[]; argsArray: unknown[] }, ops: Pdfjs['OPS']) {
  const names = new Set(list.fnArray.flatMap((fn, i) => (fn === ops.setFont ? [(list.argsArray[i] as [string])[0]] : [])))
  const fonts = await Promise.all(
    [...names].map(async (name) => [name, await new Promise<object>((done) => page.commonObjs.get(name, done))] as const),
  )
  return new Map(fonts)
}
