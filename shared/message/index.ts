import { checkMessages } from './check'
import { commandLineMessages } from './command-line'
import { fill } from './message'
import { openingMessages } from './opening'
import { troubleMessages } from './trouble'

/** Every sentence with a code: T template, E files and export, O opening, C command line, the rest checks. */
export const sentences = { ...troubleMessages, ...openingMessages, ...commandLineMessages, ...checkMessages }

export type MessageCode = keyof typeof sentences

/** The sentence of a code with its values put in. */
export function message(code: MessageCode, values: Record<string, string | number> = {}): string {
  return fill(sentences[code], values)
}

export { fill }
