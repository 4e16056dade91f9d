import { beginHelp } from './begin'
import { checkHelp, finishHelp } from './finish'
import type { HelpGroup } from './help-topic'
import { keepHelp, keysHelp, questionsHelp } from './keep'
import { writeHelp } from './write'

export type { HelpBlock, HelpGroup, HelpTopic } from './help-topic'

/** In the order of the work. Loaded only when the help is opened: not part of `shared/message`. */
export const HELP: readonly HelpGroup[] = [beginHelp, writeHelp, checkHelp, finishHelp, keepHelp, keysHelp, questionsHelp]
