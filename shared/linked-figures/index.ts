export { evaluateSource, type Evaluation, type FigureValues, type SourceTrouble } from './evaluate-source'
export { formatFigure } from './format-figure'
export { figureText, refreshLinkedFigures } from './refresh-linked-figures'
