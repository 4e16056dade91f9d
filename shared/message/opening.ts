/** What opening repaired, could not place or left out. */
export const openingMessages = {} as const
