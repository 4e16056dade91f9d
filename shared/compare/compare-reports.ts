import { compareFigures, type ComparedFigure, type ComparedReport } from './compare-figures'
import { compareProse, type ComparedSection } from './compare-prose'

export interface Comparison {
  figures: ComparedFigure[]
  sections: ComparedSection[]
}

/** Two reports of any year, organ and form; cells that mean the same have the same id on every form. */
export const compareReports = (before: ComparedReport, after: ComparedReport): Comparison => ({
  figures: compareFigures(before, after),
  sections: compareProse(before.report, after.report, after.template),
})
