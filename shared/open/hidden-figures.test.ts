/** Digits nobody sees stand in front of figures and in blank cells of whole reports: none of them becomes a part of a figure. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { drawFrom, type Draw } from '../recognise/draw.test-data'
import { tables, type InventedReport } from './invented-pieces.test-data'
import { inventedReport } from './invented-report.test-data'
import { asDocx, asHtml } from './invented-writers.test-data'
import { openReport } from './open-report'

const templates = [officialTemplate(), templateOf2019()]
const RUNS = Number(process.env['NIANBAO_INVENTED'] ?? 1)

/** Stands for a digit that the writer hides. */
const HIDDEN = /[\ue000-\ue009]/g
const digit = (sign: string) => String(sign.charCodeAt(0) - 0xe000)

/** A hidden digit in front of some figures, and alone in some blank cells. */
function hideDigits(report: InventedReport, draw: Draw): void {
  for (const cell of tables(report).flatMap(({ rows }) => rows.flat()))
    if (cell.figure && /^\d*$/.test(cell.text) && draw(2) === 0) cell.text = String.fromCharCode(0xe001 + draw(9)) + cell.text
}

const html = (open: string, close: string, sheet: string) => (bytes: Uint8Array) =>
  strToU8(
    strFromU8(bytes)
      .replace(/value="[^"]*"|<textarea>[^<]*/g, (box) => box.replace(HIDDEN, ''))
      .replace(HIDDEN, (sign) => open + digit(sign) + close)
      .replace('</head>', `<style>${sheet}</style></head>`),
  )

const word = (look: string) => (bytes: Uint8Array) => {
  const parts = unzipSync(bytes)
  const name = 'word/document.xml'
  const hidden = (sign: string) => `</w:t></w:r><w:r><w:rPr>${look}</w:rPr><w:t>${digit(sign)}</w:t></w:r><w:r><w:t>`
  return zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name]!).replace(HIDDEN, hidden)) })
}

const WAYS: Record<string, readonly ['html' | 'docx', (bytes: Uint8Array) => Uint8Array]> = {
  'white on white': ['html', html('<span style="color:#ffffff">', '</span>', '')],
  'white by a class': ['html', html('<span class="w">', '</span>', '.w{color:white}')],
  'white by a font element': ['html', html('<font color="#FFFFFF">', '</font>', '')],
  'the colour of the ground of its table': ['html', html('<i>', '</i>', 'table{background:#eef4fb} td i{color:#eef4fb}')],
  'a pixel high': ['html', html('<span style="font-size:1px">', '</span>', '')],
  'no size': ['html', html('<span class="s">', '</span>', '.s{font-size:0}')],
  'no opacity': ['html', html('<span style="opacity:0">', '</span>', '')],
  'not displayed by a class': ['html', html('<span class="n">', '</span>', 'table .n{display:none}')],
  'far from the page': ['html', html('<span class="f">', '</span>', '.f{position:absolute;left:-9999px}')],
  'Word’s hidden text': ['docx', word('<w:vanish/>')],
  'white in Word': ['docx', word('<w:color w:val="FFFFFF"/>')],
  'a point high in Word': ['docx', word('<w:sz w:val="2"/>')],
}

async function count(way: readonly ['html' | 'docx', (bytes: Uint8Array) => Uint8Array]) {
  const counted: Record<string, number> = {}
  for (let seed = 1; seed <= RUNS; seed++) {
    const draw = drawFrom(seed * 7919)
    const report = inventedReport(templates, draw)
    hideDigits(report, draw)
    const bytes = way[1]((way[0] === 'html' ? asHtml : asDocx)(report, draw))
    const read = await openReport(bytes, '年报', templates, { now: '2026-11-22T00:00:00.000Z' })
    if (!read.ok) throw new Error(read.trouble.message)
    const { findings } = read.value.opening!
    const told = new Set(
      findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])]),
    )
    for (const [id, want] of Object.entries(report.expected)) {
      const have = read.value.report.figures[id] ?? null
      const kind = have === want ? 'right' : `${have === null ? 'missing' : 'wrong'} ${told.has(id) ? 'told' : 'untold'}`
      counted[kind] = (counted[kind] ?? 0) + 1
    }
  }
  if (process.env['NIANBAO_INVENTED'] !== undefined) console.log('ALL', JSON.stringify(counted))
  return counted
}

describe('digits that are', () => {
  it.each(Object.entries(WAYS))(
    '%s are no part of a figure',
    async (_, way) => {
      const counted = await count(way)
      expect(counted).not.toHaveProperty('wrong untold')
      expect(counted).not.toHaveProperty('missing untold')
      expect(counted['wrong told'] ?? 0).toBe(0)
    },
    600_000,
  )
})
