/** What may stand behind the program's name on a command line. */
export const COMMAND_NAMES = ['read', 'check', 'convert', 'roll', 'compare', 'merge'] as const

export type CommandName = (typeof COMMAND_NAMES)[number]
