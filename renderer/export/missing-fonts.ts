/** Which fonts this computer lacks. The file names them all the same; it only matters for what is drawn here. */

import { exportWords } from '@shared/message/screen/export'

/** A name that is missing gives way to the font behind it, so that two different ones behind it show two widths. */
export function missingFonts(names: readonly string[], measure: (font: string) => number = measured): string[] {
  const width = (name: string, behind: string) => measure(`72px "${name.replace(/["\\]/g, '')}", ${behind}`)
  return [...new Set(names)].filter((name) => width(name, 'monospace') !== width(name, 'serif'))
}

let context: CanvasRenderingContext2D | null = null

function measured(font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return 0
  context.font = font
  return context.measureText(exportWords.fontSample).width
}
