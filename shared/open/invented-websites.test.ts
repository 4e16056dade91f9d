/** Invented reports in the layouts of other authorities: what is read is right, or a finding tells of it. */
import { describe, expect, it } from 'vitest'
import { countUntold, SHOW } from './invented-trial.test-data'
import { WEBSITES } from './invented-websites.test-data'

const SHAPES = SHOW
  ? ['docx', 'html', 'tabs, spans left out', 'wide gaps', 'a cell a line', 'markdown']
  : ['docx', 'html', 'wide gaps']

describe('an invented report with', () => {
  it.each(Object.entries(WEBSITES))(
    '%s has no figure that is wrong or missing untold',
    async (name, damage) => {
      const all = await countUntold(name, damage, SHAPES)
      expect(all['wrong untold'] ?? 0).toBe(0)
      expect(all['missing untold'] ?? 0).toBe(0)
    },
    600_000,
  )
})
