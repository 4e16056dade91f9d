import { failed, type Result } from '../finding'
import { message } from '../message'

/** A template that must not be used: `place` is the path in its data, `reason` is for whoever edits the data. */
export function refuse(place: string, reason: string): Result<never> {
  return failed({ code: 'T01', message: message('T01', { place, reason }) })
}
