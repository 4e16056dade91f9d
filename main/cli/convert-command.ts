import { basename } from 'node:path'
import { writeDocx } from '@shared/docx/write'
import { ok, type Result } from '@shared/finding'
import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { reportJson } from '@shared/open'
import { writeReportCopy, writeReportFile } from '@shared/report-file'
import { samePathKey } from '../document/file-names'
import { trouble } from '../file/file-trouble'
import { writeFile } from '../file/write-file'
import { wordProfile } from '../templates'
import { openFile, type OpenedFile } from './open-file'
import type { Order, OutputFormat } from './parse-arguments'
import { EXIT, type ExitStatus, type Streams } from './streams'

type ConvertOrder = Extract<Order, { command: 'convert' }>

/** Opens one file and writes it in another format, whole or not at all. */
export async function runConvert({ file, to, out }: ConvertOrder, streams: Streams): Promise<ExitStatus> {
  if (samePathKey(file) === samePathKey(out)) {
    streams.say(trouble('C09', { name: basename(out) }).message)
    return EXIT.usage
  }
  const opened = await openFile(file)
  const bytes = opened.ok ? await write(opened.value, to) : opened
  const written = bytes.ok ? await writeFile(out, bytes.value) : bytes
  if (!opened.ok || !written.ok) {
    if (!written.ok) streams.say(written.trouble.message)
    return EXIT.unreadable
  }
  streams.say(fill(words.converted, { name: out }))
  const toReview = (opened.value.file.opening?.findings ?? []).filter((finding) => !finding.settled).length
  if (toReview > 0) streams.say(fill(words.toReview, { n: toReview }))
  return EXIT.done
}

async function write({ file, template }: OpenedFile, to: OutputFormat): Promise<Result<Uint8Array>> {
  switch (to) {
    case 'docx':
      return writeDocx(file.report, template, wordProfile(), { copy: writeReportCopy(file.report) })
    case 'nianbao':
      return ok(writeReportFile(file))
    case 'xlsx':
      return ok((await import('@shared/workbook/write')).writeWorkbook(file.report, template))
    case 'html':
      return ok(new TextEncoder().encode((await import('@shared/html/write')).writeHtml(file.report, template)))
    case 'json':
      return ok(new TextEncoder().encode(`${JSON.stringify(reportJson(file, template), null, 2)}\n`))
  }
}
