/** Draws invented reports with one kind of damage, opens them in many shapes and counts what was read wrong. */
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { drawFrom } from '../recognise/draw.test-data'
import { inventedReport } from './invented-report.test-data'
import type { Variant } from './invented-variants.test-data'
import { asDocx, asHtml, asText } from './invented-writers.test-data'
import { openReport } from './open-report'

const templates = [officialTemplate(), templateOf2019()]
/** Reports for each shape; long trials by hand take hundreds and say what was found. */
const RUNS = Number(process.env['NIANBAO_INVENTED'] ?? 1)
export const SHOW = process.env['NIANBAO_INVENTED'] !== undefined

/** Figures by what became of them, and reports that were refused. */
type Count = Record<string, number>

/** `name`: of the damage, for what is shown; `shapes`: docx, html or one of text. */
export async function countUntold(name: string, damage: Variant, shapes: readonly string[]): Promise<Count> {
  const all: Count = {}
  for (const shape of shapes) {
    const count: Count = {}
    for (let run = 1; run <= RUNS; run++) await judge({ name, damage, shape, seed: run * 7919 + shape.length }, count)
    for (const [kind, n] of Object.entries(count)) all[kind] = (all[kind] ?? 0) + n
    if (SHOW) console.log(name, '|', shape, JSON.stringify(count))
  }
  if (SHOW) console.log('ALL', name, JSON.stringify(all))
  return all
}

interface Trial {
  name: string
  damage: Variant
  shape: string
  seed: number
}

async function judge({ name, damage, shape, seed }: Trial, count: Count) {
  const draw = drawFrom(seed)
  const report = inventedReport(templates, draw)
  damage(report, draw)
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
    if (SHOW && kind.endsWith('untold')) console.log(kind, name, shape, seed, id, 'want', want, 'have', have)
  }
}
