import { failed, type Result } from '../finding'
import { message } from '../message'

/** Where in the file is for the person who helps, the sentence for the one who opened it. */
export const damaged = (place: string): Result<never> => failed({ code: 'E03', message: message('E03', { place }) })

export const tooLarge = (): Result<never> => failed({ code: 'E05', message: message('E05') })
