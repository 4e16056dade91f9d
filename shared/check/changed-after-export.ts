/** P06 and P07: what was changed since the report was exported, or since it was published. */
import type { Finding } from '../finding'
import { message } from '../message'
import { blockText, type Report } from '../report'
import type { CheckContext, CheckOf } from './check-context'
import { correctedFigures, tellsCorrections } from './correction-note'

export function checkChangedAfterExport(check: CheckOf<'changed-after-export'>, context: CheckContext): Finding[] {
  const { exported, published, report, template } = context
  const finding = (code: string, text: string): Finding => ({
    code,
    severity: 'notice',
    message: text,
    basis: message('basisPublished'),
    where: { title: true },
  })
  const afterExport = exported ? changes(exported.report, report) : null
  const afterPublishing = published ? changes(published.report, report) : null
  return [
    ...(exported && afterExport && afterExport.all > 0
      ? [finding(check.code, message('P06', { time: exported.time, n: afterExport.all, m: afterExport.figures }))]
      : []),
    ...(afterPublishing && published && afterPublishing.all > 0
      ? // A report that tells of its corrections does not change silently.
        tellsCorrections(report, correctedFigures(published.report, report, template))
        ? []
        : [finding(check.published, message(afterPublishing.figures > 0 ? 'P07' : 'P07_text'))]
      : []),
  ]
}

/** Cells with another figure, and paragraphs, title and signature with other words. */
function changes(before: Report, now: Report): { all: number; figures: number } {
  const ids = new Set([...Object.keys(before.figures), ...Object.keys(now.figures)])
  const figures = [...ids].filter((id) => (before.figures[id] ?? null) !== (now.figures[id] ?? null)).length
  const words = now.sections.reduce((n, section) => {
    const old = before.sections.find(({ id }) => id === section.id)
    return n + (old === section ? 0 : blocksChanged(textsOf(old), textsOf(section)))
  }, 0)
  const signed = ({ signature }: Report) => [...signature.organs, signature.date].join('\n')
  const head = Number(before.title !== now.title) + Number(signed(before) !== signed(now))
  return { all: figures + words + head, figures }
}

const textsOf = (section: Report['sections'][number] | undefined) =>
  (section?.blocks ?? []).map(blockText).filter((text) => text !== '')

function blocksChanged(before: string[], now: string[]): number {
  const gone = before.filter((text) => !now.includes(text)).length
  const added = now.filter((text) => !before.includes(text)).length
  return Math.max(gone, added)
}
