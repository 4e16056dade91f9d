/** Files that another start of the program or the system hands over. */
import type { EventEmitter } from 'node:events'
import { z } from 'zod'

/** At once; so many windows nobody wants. */
const MOST_FILES = 100
/** From another start of the program. */
const handedOver = z.object({ files: z.array(z.string()).max(MOST_FILES) })

export type HandedOver = z.infer<typeof handedOver>

/** As much of Electron's app as tells of files. */
type Telling = Pick<EventEmitter, 'on' | 'off'>

/** Files handed over before the program can open windows; the answer gives them out and listens no more. */
export function keepEarlyFiles(system: Telling): () => string[] {
  const files: string[] = []
  const add = (more: readonly string[]) => void files.push(...more.slice(0, MOST_FILES - files.length))
  const onFile = (event: { preventDefault: () => void }, path: string) => {
    event.preventDefault()
    add([path])
  }
  const onSecond = (_event: unknown, _argv: unknown, _folder: unknown, data: unknown) => add(filesOf(data))
  system.on('open-file', onFile)
  system.on('second-instance', onSecond)
  return () => {
    system.off('open-file', onFile)
    system.off('second-instance', onSecond)
    return files
  }
}

/** Of another start; what is no list of files names none. */
export const filesOf = (data: unknown): string[] => {
  const more = handedOver.safeParse(data)
  return more.success ? more.data.files : []
}
