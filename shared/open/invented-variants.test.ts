/** Invented reports whose tables stand as no form has them: what is read is right, or a finding tells of it. */
import { describe, expect, it } from 'vitest'
import { countUntold } from './invented-trial.test-data'
import { VARIANTS } from './invented-variants.test-data'
import { TEXTS } from './invented-writers.test-data'

const SHAPES = ['docx', 'html', ...Object.keys(TEXTS)]

describe('an invented report with', () => {
  it.each(Object.entries(VARIANTS))(
    '%s has no figure that is wrong or missing untold',
    async (name, damage) => {
      const all = await countUntold(name, damage, SHAPES)
      expect(all['wrong untold'] ?? 0).toBe(0)
      expect(all['missing untold'] ?? 0).toBe(0)
    },
    600_000,
  )
})
