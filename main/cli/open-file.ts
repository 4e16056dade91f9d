import { basename } from 'node:path'
import { failed, ok, type ReportFile, type Result } from '@shared/finding'
import { openReport } from '@shared/open'
import type { Template } from '@shared/template'
import { setBytesAsText } from '@shared/ooxml'
import { setNativeZip } from '@shared/zip'
import { trouble } from '../file/file-trouble'
import { readFile } from '../file/read-file'
import { allTemplates, templateOf } from '../templates'
import { bytesAsText } from './bytes-as-text'
import { nodeZip } from './node-zip'

setNativeZip(nodeZip)
setBytesAsText(bytesAsText)

export interface OpenedFile {
  file: ReportFile
  template: Template
  /** Without its folder. */
  name: string
}

/** Opens a report of any kind, as the window does. */
export async function openFile(path: string): Promise<Result<OpenedFile>> {
  const name = basename(path)
  const read = await readFile(path)
  if (!read.ok) return read
  try {
    const opened = await openReport(read.value.bytes, name, allTemplates(), {})
    if (!opened.ok) return opened
    return ok({ file: opened.value, template: templateOf(opened.value.report.templateId), name })
  } catch (error) {
    // A file must not be able to stop the work on the others, even where it finds a mistake of ours.
    return failed(trouble('C21', { name, detail: error instanceof Error ? error.message : String(error) }))
  }
}
