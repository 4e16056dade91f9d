/** Text and ruling lines of one page, in points from its top left corner, rotation undone. */
import type { PdfItem, PdfPage, Pdfjs } from './load-pdfjs'
import { ordinarySigns } from './ordinary-signs'

export interface Piece {
  text: string
  x: number
  end: number
  /** Baseline. */
  y: number
  size: number
}

/** Horizontal: `at` is y and from…to are x; vertical the other way round. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface PageContent {
  height: number
  pieces: Piece[]
  across: Rule[]
  down: Rule[]
}

type Matrix = number[]
const THIN = 3
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0]! * n[0]! + m[2]! * n[1]!,
  m[1]! * n[0]! + m[3]! * n[1]!,
  m[0]! * n[2]! + m[2]! * n[3]!,
  m[1]! * n[2]! + m[3]! * n[3]!,
  m[0]! * n[4]! + m[2]! * n[5]! + m[4]!,
  m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
]

export async function pageContent(page: PdfPage, ops: Pdfjs['OPS']): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 })
  const text = await page.getTextContent()
  const pieces = text.items.flatMap((item) => piece(item, view.transform))
  const content: PageContent = { height: view.height, pieces, across: [], down: [] }
  addRules(content, await page.getOperatorList(), ops, view.transform)
  page.cleanup()
  return content
}

function piece(item: PdfItem, view: Matrix): Piece[] {
  if (!item.str || item.str.trim() === '') return []
  const m = times(view, item.transform)
  return [{ text: ordinarySigns(item.str), x: m[4]!, end: m[4]! + item.width, y: m[5]!, size: Math.hypot(m[2]!, m[3]!) }]
}

function addRules(
  content: PageContent,
  list: { fnArray: number[]; argsArray: unknown[] },
  ops: Pdfjs['OPS'],
  view: Matrix,
): void {
  let matrix = view
  const saved: Matrix[] = []
  const fills = [ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke]
  const strokes = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke]
  list.fnArray.forEach((fn, i) => {
    if (fn === ops.save) saved.push(matrix)
    else if (fn === ops.restore) matrix = saved.pop() ?? view
    else if (fn === ops.transform) matrix = times(matrix, list.argsArray[i] as Matrix)
    else if (fn === ops.constructPath) {
      const next = list.fnArray[i + 1]!
      const [codes, numbers] = list.argsArray[i] as [number[], number[]]
      if (strokes.includes(next)) walk(codes, numbers, ops, (a, b) => addLine(content, at(matrix, a), at(matrix, b)))
      else if (fills.includes(next)) walk(codes, numbers, ops, (a, b) => addLine(content, at(matrix, a), at(matrix, b), THIN))
    }
  })
}

type Point = [number, number]
const at = (m: Matrix, [x, y]: Point): Point => [m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!]

function walk(codes: number[], n: number[], ops: Pdfjs['OPS'], line: (a: Point, b: Point) => void): void {
  let i = 0
  let here: Point = [0, 0]
  for (const code of codes) {
    if (code === ops.rectangle) {
      const [x, y, w, h] = n.slice(i, i + 4) as [number, number, number, number]
      i += 4
      line([x, y], [x + w, y])
      line([x, y + h], [x + w, y + h])
      line([x, y], [x, y + h])
      line([x + w, y], [x + w, y + h])
    } else if (code === ops.moveTo || code === ops.lineTo) {
      const to: Point = [n[i]!, n[i + 1]!]
      i += 2
      if (code === ops.lineTo) line(here, to)
      here = to
    } else i += code === ops.curveTo ? 6 : code === ops.curveTo2 || code === ops.curveTo3 ? 4 : 0
  }
}

/** `least`: the short ends of a filled stroke are no rules of their own. */
function addLine(content: PageContent, [ax, ay]: Point, [bx, by]: Point, least = 1): void {
  const wide = Math.abs(ax - bx)
  const high = Math.abs(ay - by)
  if (high < 1 && wide > least) content.across.push({ at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) })
  else if (wide < 1 && high > least) content.down.push({ at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) })
}
