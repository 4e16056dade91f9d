/** The files of units that are added up: a unit's new file takes the place of the one it handed in before. */
import { replacedBy, type UnitReport, type UnreadUnit } from '@shared/merge'
import type { PickedFile } from './merge-read-files'

type Read = UnitReport | UnreadUnit

export interface UnitFiles {
  /** These are about to be read; files read in one go replace none of each other. */
  begin: (files: readonly PickedFile[]) => Batch
  clear: () => void
  /** What counts, in the order of choosing. */
  units: () => UnitReport[]
  unread: () => UnreadUnit[]
}

export interface Batch {
  /** `year`: of the sum; a report of another year replaces none. */
  take: (id: string, read: Read, year: number) => void
  /** Those that nothing came of count as not read: a sum without them would look whole. Says how many. */
  end: (notRead: (name: string) => UnreadUnit['reason']) => number
}

/** `before`: units of an earlier sum. */
export function createUnitFiles(before: readonly UnitReport[]): UnitFiles {
  const all = new Map<string, Read>(before.map((unit, i) => [`${i}`, unit]))
  /** Which of two files of one unit counts must not depend on which was read sooner. */
  const rank = new Map([...all.keys()].map((id, i) => [id, i]))
  const inOrder = () => [...all].sort(([a], [b]) => rank.get(a)! - rank.get(b)!).map(([, one]) => one)
  return {
    begin(files) {
      files.forEach(({ id }) => rank.set(id, rank.get(id) ?? rank.size))
      const known = new Map(all)
      const waiting = new Map(files.map(({ id, name }) => [id, name]))
      return {
        take(id, read, year) {
          if (!('year' in read && read.year !== year)) for (const old of replacedBy(known, read)) all.delete(old)
          all.set(id, read)
          waiting.delete(id)
        },
        end(notRead) {
          for (const [id, file] of waiting) if (!all.has(id)) all.set(id, { file, reason: notRead(file) })
          return waiting.size
        },
      }
    },
    clear: () => all.clear(),
    units: () => inOrder().filter((one): one is UnitReport => 'organ' in one),
    unread: () => inOrder().filter((one): one is UnreadUnit => 'reason' in one),
  }
}
