import { allowedText } from '../ooxml/xml-writer'

/**
 * Text as a run of Word shows it: no character XML forbids, no line feed, and none of the invisible characters that web
 * pages leave between digits and that make a word impossible to find (no-break space, zero width space, word joiner).
 */
export function printableText(text: string): string {
  return allowedText(text)
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\r\n?|\n/g, ' ')
}
