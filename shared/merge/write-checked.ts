/** The list of what was found in many reports: one sheet of files, one of findings. */
import { fill } from '../message'
import { checkManyWords as words } from '../message/screen/check-many'
import { newReport, type Template } from '../template'
import { packWorkbook } from '../workbook/write/write-workbook'
import type { CheckedReport } from './checked-report'
import type { UnreadUnit } from './unit-report'
import { wordsSheet } from './words-sheet'

/** Twips. */
const WIDTH = { name: 3600, count: 1200, message: 12_000 }

/** `now`: ISO 8601, the time of the file. The same findings give the same bytes. */
export function writeChecked(
  checked: readonly CheckedReport[],
  unread: readonly UnreadUnit[],
  template: Template,
  now: string,
): Uint8Array<ArrayBuffer> {
  const { sheets, columns, states } = words
  const title = fill(words.listTitle, { n: checked.length + unread.length })
  const files = [
    ...checked.map(({ file, organ, year, counts: { error, warning, notice } }) => [
      file,
      organ,
      String(year),
      error > 0 ? states.errors : warning > 0 ? states.warnings : states.sound,
      ...[error, warning, notice].map(String),
    ]),
    ...unread.map(({ file, reason }) => [file, '', '', fill(states.unreadFor, { reason: reason.message }), '', '', '']),
  ]
  const findings = checked.flatMap(({ file, organ, findings: own }) =>
    own.map(({ severity, code, message }) => [file, organ, words.severity[severity], code, message]),
  )
  const { file, organ, year, state, errors, warnings, notices, severity, code, message } = columns
  const { name, count } = WIDTH
  const about = {
    organ: { fullName: title, shortName: '', kind: 'other' as const },
    year: template.years.from,
    scope: 'own' as const,
    now,
  }
  return packWorkbook({ ...newReport(template, about), title }, [
    wordsSheet(sheets.files, title, [file, organ, year, state, errors, warnings, notices], files, [
      name,
      name,
      count,
      name,
      count,
      count,
      count,
    ]),
    wordsSheet(sheets.findings, title, [file, organ, severity, code, message], findings, [
      name,
      name,
      count,
      count,
      WIDTH.message,
    ]),
  ])
}
