export interface RecogniseOptions {
  /** File name without folder. */
  name: string
  /** ISO 8601 instant; the report's `modified`. */
  now: string
  /** Whether blanks between digits and Han characters are damage (text, PDF, web page) or the writer's own. */
  tidyBlanks: boolean
  /** Styles are our own and say what every paragraph is; nothing is told from its words. */
  ownStyles: boolean
  /** Nothing is told from labels: everything becomes text of the first chapter of a new report (O160). */
  asProse?: boolean
}
