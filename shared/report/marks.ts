/** What official prose may carry besides its text. */
export const MARKS = ['bold', 'subscript', 'superscript', 'underline'] as const
export type Mark = (typeof MARKS)[number]
