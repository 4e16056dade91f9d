export { compareFigures, growthOf, type ComparedFigure, type ComparedReport } from './compare-figures'
export { compareChapter, type ComparedSection, type ComparedSentence } from './compare-prose'
export { compareReports, type Comparison } from './compare-reports'
export { signed } from './signed'
