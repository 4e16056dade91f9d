export { compareTexts, type AlignedText } from './compare-texts'
export { compareWords, type TextPiece } from './compare-words'
export { similarity } from './similarity'
