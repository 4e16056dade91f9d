/** What becomes of a report, a table, a chapter or a block of cells on the clipboard: asked once, done as one step. */
import type { Opening, ReportFile } from '@shared/finding'
import { fill } from '@shared/message'
import { pasteWords } from '@shared/message/screen/paste'
import type { Report } from '@shared/report'
import {
  cellChanges,
  ChapterPasteDialog,
  fillChapter,
  fillReport,
  fillSummary,
  findingsOfTable,
  PasteDialog,
  TablePasteDialog,
  tableFigures,
} from '../paste'
import type { PastedBlock } from '../store/form-host'
import { openDocument, showDialog, type Session } from './session'

interface PastedProps {
  session: Session
  file: ReportFile
  asText: () => void
}

/** The open report and what the buttons of a dialog do with it. */
function pasting(session: Session) {
  const document = openDocument(session)
  const handle = session.editor.getState().handle
  if (!document || !handle) return null
  const { template } = document.store.getState()
  const close = () => showDialog(session, null)
  return {
    template,
    report: handle.report(),
    close,
    leave: (then: () => void) => () => {
      close()
      then()
    },
    apply(report: Report, opening: Opening | null) {
      close()
      const before = handle.report()
      handle.applyReport(report)
      // What was pasted is what its findings speak of.
      const { reportChanged, readMore } = document.store.getState()
      reportChanged(handle.report())
      if (opening) readMore(opening, before)
    },
  }
}

export function PastedReport({ session, pasted, asText }: Omit<PastedProps, 'file'> & { pasted: ReportFile }) {
  const at = pasting(session)
  return (
    at && (
      <PasteDialog
        title={pasted.report.title}
        summary={fillSummary(at.template, at.report, pasted.report)}
        findings={pasted.opening?.findings.length ?? 0}
        onClose={at.close}
        onText={at.leave(asText)}
        onFill={() => at.apply(fillReport(at.template, at.report, pasted.report), pasted.opening)}
      />
    )
  )
}

export function PastedTable({ session, file, form, asText }: PastedProps & { form: string }) {
  const at = pasting(session)
  if (!at) return null
  const { template, report } = at
  const figures = tableFigures(template, form, file.report.figures)
  const inputs = [...template.figures.values()].filter((spec) => spec.form === form && spec.source === 'input')
  const blanks = inputs.length - Object.keys(figures).length
  const { opening } = file
  const findings = opening ? findingsOfTable(template, form, opening.findings) : []
  const section = template.sections.find((s) => s.form === form)
  return (
    <TablePasteDialog
      title={fill(pasteWords.tableTitle, { heading: section?.heading ?? '' })}
      description={pasteWords.tableDescription}
      changes={cellChanges(template, report.figures, figures)}
      notes={[
        ...(blanks > 0 ? [fill(pasteWords.blanksKept, { n: blanks })] : []),
        findings.length > 0 ? fill(pasteWords.tableFindings, { n: findings.length }) : pasteWords.noFindings,
      ]}
      fillLabel={pasteWords.fillTable}
      leaveLabel={pasteWords.asText}
      onClose={at.close}
      onLeave={at.leave(asText)}
      onFill={() => at.apply({ ...report, figures: { ...report.figures, ...figures } }, opening && { ...opening, findings })}
    />
  )
}

export function PastedChapter({ session, file, section, asText }: PastedProps & { section: string }) {
  const at = pasting(session)
  if (!at) return null
  const blocks = file.report.sections.flatMap((s) => s.blocks.filter((block) => block.kind !== 'form'))
  return (
    <ChapterPasteDialog
      heading={at.template.sections.find(({ id }) => id === section)?.heading ?? ''}
      paragraphs={blocks.length}
      onClose={at.close}
      onText={at.leave(asText)}
      onFill={(how) => at.apply(fillChapter(at.report, section, blocks, how), null)}
    />
  )
}

const QUOTES = 6
const quoted = (words: readonly string[]) => words.slice(0, QUOTES).join(pasteWords.listSeparator)

export function PastedBlockCells({ session, block }: { session: Session; block: PastedBlock }) {
  const at = pasting(session)
  if (!at) return null
  const { rows, columns, changes, outside, words } = block
  const totals = block.totals.filter(({ same }) => !same).map(({ value }) => value)
  const note = (sentence: string, cells: readonly string[]) =>
    cells.length === 0 ? [] : [fill(sentence, { n: cells.length, quote: quoted(cells) })]
  return (
    <TablePasteDialog
      title={pasteWords.blockTitle}
      description={fill(pasteWords.blockDescription, { rows, columns })}
      changes={cellChanges(at.template, at.report.figures, changes)}
      notes={[
        ...note(pasteWords.overflow, outside),
        ...note(pasteWords.notNumbers, words),
        ...note(pasteWords.computedSkipped, totals),
      ]}
      fillLabel={pasteWords.fillFitting}
      leaveLabel={pasteWords.cancel}
      onClose={at.close}
      onLeave={at.close}
      onFill={() => at.apply({ ...at.report, figures: { ...at.report.figures, ...changes } }, null)}
    />
  )
}
