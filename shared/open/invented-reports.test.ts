/** Whole invented reports in the shapes of published ones: what stands in the file is read, or a finding says where it was not. */
import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import type { ReportFile } from '../finding'
import { blockText } from '../report'
import { drawFrom, type Draw } from '../recognise/draw.test-data'
import type { InventedReport } from './invented-pieces.test-data'
import { inventedReport } from './invented-report.test-data'
import { asDocx, asHtml, asText, TEXTS } from './invented-writers.test-data'
import { openReport } from './open-report'

const templates = [officialTemplate(), templateOf2019()]
/** Reports for each shape; long trials by hand take hundreds. */
const RUNS = Number(process.env['NIANBAO_INVENTED'] ?? 3)

const WHOLE: Record<string, (report: InventedReport, draw: Draw) => Uint8Array> = { docx: asDocx, html: asHtml }

type Count = Record<'right' | 'wrong untold' | 'wrong told' | 'missing told' | 'missing untold' | 'sentence lost', number>

const noCount = (): Count => ({
  right: 0,
  'wrong untold': 0,
  'wrong told': 0,
  'missing told': 0,
  'missing untold': 0,
  'sentence lost': 0,
})

async function open(shape: string, seed: number): Promise<{ report: InventedReport; file: ReportFile }> {
  const draw = drawFrom(seed)
  const report = inventedReport(templates, draw)
  const bytes = WHOLE[shape]?.(report, draw) ?? asText(report, shape, draw)
  const read = await openReport(bytes, '年报', templates, { now: '2026-11-21T00:00:00.000Z' })
  if (!read.ok) throw new Error(`${shape} ${seed}: ${read.trouble.message}`)
  return { report, file: read.value }
}

async function judge(shape: string, seed: number, count: Count): Promise<void> {
  const { report, file } = await open(shape, seed)
  const named = file.opening!.findings.flatMap((f) => [
    ...(f.where && 'figure' in f.where ? [f.where.figure] : []),
    ...(f.also ?? []),
  ])
  const told = new Set(named)
  for (const [id, want] of Object.entries(report.expected)) {
    const have = file.report.figures[id] ?? null
    const kind = have === null ? ('missing' as const) : ('wrong' as const)
    count[have === want ? 'right' : (`${kind} ${told.has(id) ? 'told' : 'untold'}` as const)]++
  }
  const words = file.report.sections.flatMap((section) => section.blocks.map(blockText)).join('\n')
  for (const piece of report.pieces)
    if (piece.kind === 'line' && piece.section !== 'signature' && !words.includes(piece.text)) count['sentence lost']++
}

async function count(shape: string): Promise<Count> {
  const counted = noCount()
  for (let seed = 1; seed <= RUNS; seed++) await judge(shape, seed * 7919 + shape.length, counted)
  if (process.env['NIANBAO_INVENTED']) console.log(shape, JSON.stringify(counted))
  return counted
}

const share = (counted: Count) => {
  const { 'sentence lost': _, ...cells } = counted
  return counted.right / Object.values(cells).reduce((all, n) => all + n, 0)
}

describe('an invented report', () => {
  it.each(Object.keys(WHOLE))(
    'with true tables is read but for single cells, which are told: %s',
    async (shape) => {
      const counted = await count(shape)
      expect(counted).toMatchObject({ 'wrong untold': 0, 'missing untold': 0, 'sentence lost': 0 })
      expect(share(counted)).toBeGreaterThan(0.99)
    },
    600_000,
  )

  it.each(Object.keys(TEXTS))(
    'as text has no figure that is wrong or missing untold: %s',
    async (shape) => {
      const counted = await count(shape)
      expect(counted).toMatchObject({ 'wrong untold': 0, 'missing untold': 0 })
      expect(share(counted)).toBeGreaterThan(0.6)
    },
    600_000,
  )
})
