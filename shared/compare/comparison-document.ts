/** A comparison as a document that can be read, printed and sent on: changed figures as tables, changed sentences side by side. */
import { writeDocx } from '../docx/write'
import type { WordProfile } from '../docx/profile'
import type { Result } from '../finding'
import { compareWords as words } from '../message/screen/compare'
import { fill } from '../message'
import { plain, text, type Block, type Inline, type Report, type TableCell } from '../report'
import type { Template } from '../template'
import type { ComparedFigure, ComparedReport } from './compare-figures'
import type { ComparedSection, ComparedSentence } from './compare-prose'
import { compareReports } from './compare-reports'
import { signed } from './signed'

/** Trouble as of `writeDocx`. The same reports give the same bytes. */
export async function writeComparison(
  before: ComparedReport,
  after: ComparedReport,
  look: WordProfile,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { figures, sections } = compareReports(before, after)
  const forms = [...after.template.forms.values()]
  const [old, now] = [nameOf(before.report, after.report), nameOf(after.report, before.report)]
  const changed = figures.filter((one) => one.changed)
  const figureBlocks = forms.flatMap((form) => {
    const own = changed.filter((one) => one.form === form.id)
    const heading = after.template.sections.find(({ id }) => id === form.section)?.heading ?? ''
    return own.length === 0 ? [] : [subheading(heading), figureTable(own, old, now)]
  })
  const report: Report = {
    ...after.report,
    title: fill(words.documentTitle, { before: before.report.title, after: after.report.title }),
    sections: [
      { id: 'figures', blocks: figureBlocks.length > 0 ? figureBlocks : [paragraph(words.noFigures)] },
      { id: 'words', blocks: wordBlocks(sections, old, now) },
    ],
    figures: {},
    signature: { organs: [], date: '' },
    media: {},
  }
  return writeDocx(report, DOCUMENT, look)
}

/** The year tells two reports of one organ apart, the organ those of one year. */
function nameOf(report: Report, other: Report): string {
  const year = fill(words.year, { year: report.year })
  if (report.year !== other.year) return year
  return report.organ.fullName !== other.organ.fullName ? report.organ.fullName : ''
}

const section = (id: string, heading: string): Template['sections'][number] => ({
  id,
  kind: 'text',
  heading,
  longForms: [],
  keywords: [],
  topics: [],
  seed: [],
  placeholders: [],
})

const DOCUMENT: Template = {
  id: 'comparison',
  name: '',
  notice: '',
  years: { from: 0, to: null },
  title: '',
  sections: [section('figures', words.figuresHeading), section('words', words.wordsHeading)],
  forms: new Map(),
  figures: new Map(),
  totals: [],
  checks: [],
  roll: null,
  mainFigures: [],
}

const subheading = (words: string): Block => ({ kind: 'heading', level: 2, content: plain(words) })
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: plain(words) })
const cell = (content: Inline[]): TableCell => ({ colspan: 1, rowspan: 1, paragraphs: [content] })
const row = (...cells: Inline[][]) => ({ cells: cells.map(cell) })

function figureTable(figures: readonly ComparedFigure[], old: string, now: string): Block {
  const head = [words.row, words.column, old || words.before, now || words.after, words.difference, words.growth]
  const shown = (value: string | null | undefined) => plain(value === undefined ? words.noCell : (value ?? words.blank))
  const rows = figures.map((one) =>
    row(
      plain(one.line),
      plain(one.column),
      shown(one.before),
      shown(one.after),
      plain(one.difference === null ? '' : signed(one.difference)),
      plain(one.growth === null ? '' : `${signed(one.growth)}%`),
    ),
  )
  return { kind: 'table', headerRows: 1, rows: [row(...head.map(plain)), ...rows] }
}

function wordBlocks(sections: readonly ComparedSection[], old: string, now: string): Block[] {
  const blocks = sections.flatMap(({ heading, sentences, similarity }) => {
    const changed = sentences.filter(({ kind }) => kind !== 'same')
    if (changed.length === 0) return []
    const percent = (similarity * 100).toFixed(0)
    const rows = changed.map((one) => row(...sides(one)))
    return [
      subheading(heading ?? words.preface),
      paragraph(fill(words.likeness, { percent, n: changed.length })),
      {
        kind: 'table',
        headerRows: 1,
        rows: [row(plain(old || words.before), plain(now || words.after)), ...rows],
      } satisfies Block,
    ]
  })
  return blocks.length > 0 ? blocks : [paragraph(words.noWords)]
}

/** What differs is underlined on both sides. */
function sides(one: ComparedSentence): [Inline[], Inline[]] {
  if (one.kind === 'changed') {
    const side = (kind: 'deleted' | 'inserted') =>
      one.pieces.flatMap((piece): Inline[] => {
        if (piece.kind === 'same') return plain(piece.text)
        return piece.kind === kind ? [text(piece.text, ['bold', 'underline'])] : []
      })
    return [side('deleted'), side('inserted')]
  }
  return ['before' in one ? plain(one.before.text) : [], 'after' in one ? plain(one.after.text) : []]
}
