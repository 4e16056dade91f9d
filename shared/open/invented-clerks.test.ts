/** Invented reports in whose tables clerks added, merged and remarked: what is read is right, or a finding tells of it. */
import { describe, expect, it } from 'vitest'
import { CLERKS } from './invented-clerks.test-data'
import { countUntold, SHOW } from './invented-trial.test-data'
import { TEXTS } from './invented-writers.test-data'

const SHAPES = ['docx', ...(SHOW ? ['html', ...Object.keys(TEXTS)] : ['commas', 'wide gaps'])]

describe('an invented report with', () => {
  it.each(Object.entries(CLERKS))(
    '%s has no figure that is wrong or missing untold',
    async (name, damage) => {
      const all = await countUntold(name, damage, SHAPES)
      expect(all['wrong untold'] ?? 0).toBe(0)
      expect(all['missing untold'] ?? 0).toBe(0)
    },
    600_000,
  )
})
