/** How a heading that stands in one paragraph with its text is marked, so that it can be told from the text again. */
import type { Block } from '../report'

/** The character style of its words. The id is ours; programs that change ids keep the name. */
export const RUN_IN_STYLE = { id: 'ReportRunIn', name: '年报段首' } as const

/** Parts heading and text where the heading itself ends without a stop. */
export const RUN_IN_STOP = '。'

/** Whether heading and text can stand in one paragraph. */
export function isRunIn(heading: Block | undefined, text: Block | undefined): heading is Extract<Block, { kind: 'heading' }> {
  return heading?.kind === 'heading' && heading.level === 2 && text?.kind === 'paragraph'
}
