/** What a cell's text means while it is being typed and once it is done. */
import { figureValue, readFigure, type FigureKind, type FigureValue } from '@shared/report'

/**
 * The value that follows from what has been typed so far, at once on every key. A decimal point not yet followed by a
 * digit is no error yet.
 */
export function typedValue(kind: FigureKind, text: string): FigureValue {
  return figureValue(kind, kind === 'amount' ? text.replace(/(\d)[.．。]$/, '$1') : text)
}

/** Full-width digits as an input method leaves them, made narrow; anything that is no number stays to the letter. */
export function narrowDigits(kind: FigureKind, text: string): string {
  const reading = readFigure(kind, text)
  return reading.state === 'number' && /[^ -~]/.test(text) ? reading.value : text
}

/** Why a stored value is no figure, or `null`. */
export function fault(kind: FigureKind, value: FigureValue) {
  const reading = readFigure(kind, value ?? '')
  return reading.state === 'invalid' ? reading.reason : null
}
