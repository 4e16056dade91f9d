/**
 * Where nobody watches the screen (a server without a display), the program can leave a picture of its window and end:
 * NIANBAO_SCREENSHOT=/path/to/picture.png.
 */
import { app } from 'electron'
import { writeFile } from 'node:fs/promises'
import type { ReportWindow } from './window/report-window'

/** `null` when no picture is asked for. */
export function screenshotOf(path: string | undefined): ((window: ReportWindow) => void) | null {
  if (!path) return null
  return (window) => void take(window, path)
}

async function take(window: ReportWindow, path: string): Promise<void> {
  try {
    const picture = await window.contents.capturePage()
    await writeFile(path, picture.toPNG())
    app.exit(0)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}
