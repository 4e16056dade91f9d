import { message } from '../message'
import { plain, type Block } from '../report'

/** A remark taken out of a figure cell, as a note below the table. */
export const note = (cell: string, remark: string): Block => ({ kind: 'note', content: plain(message('O31', { cell, remark })) })
