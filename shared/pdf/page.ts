/** A page as it was printed: signs, lines and what is laid over it, in points from its top left corner. */

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
  /** Digits that the edge of the page cuts off, shown as “…”. */
  cut: number
  /** Share of the page that is pictures. */
  pictures: number
  notes: PageNotes
}

export interface PageNotes {
  /** Values of fields, as if they were printed where the field is. */
  fields: Piece[]
  filled: number
  comments: string[]
  attached: number
}
