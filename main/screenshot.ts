/**
 * Where nobody watches the screen (a server without a display), the program can leave a picture of its window and end:
 * NIANBAO_SCREENSHOT=/path/to/picture.png.
 */
import { app } from 'electron'
import { writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { ReportWindow } from './window/report-window'

/** `null` when no picture is asked for. */
export function screenshotOf(path: string | undefined): ((window: ReportWindow) => void) | null {
  if (!path) return null
  return (window) => void take(window, path)
}

/** What the checks found, or why a file could not be opened, stands on the screen a moment after the first picture (ms). */
const SETTLED = 1000

async function take(window: ReportWindow, path: string): Promise<void> {
  try {
    await setTimeout(SETTLED)
    const picture = await window.contents.capturePage()
    await writeFile(path, picture.toPNG())
    app.exit(0)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}
