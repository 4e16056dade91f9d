/** What a script can rely on. */
import type { Merged } from '@shared/merge'

export function mergedJson(merged: Merged) {
  const { figures, parts, units, left, unread, missing, unlisted, blank, differences, findings } = merged
  return {
    organ: merged.organ,
    year: merged.year,
    template: merged.template.id,
    figures,
    /** By cell: which files stand behind the sum, those with 0 left out. */
    parts: Object.fromEntries(
      [...parts].map(([id, behind]) => [id, behind.map(({ unit, value }) => ({ file: units[unit]!.file, value }))]),
    ),
    units: units.map(({ file, organ, scope, changedForm, errors, doubtful }, index) => ({
      file,
      organ: organ.fullName,
      scope,
      changedForm,
      errors,
      doubtful,
      blank: blank.find((one) => one.unit === index)?.figures ?? [],
    })),
    left: left.map(({ unit, reason }) => ({ file: unit.file, organ: unit.organ.fullName, year: unit.year, reason })),
    unread: unread.map(({ file, reason }) => ({ file, trouble: reason })),
    missing,
    unlisted: unlisted.map(({ file, organ }) => ({ file, organ: organ.fullName })),
    differences,
    findings: findings.map(({ code, severity, message, where, also, expected, actual }) => ({
      code,
      severity,
      message,
      where,
      ...(also ? { also } : {}),
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
    })),
  }
}
