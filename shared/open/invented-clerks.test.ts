/** Invented reports in whose tables clerks added, merged and remarked: what is read is right, or a finding tells of it. */
import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { drawFrom } from '../recognise/draw.test-data'
import { CLERKS } from './invented-clerks.test-data'
import { inventedReport } from './invented-report.test-data'
import { asDocx, asHtml, asText, TEXTS } from './invented-writers.test-data'
import { openReport } from './open-report'

const templates = [officialTemplate(), templateOf2019()]
/** Reports for each shape; long trials by hand take hundreds and say what was found. */
const RUNS = Number(process.env['NIANBAO_INVENTED'] ?? 1)
const SHOW = process.env['NIANBAO_INVENTED'] !== undefined
const SHAPES = ['docx', ...(SHOW ? ['html', ...Object.keys(TEXTS)] : ['commas', 'wide gaps'])]

async function judge(variant: string, shape: string, seed: number, count: Record<string, number>) {
  const draw = drawFrom(seed)
  const report = inventedReport(templates, draw)
  CLERKS[variant]!(report, draw)
  const bytes = shape === 'docx' ? asDocx(report, draw) : shape === 'html' ? asHtml(report, draw) : asText(report, shape, draw)
  const read = await openReport(bytes, '年报', templates, { now: '2026-11-21T00:00:00.000Z' })
  if (!read.ok) {
    count['refused'] = (count['refused'] ?? 0) + 1
    return
  }
  const told = new Set(
    read.value.opening!.findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])]),
  )
  for (const [id, want] of Object.entries(report.expected)) {
    const have = read.value.report.figures[id] ?? null
    const kind = have === want ? 'right' : `${have === null ? 'missing' : 'wrong'} ${told.has(id) ? 'told' : 'untold'}`
    count[kind] = (count[kind] ?? 0) + 1
    if (SHOW && kind.endsWith('untold')) console.log(kind, variant, shape, seed, id, 'want', want, 'have', have)
  }
}

describe('an invented report with', () => {
  it.each(Object.keys(CLERKS))(
    '%s has no figure that is wrong or missing untold',
    async (variant) => {
      const all: Record<string, number> = {}
      for (const shape of SHAPES) {
        const count: Record<string, number> = {}
        for (let seed = 1; seed <= RUNS; seed++) await judge(variant, shape, seed * 7919 + shape.length, count)
        for (const [k, n] of Object.entries(count)) all[k] = (all[k] ?? 0) + n
        if (SHOW) console.log(variant, '|', shape, JSON.stringify(count))
      }
      if (SHOW) console.log('ALL', variant, JSON.stringify(all))
      expect(all['wrong untold'] ?? 0).toBe(0)
      expect(all['missing untold'] ?? 0).toBe(0)
    },
    600_000,
  )
})
