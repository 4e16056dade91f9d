/** Ids of the profiles of a template folder: `official` after GB/T 9704—2012, `plain` after the national template. */
export const LOOKS = ['official', 'plain'] as const
export type Look = (typeof LOOKS)[number]
