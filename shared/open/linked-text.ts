/**
 * Links of the prose in our own Word files. The copy knows what a link means; it is believed only where the words still
 * stand there as it wrote them.
 */
import { evaluate } from '../calculate'
import { numberOfLink } from '../docx/read/link-marks'
import type { Finding, ReportFile } from '../finding'
import { figureText, sourceWords } from '../linked-figures'
import { message } from '../message'
import { canonicalInlines, type Block, type FigureRun, type Inline, type Report } from '../report'
import type { Template } from '../template'

export interface RelinkedReport {
  report: Report
  findings: Finding[]
}

/** Text between bookmarks without a usable copy is text. */
export function withoutMarks(file: ReportFile): ReportFile {
  const sections = file.report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => mapInlines(block, plainText)),
  }))
  return { ...file, report: { ...file.report, sections } }
}

/** A block as everybody sees it. */
const asText = (block: Block) => JSON.stringify(mapInlines(block, plainText))

const plainText = ({ text, marks }: FigureRun): Inline => ({ kind: 'text', text, marks })

/** `copy`: the report that travelled inside the file; `template`: the one both are on. */
export function relinked(visible: Report, copy: Report, template: Template): RelinkedReport {
  const found = withLinks(visible, copy)
  const figures = { template, values: evaluate(template, visible.figures) }
  const findings = [...found.findings]
  const sections = found.report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      mapInlines(block, (run) => {
        const now = figureText(run, figures)
        if (now === run.text) return run
        const values = { shown: run.text, source: sourceWords(run.source, template), now }
        const where = { section: section.id, quote: run.text }
        findings.push({ code: 'O191', severity: 'warning', message: message('O191', values), where })
        return plainText(run)
      }),
    ),
  }))
  return { report: { ...found.report, sections }, findings }
}

function withLinks(visible: Report, copy: Report): RelinkedReport {
  const links = linksOf(copy)
  const found = new Set<number>()
  const findings: Finding[] = []
  const sections = visible.sections.map((section) => {
    const before = copy.sections.find(({ id }) => id === section.id)?.blocks.filter(hasLinks) ?? []
    const blocks = section.blocks.map((block) => {
      // A paragraph that nobody touched has its links, even where a program dropped the bookmarks.
      const seen = asText(block)
      const same = before.find((old) => asText(old) === seen)
      if (same) runsOf(same).forEach((run) => found.add(links.indexOf(run)))
      return same ?? mapInlines(block, (run) => relink(run, links, found))
    })
    return { ...section, blocks }
  })
  links.forEach((run, i) => {
    if (found.has(i)) return
    const place = copy.sections.find((s) => s.blocks.some((block) => runsOf(block).includes(run)))
    const where = place ? { where: { section: place.id } } : {}
    findings.push({ code: 'O190', severity: 'notice', message: message('O190', { shown: run.text }), ...where })
  })
  return { report: { ...visible, sections }, findings }
}

const hasLinks = (block: Block) => runsOf(block).length > 0

function runsOf(block: Block): FigureRun[] {
  const runs: FigureRun[] = []
  mapInlines(block, (run) => {
    runs.push(run)
    return run
  })
  return runs
}

/** In the order in which the writer numbered them. */
const linksOf = (report: Report): FigureRun[] => report.sections.flatMap((section) => section.blocks.flatMap(runsOf))

function relink(run: FigureRun, links: readonly FigureRun[], found: Set<number>): Inline {
  const number = numberOfLink(run)
  const known = number === null ? undefined : links[number - 1]
  if (number === null || known?.text !== run.text || found.has(number - 1)) return plainText(run)
  found.add(number - 1)
  return { ...known, marks: run.marks }
}

function mapInlines(block: Block, change: (run: FigureRun) => Inline): Block {
  const mapped = (content: readonly Inline[]) =>
    content.some((inline) => inline.kind === 'figure')
      ? canonicalInlines(content.map((inline) => (inline.kind === 'figure' ? change(inline) : inline)))
      : [...content]
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'note':
      return { ...block, content: mapped(block.content) }
    case 'table': {
      const rows = block.rows.map((row) => ({
        cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(mapped) })),
      }))
      return { ...block, rows }
    }
    case 'image':
    case 'form':
      return block
  }
}
