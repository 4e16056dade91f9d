/** Sentences of the checks, by their stable code. */
export const checkMessages = {} as const
