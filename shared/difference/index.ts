export { compareTexts, type AlignedText } from './compare-texts'
export { compareWords } from './compare-words'
export type { TextPiece } from './text-piece'
export { similarity } from './similarity'
