/** What a person must know of a PDF that the report made of it does not show. */
import type { Finding } from '../finding'
import { message, type MessageCode } from '../message'
import type { PdfDocument } from './load-pdfjs'
import type { PageContent } from './page'
import { MOST_PICTURES } from './page-content'
import type { PageParts } from './page-parts'

/** Attached files, by name, and whether the file brings scripts. */
export interface PdfExtras {
  attachments: string[]
  scripts: boolean
}

export async function readExtras(pdf: PdfDocument): Promise<PdfExtras> {
  const attachments = Object.keys((await pdf.getAttachments().catch(() => null)) ?? {})
  return { attachments, scripts: await pdf.hasJSActions().catch(() => false) }
}

type Values = Record<string, string | number>
const say = (code: MessageCode, severity: Finding['severity'], values: Values): Finding => ({
  code,
  severity,
  message: message(code, values),
})

export const isUnknown = (text: string): boolean => /[\p{Co}\ufffd]/u.test(text)

const SHORT = 30

/** `few`: fewer signs than this on a page that is a picture are a stamp or a number. */
export function tellPages(pages: readonly PageContent[], extras: PdfExtras, few: number): Finding[] {
  const findings: Finding[] = []
  const counts = (count: (page: PageContent) => number) =>
    pages.map((page, i) => ({ page: i + 1, n: count(page) })).filter(({ n }) => n > 0)
  const told = (code: MessageCode, severity: Finding['severity'], found: { page: number; n: number }[], values: Values = {}) => {
    if (found.length === 0) return
    const n = found.reduce((sum, each) => sum + each.n, 0)
    findings.push(say(code, severity, { pages: found.map(({ page }) => page).join('、'), n, ...values }))
  }
  told(
    'O141',
    'error',
    counts((page) => page.pieces.filter((piece) => isUnknown(piece.text)).length),
  )
  told(
    'O141C',
    'error',
    counts((page) => page.cut),
  )
  told(
    'O145',
    'error',
    counts((page) => (page.unseen * 2 > page.pieces.length ? page.unseen : 0)),
  )
  told(
    'O145P',
    'error',
    counts((page) => (page.pictures > MOST_PICTURES && page.pieces.length < few ? 1 : 0)),
  )
  told(
    'O146',
    'warning',
    counts((page) => page.notes.filled),
  )
  const comments = pages.flatMap((page) => page.notes.comments)
  const quote = comments.find((text) => text !== '')?.slice(0, SHORT)
  told(
    'O147',
    'warning',
    counts((page) => page.notes.comments.length),
    { quote: quote ? message('O_quote', { quote }) : '' },
  )
  const attached = extras.attachments.length + pages.reduce((sum, page) => sum + page.notes.attached, 0)
  if (attached > 0) {
    const name = extras.attachments[0]?.slice(0, SHORT)
    findings.push(say('O148', 'warning', { n: attached, quote: name ? message('O_quote', { quote: name }) : '' }))
  }
  if (extras.scripts) findings.push(say('O149', 'notice', {}))
  return findings
}

/** Tables whose lines are not all drawn. */
export function tellAligned(pages: readonly PageParts[]): Finding[] {
  const numbered = pages.map((page, i) => ({ page: i + 1, rows: page.aligned.flat() }))
  const sure = numbered.filter(({ rows }) => rows.some((row) => !row.unsure))
  const unsure = numbered.filter(({ rows }) => rows.some((row) => row.unsure))
  const list = (some: typeof numbered) => some.map(({ page }) => page).join('、')
  const findings: Finding[] = []
  if (unsure.length > 0) {
    const lost = unsure.flatMap(({ rows }) => rows.filter((row) => row.unsure))
    const values = { pages: list(unsure), n: lost.length, quote: lost[0]!.cells.join('').slice(0, SHORT) }
    findings.push(say('O143', 'error', values))
  }
  if (sure.length > 0) findings.push(say('O144', 'warning', { pages: list(sure) }))
  return findings
}
