/** Whether the words of a table's cell are one number, which stands in the middle as in the standard tables; words stand left. */
export const isNumberCell = (words: string): boolean => /^[-+]?[\d.,]+[%％‰]?$/.test(words.trim())
