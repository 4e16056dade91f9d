/** A plot leaves the window: as a file where the main process asks, or on the clipboard. */
import { fill, message } from '@shared/message'
import { yearsWords as words } from '@shared/message/screen/years'
import { pngOf, standaloneSvg, type PictureFormat, type YearsJob } from '../years'
import type { Session } from './session'

export function picturesOf(
  { bridge }: Session,
  say: (words: string) => void,
  fileName: (name: string, format: PictureFormat) => string,
): Pick<YearsJob, 'exportPicture' | 'copyPicture'> {
  const png = async (svg: SVGSVGElement) => {
    const bytes = await pngOf(svg)
    if (!bytes) say(message('E171', { detail: 'PNG' }))
    return bytes
  }
  async function exportPicture(format: PictureFormat, svg: SVGSVGElement, name: string): Promise<void> {
    const bytes = format === 'svg' ? new TextEncoder().encode(standaloneSvg(svg)) : await png(svg)
    if (!bytes) return
    const answer = await bridge.exportFile({ bytes, suggestedName: fileName(name, format), format })
    if (answer.kind === 'trouble') say(answer.trouble.message)
    if (answer.kind === 'saved') say(fill(words.written, { name: answer.name }))
  }
  async function copyPicture(svg: SVGSVGElement): Promise<void> {
    const bytes = await png(svg)
    if (!bytes) return
    const answer = await bridge.copyPicture({ bytes })
    say(answer.kind === 'trouble' ? answer.trouble.message : words.copied)
  }
  return {
    exportPicture: (...asked) => void exportPicture(...asked),
    copyPicture: (svg) => void copyPicture(svg),
  }
}
