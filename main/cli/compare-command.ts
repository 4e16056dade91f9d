import { basename } from 'node:path'
import { compareReports, signed, type ComparedFigure, type ComparedSection, type Comparison } from '@shared/compare'
import type { Result } from '@shared/finding'
import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { compareWords } from '@shared/message/screen/compare'
import { samePathKey } from '../document/file-names'
import { trouble } from '../file/file-trouble'
import { writeFile } from '../file/write-file'
import { wordProfile } from '../templates'
import type { CompareOrder } from './compare-order'
import { openFile, type OpenedFile } from './open-file'
import { EXIT, printJson, type ExitStatus, type Streams } from './streams'

interface Pair {
  before: OpenedFile
  after: OpenedFile
}

/** Figures and words of two reports: on standard output, or as a Word file. */
export async function runCompare(order: CompareOrder, streams: Streams): Promise<ExitStatus> {
  const { out } = order
  if (out !== null && [order.before, order.after].some((file) => samePathKey(file) === samePathKey(out))) {
    streams.say(trouble('C09', { name: basename(out) }).message)
    return EXIT.usage
  }
  const [before, after] = [await openFile(order.before), await openFile(order.after)]
  for (const one of [before, after]) if (!one.ok) streams.say(one.trouble.message)
  if (!before.ok || !after.ok) return EXIT.unreadable
  const pair = { before: before.value, after: after.value }
  const written = out === null ? null : await writeDocument(out, pair)
  if (written && !written.ok) {
    streams.say(written.trouble.message)
    return EXIT.unreadable
  }
  if (out !== null) streams.say(fill(words.converted, { name: out }))
  const comparison = compareReports(compared(pair.before), compared(pair.after))
  if (order.json) printJson(streams, inJson(order, pair, comparison))
  else if (out === null) streams.result(`${inWords(pair, comparison).join('\n')}\n`)
  return EXIT.done
}

const compared = ({ file: { report }, template }: OpenedFile) => ({ report, template })

async function writeDocument(out: string, { before, after }: Pair): Promise<Result<unknown>> {
  const { writeComparison } = await import('@shared/compare/comparison-document')
  const bytes = await writeComparison(compared(before), compared(after), wordProfile())
  return bytes.ok ? writeFile(out, bytes.value) : bytes
}

function inJson(order: CompareOrder, pair: Pair, { figures, sections }: Comparison) {
  const side = (file: string, { file: { report, opening } }: OpenedFile) => ({
    file,
    title: report.title,
    organ: report.organ.fullName,
    year: report.year,
    template: report.templateId,
    toReview: (opening?.findings ?? []).filter((finding) => !finding.settled).length,
  })
  return {
    before: side(order.before, pair.before),
    after: side(order.after, pair.after),
    figures: figures.map(({ figure, before, after, difference, growth, changed }) => ({
      figure,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      difference,
      growth,
      changed,
    })),
    sections: sections.map(({ section, heading, similarity, sentences }) => ({
      id: section,
      heading,
      similarity: Math.round(similarity * 1000) / 1000,
      sentences: sentences.map((one) => ({
        kind: one.kind,
        ...('before' in one ? { before: one.before } : {}),
        ...('after' in one ? { after: one.after } : {}),
      })),
    })),
  }
}

function inWords({ before, after }: Pair, { figures, sections }: Comparison): string[] {
  const changed = figures.filter((one) => one.changed)
  const sentences = sections.flatMap((one) => one.sentences).filter(({ kind }) => kind !== 'same').length
  const titles = { before: before.file.report.title, after: after.file.report.title }
  return [
    fill(compareWords.summary, { ...titles, figures: changed.length, sentences }),
    '',
    ...changed.map(figureLine),
    ...(changed.length > 0 ? [''] : []),
    ...sections.filter((one) => one.sentences.some(({ kind }) => kind !== 'same')).map(sectionLine),
  ]
}

function figureLine({ line, column, before, after, difference, growth }: ComparedFigure): string {
  const shown = (value: string | null | undefined) => (value === undefined ? compareWords.noCell : (value ?? compareWords.blank))
  const more =
    difference === null
      ? ''
      : growth === null
        ? fill(compareWords.moreNoGrowth, { difference: signed(difference) })
        : fill(compareWords.more, { difference: signed(difference), growth: `${signed(growth)}%` })
  return fill(compareWords.figureLine, { line, column, before: shown(before), after: shown(after), more })
}

function sectionLine({ heading, similarity, sentences }: ComparedSection): string {
  const count = (kind: string) => sentences.filter((one) => one.kind === kind).length
  const counts = { deleted: count('deleted'), inserted: count('inserted'), changed: count('changed') }
  return fill(compareWords.sectionLine, {
    heading: heading ?? compareWords.preface,
    percent: (similarity * 100).toFixed(0),
    ...counts,
  })
}
