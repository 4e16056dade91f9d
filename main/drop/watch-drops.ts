/**
 * Files dropped anywhere on the window. Watched here and not in the page, so that the page never learns a path.
 * Text and everything that is no file are left to the page, pictures as long as a report is open there.
 */
import { webUtils } from 'electron'

type FileItem = Pick<DataTransferItem, 'kind' | 'type'>

const MOST = 20

/** The editor takes pictures into the text; without one, opening says why a picture is no report. */
const isReportFile = (item: FileItem) => item.kind === 'file' && !(item.type.startsWith('image/') && takesPictures())

const takesPictures = () => document.querySelector('[contenteditable="true"]') !== null

export function watchDrops(target: Window, take: (paths: string[]) => void): void {
  target.addEventListener(
    'dragover',
    (event) => {
      if (!event.dataTransfer || ![...event.dataTransfer.items].some(isReportFile)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    },
    true,
  )
  target.addEventListener(
    'drop',
    (event) => {
      if (!event.dataTransfer || ![...event.dataTransfer.items].some(isReportFile)) return
      // Not stopped on its way: the page still clears its highlight, and the editor leaves alone what is prevented.
      event.preventDefault()
      const paths = [...event.dataTransfer.files].map(pathOf).filter((path) => path !== '')
      if (paths.length > 0) take(paths.slice(0, MOST))
    },
    true,
  )
}

/** Electron before 32 had the path on the file itself; a file that came from a page has none. */
function pathOf(file: File & { path?: string }): string {
  const utils = webUtils as typeof webUtils | undefined
  return (utils ? utils.getPathForFile(file) : file.path) ?? ''
}
