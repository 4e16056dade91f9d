import { lazy } from 'react'

export type { CompareSide } from './compare-dialog'
/** Comparing texts is fetched when it is asked for. */
export const CompareDialog = lazy(() => import('./compare-dialog'))
