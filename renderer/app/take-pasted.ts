/** A report, a table or a chapter on the clipboard: read like a file, asked about once, filled in as one step. */
import type { ReportFile } from '@shared/finding'
import { fill } from '@shared/message'
import { pasteWords } from '@shared/message/screen/paste'
import { faultyCells, pasteKind, tableFigures, type PasteKind } from '../paste'
import type { PastedBlock } from '../store/form-host'
import { notify, openDocument, showDialog, type Session } from './session'

/** `false`: ordinary text, pasted as such. `asText` does the ordinary thing later. */
export function takePasted(session: Session, text: string, asText: () => void, html = ''): boolean {
  const document = openDocument(session)
  const kind = document && pasteKind(text, document.store.getState().template)
  if (!kind) return false
  void take(session, kind, { text, html }, asText)
  return true
}

/** Several cells pasted into a standard table: filled in at once where all of them fit, asked about otherwise. */
export function takeBlock(session: Session, block: PastedBlock, html: string, fillIn: () => void): void {
  const document = openDocument(session)
  const ask = () => showDialog(session, { kind: 'paste-block', block })
  const fits = block.outside.length === 0 && block.words.length === 0 && block.totals.every(({ same }) => same)
  if (fits) {
    fillIn()
    const faulty = document ? faultyCells(document.store.getState().template, block.changes).length : 0
    if (faulty > 0) notify(session, { kind: 'trouble', words: fill(pasteWords.faultyFilled, { n: faulty }) })
    else if (block.totals.length > 0) notify(session, { kind: 'done', words: pasteWords.computedSame })
    return
  }
  const kind = document && block.words.length > 0 ? pasteKind(block.text, document.store.getState().template) : null
  if (kind?.kind === 'table') void take(session, kind, { text: block.text, html }, ask)
  else ask()
}

interface Clip {
  text: string
  html: string
}

async function take(session: Session, kind: PasteKind, clip: Clip, asText: () => void): Promise<void> {
  const before = openDocument(session)
  session.state.setState({ busy: 'reading' })
  const file = kind.kind === 'chapter' ? await read(session, kind.body, true) : await readFigures(session, kind, clip)
  // What is being written meanwhile says so itself.
  session.state.setState(({ busy }) => (busy === 'reading' ? { busy: null } : {}))
  const document = openDocument(session)
  if (!document || document.store !== before?.store) return
  if (!file) return asText()
  const { template } = document.store.getState()
  if (kind.kind === 'chapter') return showDialog(session, { kind: 'paste-chapter', section: kind.section.id, file, asText })
  if (file.report.templateId !== template.id) {
    asText()
    return notify(session, { kind: 'trouble', words: pasteWords.otherForm })
  }
  if (kind.kind === 'report') return showDialog(session, { kind: 'paste', file, asText })
  if (Object.keys(tableFigures(template, kind.form, file.report.figures)).length === 0) return asText()
  showDialog(session, { kind: 'paste-table', form: kind.form, file, asText })
}

/** HTML knows which cells are merged; the text takes over where it cannot be read or says less. */
async function readFigures(session: Session, kind: PasteKind, { text, html }: Clip): Promise<ReportFile | null> {
  const marked = /<table\b/i.test(html) ? await read(session, html, false) : null
  if (marked && (kind.kind === 'report' || hasFigures(marked, kind))) return marked
  return read(session, text, false)
}

const hasFigures = ({ report }: ReportFile, kind: PasteKind) =>
  kind.kind === 'table' && Object.entries(report.figures).some(([id, value]) => value !== null && id.startsWith(`${kind.form}.`))

/** The mark in front says that the bytes are UTF-8, whatever the page declares of itself. */
async function read(session: Session, content: string, asProse: boolean): Promise<ReportFile | null> {
  const bytes = new TextEncoder().encode(`\ufeff${content}`)
  const opened = await session.worker.call({ kind: 'open', name: pasteWords.sourceName, bytes, asProse })
  return opened === 'cancelled' || !opened.ok ? null : opened.value.file
}
