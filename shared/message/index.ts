import { checkMessages } from './check'
import { fill } from './message'
import { openingMessages } from './opening'
import { troubleMessages } from './trouble'

/** Every sentence with a code: T template, E files and export, O opening, the rest checks. */
export const sentences = { ...troubleMessages, ...openingMessages, ...checkMessages }

export type MessageCode = keyof typeof sentences

/** The sentence of a code with its values put in. */
export function message(code: MessageCode, values: Record<string, string | number> = {}): string {
  return fill(sentences[code], values)
}

export { fill }
