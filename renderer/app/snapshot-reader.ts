/**
 * Reading an earlier state of a report takes the schemas of the saved file. They are fetched when there is a state to read,
 * never for a window that only begins.
 */
import type { SnapshotReader } from '@shared/report-file'

let reader: SnapshotReader | null = null

/** `null` until it was fetched. */
export const snapshotReader = (): SnapshotReader | null => reader

export async function fetchSnapshotReader(): Promise<SnapshotReader> {
  reader ??= (await import('@shared/report-file/read-snapshot')).readSnapshot
  return reader
}
