/**
 * The help as data. In every text `{file.save}` stands for the keys of that command, so that no key is written down twice.
 */
import type { CommandId } from '../../command'

export interface HelpTopic {
  id: string
  /** What a person wants to do. */
  title: string
  /** Other words for it, as someone might type them. */
  words: readonly string[]
  blocks: readonly HelpBlock[]
  /** What can be started from here. */
  commands?: readonly CommandId[]
}

/** A paragraph, things to do one after the other, things side by side, or something to be careful about. */
export type HelpBlock = string | { steps: readonly string[] } | { list: readonly string[] } | { note: string }

export interface HelpGroup {
  title: string
  topics: readonly HelpTopic[]
}
