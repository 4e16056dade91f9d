export type { ComparedFigure, ComparedReport } from './compare-figures'
export type { ComparedSection, ComparedSentence } from './compare-prose'
export { compareReports, type Comparison } from './compare-reports'
export { signed } from './signed'
