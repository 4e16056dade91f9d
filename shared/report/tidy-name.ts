/** A name as it was typed or pasted, without blanks and signs that nobody sees: inside a name they are slips. */
export const tidyName = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
