import { basename } from 'node:path'
import { failed, ok, type Result } from '@shared/finding'
import { mergedFile, mergeUnits, readUnitList, type Merged, type UnitReport, type UnreadUnit } from '@shared/merge'
import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { mergeWords } from '@shared/message/screen/merge'
import { organKind } from '@shared/recognise'
import { templateForYear } from '@shared/template'
import { decodeText } from '@shared/text'
import { samePathKey } from '../document/file-names'
import { trouble } from '../file/file-trouble'
import { readFile } from '../file/read-file'
import { writeFile } from '../file/write-file'
import { allTemplates } from '../templates'
import { filesNamed } from './files-named'
import { inThreads } from './in-threads'
import { mergedJson } from './merge-json'
import type { MergeOrder } from './merge-order'
import { EXIT, printJson, progressLine, type ExitStatus, type Streams } from './streams'
import { findingLine } from './summary'

/** Adds up subordinate reports. A file that cannot be read is told and does not stop the others. */
export async function runMerge(order: MergeOrder, streams: Streams, program: string): Promise<ExitStatus> {
  const beside = [order.out, order.summary, order.units].filter((path) => path !== null)
  const named = await filesNamed(order.named, beside)
  const expected = await unitList(order.units)
  const template = templateForYear(allTemplates(), order.year)
  const stopped = !named.ok ? named : !expected.ok ? expected : template ? null : failed(trouble('E70', { year: order.year }))
  if (stopped || !named.ok || !expected.ok || !template) {
    if (stopped && !stopped.ok) streams.say(stopped.trouble.message)
    return EXIT.unreadable
  }
  if (order.named.some((path) => samePathKey(path) === samePathKey(order.out))) {
    streams.say(trouble('C09', { name: basename(order.out) }).message)
    return EXIT.usage
  }
  const { files } = named.value
  const onDone = (done: number) => streams.progress(progressLine(done, files.length))
  const read = await inThreads('unit', files, { year: order.year }, { program, onDone })
  streams.progress(null)
  const reports: UnitReport[] = read.flatMap((one) => ('unit' in one ? [one.unit] : []))
  const unread: UnreadUnit[] = read.flatMap((one) => ('trouble' in one ? [{ file: one.file, reason: one.trouble }] : []))
  const { organ, year } = order
  const merged = mergeUnits({ template, organ, year, expected: expected.value }, reports, unread)
  const written = await write(order, merged)
  if (!written.ok) {
    streams.say(written.trouble.message)
    return EXIT.unreadable
  }
  if (order.json) printJson(streams, mergedJson(merged))
  tell(order, merged, streams)
  if (unread.length > 0) return EXIT.unreadable
  return merged.findings.some(({ severity }) => severity === 'error') ? EXIT.errorsFound : EXIT.done
}

async function unitList(path: string | null): Promise<Result<string[] | null>> {
  if (path === null) return ok(null)
  const read = await readFile(path)
  if (!read.ok) return read
  const text = decodeText(read.value.bytes)
  return text.ok ? ok(readUnitList(text.value)) : text
}

async function write({ organ, out, summary }: MergeOrder, merged: Merged): Promise<Result<unknown>> {
  const kind = organKind(organ)
  const file = mergedFile(merged, { fullName: organ, shortName: '', kind }, new Date().toISOString())
  const { writeDraft } = await import('./write-draft')
  const draft = await writeDraft(out, file, merged.template)
  if (!draft.ok || summary === null) return draft
  const { writeSummary } = await import('@shared/merge/write-summary')
  return writeFile(summary, writeSummary(merged, file.report))
}

function tell({ out, summary }: MergeOrder, merged: Merged, streams: Streams): void {
  const { units, left, unread, missing } = merged
  const counts = { units: units.length, left: left.length, unread: unread.length, missing: missing?.length ?? 0 }
  streams.say(fill(mergeWords.summary, counts))
  for (const { file, reason } of unread) streams.say(fill(mergeWords.unread, { name: file, reason: reason.message }))
  for (const finding of merged.findings) streams.say(findingLine(finding))
  for (const name of [out, summary]) if (name !== null) streams.say(fill(words.converted, { name }))
}
