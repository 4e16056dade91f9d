/** Small shapes that the data of checks is made of. */
import { z } from 'zod'

export const id = z.string().regex(/^[a-zA-Z][a-zA-Z-]*$/)
export const words = z.string().min(1)

/** A regular expression of the data; refused when it is none. */
export const pattern = words.refine((source) => {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
})

export const figureRef = z.string().regex(/^[a-zA-Z-]+\.[a-zA-Z-]+\.[a-zA-Z-]+$/)
