/** What a group inherits from the one around it. */
import type { Mark } from '../report'
import type { Flow } from './flow'
import { plainInk, setInk, type Ink } from './ink'

/** Where the text of a group goes. */
export type Destination = 'text' | 'skip' | 'fonts' | 'colours' | 'picture' | 'number' | 'instruction' | 'property'

export interface State {
  destination: Destination
  /** Purpose of the stream of text. */
  role: 'body' | 'aside' | 'margin' | 'comment'
  flow: Flow
  font: number
  eastern: number
  /** Characters that stand in for `\uN` in old readers. */
  substitutes: number
  bold: boolean
  raised: '' | 'subscript' | 'superscript'
  underline: boolean
  hidden: boolean
  deleted: boolean
  struck: boolean
  ink: Ink
  inTable: boolean
  depth: number
  outline: number | null
  list: boolean
  /** Inside a definition of rows of inner tables. */
  innerRow: boolean
  /** First of the two wordings of the same text; the second is read. */
  twofold: boolean
}

export const plain = {
  bold: false,
  raised: '',
  underline: false,
  hidden: false,
  deleted: false,
  struck: false,
  ink: plainInk,
} as const
export const ordinary = { inTable: false, depth: 1, outline: null, list: false } as const

export function marksOf(state: State): Mark[] {
  const marks: Mark[] = []
  if (state.bold) marks.push('bold')
  if (state.raised !== '') marks.push(state.raised)
  if (state.underline) marks.push('underline')
  return marks
}

/** How the words that follow look; `false` when the control word says nothing of that. */
export function setLook(state: State, name: string, value: number | null): boolean {
  const ink = setInk(state.ink, name, value ?? 0)
  if (ink) {
    state.ink = ink
    return true
  }
  const on = value !== 0
  if (name === 'b') state.bold = on
  else if (name === 'sub' || name === 'super') state.raised = on ? (name === 'sub' ? 'subscript' : 'superscript') : ''
  else if (name === 'nosupersub') state.raised = ''
  else if (name === 'ulnone') state.underline = false
  else if (/^ul(?:d|db|dash|dashd|dashdd|hwave|ldash|th|w|wave)?$/.test(name)) state.underline = on
  else if (name === 'v') state.hidden = on
  else if (name === 'deleted') state.deleted = on
  else if (name === 'strike' || name === 'striked') state.struck = on
  else return false
  return true
}
