/** Which of the files looked at before gives way when another is read: nothing that was added may go for a file that is not. */
import { baseName } from './file-names'
import type { UnitReport, UnreadUnit } from './unit-report'

type Looked = UnitReport | UnreadUnit
const isUnit = (one: Looked): one is UnitReport => 'organ' in one

/** Keys of `known`: reports of the same unit, and files that could not be read, now handed in under the same name. */
export function replacedBy(known: ReadonlyMap<string, Looked>, read: Looked): string[] {
  const unread = [...known].filter(([, one]) => !isUnit(one))
  const exact = unread.filter(([, { file }]) => file === read.file)
  const named = unread.filter(([, { file }]) => baseName(file) === baseName(read.file))
  const [only] = named
  const again = exact.length > 0 ? exact : named.length === 1 && only ? [only] : []
  const units = isUnit(read) ? [...known].filter(([, one]) => isUnit(one) && isSameOrgan(one, read)) : []
  return [...again, ...units].map(([key]) => key)
}

const isSameOrgan = (a: UnitReport, b: UnitReport) => a.organ.fullName !== '' && a.organ.fullName === b.organ.fullName
