/** What a saved file holds before its shape is known to be of today's version. */
export interface RawFile {
  report: unknown
  opening: unknown
  papers: unknown
  previous: unknown
}

export type Migration = (file: RawFile) => RawFile

/** Entry n − 1 brings version n to version n + 1. Entries are never changed once a program with them was released. */
export const MIGRATIONS: readonly Migration[] = [
  // Version 2 added the working papers; a file of version 1 has none, whatever stands where they would be.
  ({ report, opening }) => ({ report, opening, papers: undefined, previous: undefined }),
]

export function migrate(file: RawFile, version: number): RawFile {
  return MIGRATIONS.slice(version - 1).reduce((current, step) => step(current), file)
}
