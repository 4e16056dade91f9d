/** What a saved file says about itself. */
export const FORMAT = 'nianbao'

/** Raised by one with every change of the saved form; a migration and a frozen sample come with it. */
export const FORMAT_VERSION = 2

/** Who wrote the file; follows the version in package.json (a test compares them). */
export const PROGRAM = 'nianbao 0.1.0'

export const PARTS = {
  mark: 'nianbao.json',
  report: 'report.json',
  opening: 'opening.json',
  papers: 'papers.json',
  previous: 'previous.json',
  history: 'history/',
  media: 'media/',
} as const
