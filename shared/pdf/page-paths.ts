/** Lines and the edges of coloured areas that run along or across the page. */
import type { Pdfjs } from './load-pdfjs'
import { at, type Matrix, type Point } from './matrix'
import type { Rule } from './page'

/** Areas thinner than this are lines. */
const THICK = 4.5
const STRAIGHT = 1
/** No table reaches from one edge of the page to the other, in points. */
const EDGE = 2
/** What one area takes of a page at least, each way, to be the paper of it. */
const MOST_OF = 0.7

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** `shape`: part of a figure drawn with several strokes, a letter perhaps. */
export type Drawn<T> = T & { shape: boolean }

export class PathReader {
  across: Drawn<Rule>[] = []
  down: Drawn<Rule>[] = []
  /** Too small to be a line alone. */
  dots: Drawn<Box>[] = []
  #shape = false
  readonly #strokes: (number | undefined)[]
  readonly #fills: (number | undefined)[]

  constructor(
    private readonly ops: Pdfjs['OPS'],
    private readonly page: { width: number; height: number },
  ) {
    this.#strokes = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]
    this.#fills = [ops.fill, ops.eoFill]
  }

  read([codes, numbers]: [number[], number[]], painted: number, matrix: Matrix): void {
    const paths = subpaths(codes, numbers, this.ops)
    this.#shape = paths.some(({ curved, points }) => curved || !isRectangle(points))
    const seen = paths.map(({ points, curved }) => ({ points: points.map((point) => at(matrix, point)), curved }))
    if (this.#strokes.includes(painted)) {
      for (const { points } of seen) for (let i = 1; i < points.length; i++) this.#segment(points[i - 1]!, points[i]!)
    } else if (this.#fills.includes(painted)) for (const path of seen) this.#area(path.points, path.curved)
  }

  /** Right end of what a path encloses. */
  right([codes, numbers]: [number[], number[]], matrix: Matrix): number {
    const points = subpaths(codes, numbers, this.ops).flatMap((path) => path.points)
    return points.length === 0 ? Infinity : points.reduce((right, point) => Math.max(right, at(matrix, point)[0]), -Infinity)
  }

  #segment([ax, ay]: Point, [bx, by]: Point): void {
    const box = { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) }
    const wide = box.right - box.left
    const high = box.bottom - box.top
    if (wide < 3 && high < 3) this.dots.push({ ...box, shape: this.#shape })
    else if (high < STRAIGHT) this.#line(box, true, false)
    else if (wide < STRAIGHT) this.#line(box, false, false)
  }

  #area(points: readonly Point[], curved: boolean): void {
    const box = {
      left: Math.min(...points.map((p) => p[0])),
      right: Math.max(...points.map((p) => p[0])),
      top: Math.min(...points.map((p) => p[1])),
      bottom: Math.max(...points.map((p) => p[1])),
    }
    const wide = box.right - box.left
    const high = box.bottom - box.top
    if (wide <= THICK && high <= THICK) this.dots.push({ ...box, shape: this.#shape })
    else if (high <= THICK) this.#line(box, true, false)
    else if (wide <= THICK) this.#line(box, false, false)
    else if (!curved && isRectangle(points) && !this.#isBackdrop(box)) {
      this.#line({ ...box, bottom: box.top }, true, true)
      this.#line({ ...box, top: box.bottom }, true, true)
      this.#line({ ...box, right: box.left }, false, true)
      this.#line({ ...box, left: box.right }, false, true)
    }
  }

  /** The paper behind the words, as browsers paint it: its edges are no lines of a table. */
  #isBackdrop({ left, top, right, bottom }: Box): boolean {
    const { width, height } = this.page
    if (left <= EDGE && right >= width - EDGE) return true
    return right - left > width * MOST_OF && bottom - top > height * MOST_OF
  }

  #line({ left, top, right, bottom }: Box, across: boolean, soft: boolean): void {
    if (across) this.across.push({ at: (top + bottom) / 2, from: left, to: right, soft, shape: this.#shape })
    else this.down.push({ at: (left + right) / 2, from: top, to: bottom, soft, shape: this.#shape })
  }
}

const isRectangle = (points: readonly Point[]) =>
  points.length <= 6 &&
  points.every(([x, y], i) => i === 0 || Math.abs(x - points[i - 1]![0]) < STRAIGHT || Math.abs(y - points[i - 1]![1]) < STRAIGHT)

interface Subpath {
  points: Point[]
  curved: boolean
}

function subpaths(codes: number[], n: number[], ops: Pdfjs['OPS']): Subpath[] {
  const found: Subpath[] = []
  let i = 0
  const point = (): Point => [n[i++]!, n[i++]!]
  for (const code of codes) {
    if (code === ops.rectangle) {
      const [x, y] = point()
      const [w, h] = point()
      const points: Point[] = [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
        [x, y],
      ]
      found.push({ points, curved: false })
    } else if (code === ops.moveTo) found.push({ points: [point()], curved: false })
    else {
      const last = found.at(-1) ?? { points: [], curved: false }
      if (code === ops.lineTo) last.points.push(point())
      else if (code === ops.closePath && last.points.length > 0) last.points.push(last.points[0]!)
      else if (code === ops.curveTo || code === ops.curveTo2 || code === ops.curveTo3) {
        i += code === ops.curveTo ? 4 : 2
        last.points.push(point())
        last.curved = true
      }
    }
  }
  return found.filter((path) => path.points.length > 0)
}
