import type { ReportFile } from '@shared/finding'
import { shellWords } from '@shared/message/screen/shell'
import type { OpenDocument, Session } from './session'

/** The editor is asked once more: what stands in a cell that is just being typed belongs to the file. */
export function freshSnapshot({ editor, now }: Session, { store }: OpenDocument): ReportFile {
  const handle = editor.getState().handle
  if (handle) store.getState().reportChanged(handle.report())
  return store.getState().snapshot(now())
}

/** The report's title as a file name: what file systems forbid is left out, at most 80 characters. */
export function fileNameOf(title: string, extension: string): string {
  const clean = title
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return `${[...clean].slice(0, 80).join('') || shellWords.untitled}.${extension}`
}
