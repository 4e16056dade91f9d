import { basename } from 'node:path'
import { exportReport } from '@shared/docx/export-report'
import { defaultWordOptions, writeDocx, type Look, type WordOptions } from '@shared/docx/write'
import { ok, type Result } from '@shared/finding'
import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { reportJson } from '@shared/open'
import { withCurrentFigures } from '@shared/linked-figures'
import { writeReportCopy, writeReportFile } from '@shared/report-file'
import { samePathKey } from '../document/file-names'
import { trouble } from '../file/file-trouble'
import { writeFile } from '../file/write-file'
import { wordProfile } from '../templates'
import { openFile, type OpenedFile } from './open-file'
import type { ConvertOrder } from './convert-order'
import { EXIT, type ExitStatus, type Streams } from './streams'

/** Opens one file and writes it in another format, whole or not at all. */
export async function runConvert(order: ConvertOrder, streams: Streams, program = ''): Promise<ExitStatus> {
  const { file, out, changesSince } = order
  if ([file, changesSince].some((name) => name !== null && samePathKey(name) === samePathKey(out))) {
    streams.say(trouble('C09', { name: basename(out) }).message)
    return EXIT.usage
  }
  const opened = await openFile(file)
  const before = changesSince === null ? null : await openFile(changesSince)
  if (before && !before.ok) {
    streams.say(before.trouble.message)
    return EXIT.unreadable
  }
  const bytes = opened.ok ? await write(opened.value, order, before?.value ?? null, program) : opened
  const written = bytes.ok ? await writeFile(out, bytes.value) : bytes
  if (!opened.ok || !written.ok) {
    if (!written.ok) streams.say(written.trouble.message)
    return EXIT.unreadable
  }
  streams.say(fill(words.converted, { name: out }))
  if (order.to === 'docx') for (const sentence of exported(opened.value, order)) streams.say(sentence)
  const toReview = (opened.value.file.opening?.findings ?? []).filter((finding) => !finding.settled).length
  if (toReview > 0) streams.say(fill(words.toReview, { n: toReview }))
  return EXIT.done
}

/** What is to be known of the Word file; which fonts this computer has, only a window can tell. */
const exported = ({ file: { report }, template }: OpenedFile, { look }: ConvertOrder): string[] =>
  exportReport({ report, template, profile: wordProfile(look), options: optionsOf(look), copy: writeReportCopy(report) })
    .sentences

const optionsOf = (look: Look): WordOptions => ({ ...defaultWordOptions, look })

async function write(
  opened: OpenedFile,
  { to, look }: ConvertOrder,
  before: OpenedFile | null,
  program: string,
): Promise<Result<Uint8Array>> {
  const { template } = opened
  const file = withCurrentFigures(opened.file, template)
  switch (to) {
    case 'docx':
      return writeDocx(file.report, template, wordProfile(look), {
        options: optionsOf(look),
        copy: writeReportCopy(file.report),
        ...(before ? { changesSince: before.file.report } : {}),
      })
    case 'pdf':
      return (await import('./make-pdf-file')).makePdfFile({ ...opened, file }, look, program)
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
