import { fetched } from '../ui'

export type { CompareSide } from './compare-dialog'
/** Comparing texts is fetched when it is asked for. */
export const CompareDialog = fetched(async () => (await import('./compare-dialog')).default)
