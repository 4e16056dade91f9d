/** One chapter's units to blocks: the form where its rows stood, prose, ordinary tables and pictures around it. */
import { inlineText, plain, tableText, type Block } from '../report'
import type { SourceLine, SourceTable } from '../source'
import { proseBlock, withoutDigitBlanks, type ProseOptions } from './prose'
import { tableBlock } from './table-block'
import type { Unit } from './units'

export interface SectionBlocks {
  blocks: Block[]
  /** Blanks taken out between digits and words. */
  blanks: number
  /** Ordinary tables, by block. */
  tables: { block: number; quote: string; whole: boolean }[]
}

export interface SectionContent {
  units: readonly Unit[]
  /** Units that were read into the form, and the form they belong to. */
  formOf: ReadonlyMap<Unit, string>
  /** The form that must stand in this chapter. */
  form: string | undefined
  /** Remarks out of figure cells. */
  notes: readonly Block[]
  /** Text that stood on the line of the heading. */
  lead: string
  tidy: boolean
  prose: ProseOptions
}

export function sectionBlocks(content: SectionContent): SectionBlocks {
  const result: SectionBlocks = { blocks: [], blanks: 0, tables: [] }
  if (content.lead !== '') pushLine(result, content, { kind: 'line', content: plain(content.lead), place: { line: 0 } })
  let placed = false
  const placeForm = () => {
    if (placed || content.form === undefined) return
    placed = true
    result.blocks.push({ kind: 'form', form: content.form }, ...content.notes)
  }
  let kept: Unit[] = []
  const flush = () => {
    if (kept.length > 0) pushTable(result, kept)
    kept = []
  }
  for (const unit of content.units) {
    const form = content.formOf.get(unit)
    if (form !== undefined || kept[0]?.block !== unit.block) flush()
    if (form !== undefined) {
      if (form === content.form) placeForm()
    } else if (unit.block.kind === 'table') {
      kept.push(unit)
    } else if (unit.block.kind === 'image') {
      const { media, alt, width, height } = unit.block
      result.blocks.push({ kind: 'image', media, alt, width, height })
    } else {
      pushLine(result, content, unit.block, placed)
    }
  }
  flush()
  placeForm()
  return result
}

function pushLine(result: SectionBlocks, content: SectionContent, line: SourceLine, afterForm = false): void {
  const tidied = content.tidy ? withoutDigitBlanks(line.content) : { content: line.content, count: 0 }
  const block = proseBlock({ ...line, content: tidied.content }, { ...content.prose, notes: afterForm })
  if (block.kind !== 'table' && 'content' in block && inlineText(block.content).trim() === '') return
  result.blanks += tidied.count
  result.blocks.push(block)
}

function pushTable(result: SectionBlocks, units: readonly Unit[]): void {
  const table = units[0]!.block as SourceTable
  const rows = units.map((unit) => table.rows[unit.row!]!)
  const block = tableBlock(table, rows)
  const quote = tableText(block).replace(/\s+/g, ' ').trim()
  if (quote === '') return
  result.tables.push({ block: result.blocks.length, quote, whole: rows.length === table.rows.length })
  result.blocks.push(block)
}
