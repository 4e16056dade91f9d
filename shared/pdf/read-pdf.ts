/** A PDF with a text layer as lines and tables. */
import { failed, ok, type Finding, type Result } from '../finding'
import { message } from '../message'
import type { SourceBlock, SourceDocument } from '../source'
import { loadPdfjs, type PdfDocument, type Pdfjs } from './load-pdfjs'
import { pageContent, TooMuch, type PageContent } from './page-content'
import { inOrder, pageParts, type PageParts } from './page-parts'
import { runningLines } from './running-lines'
import { sourceBlocks } from './source-blocks'

const MOST_PAGES = 300
const MOST_MS = 15_000
/** Nothing is fetched, run or drawn. */
const SAFE = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  verbosity: 0,
}
/** Fewer signs than this on a page of a scan: a stamp or a page number. */
const FEW_SIGNS = 20
/** Share of signs without a meaning from which on nothing can be made of the text. */
const MOST_UNKNOWN = 0.3

interface PdfPages {
  pages: PageContent[]
  missing: boolean
}

/** Troubles: E93 password · E94 broken · E95 scanned · E96 text layer unreadable, too many pages or too slow. */
export async function readPdf(bytes: Uint8Array): Promise<Result<SourceDocument>> {
  const read = await readPages(bytes)
  if (!read.ok) return read
  const { pages, missing } = read.value
  const signs = pages.flatMap((page) => page.pieces.map((piece) => piece.text))
  if (signs.length < FEW_SIGNS * Math.min(pages.length, 3)) return refuse(missing ? 'E96' : 'E95')
  if (signs.filter(isUnknown).length > signs.length * MOST_UNKNOWN) return refuse('E96')
  const findings: Finding[] = []
  tellUnknown(pages, findings)
  if (missing) findings.push({ code: 'O142', severity: 'error', message: message('O142') })
  return ok({ format: 'pdf', blocks: blocks(pages, findings), media: {}, findings })
}

const refuse = (code: 'E93' | 'E94' | 'E95' | 'E96') => failed<never>({ code, message: message(code) })

async function readPages(bytes: Uint8Array): Promise<Result<PdfPages>> {
  const pdfjs = await loadPdfjs()
  const { characterMap } = await import('./character-maps')
  let missing = false
  class CharacterMaps {
    async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
      const cMapData = characterMap(name)
      if (cMapData) return { cMapData, isCompressed: true }
      missing = true
      throw new Error('no character map of this name')
    }
  }
  let task: ReturnType<Pdfjs['getDocument']> | undefined
  try {
    // A copy: pdf.js keeps what it is given, and refuses Node's own kind of array.
    task = pdfjs.getDocument({ ...SAFE, data: new Uint8Array(bytes), CMapReaderFactory: CharacterMaps })
    const pages = await inTime(everyPage(task.promise, pdfjs))
    return pages ? ok({ pages, missing }) : tooMuch()
  } catch (error) {
    if (error instanceof TooMuch) return tooMuch()
    return refuse((error as { name?: string }).name === 'PasswordException' ? 'E93' : 'E94')
  } finally {
    await task?.destroy().catch(() => {})
  }
}

const tooMuch = () => failed<never>({ code: 'E96', message: message('E96L', { limit: MOST_PAGES }) })

/** pdf.js works in steps; between two of them the time is looked at, also within one page. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), MOST_MS)
  })
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

async function everyPage(opening: Promise<PdfDocument>, pdfjs: Pdfjs): Promise<PageContent[] | null> {
  const pdf = await opening
  if (pdf.numPages > MOST_PAGES) return null
  const pages: PageContent[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    pages.push(await pageContent(await pdf.getPage(n), pdfjs.OPS))
  }
  return pages
}

function blocks(pages: PageContent[], findings: Finding[]): SourceBlock[] {
  const read = pages.map(pageParts)
  const running = runningLines(read)
  if (running.size > 0) {
    const values = { n: running.size, quote: [...new Set([...running].map((line) => line.text))].slice(0, 4).join('”“') }
    findings.push({ code: 'O140', severity: 'notice', message: message('O140', values) })
  }
  tellAligned(read, findings)
  return sourceBlocks(read.map((page) => inOrder(page, running)))
}

const isUnknown = (text: string) => /[\p{Co}\ufffd]/u.test(text)

function tellUnknown(pages: readonly PageContent[], findings: Finding[]): void {
  const counts = pages.map((page, i) => ({ page: i + 1, n: page.pieces.filter((piece) => isUnknown(piece.text)).length }))
  const bad = counts.filter(({ n }) => n > 0)
  if (bad.length === 0) return
  const values = { n: bad.reduce((sum, { n }) => sum + n, 0), pages: bad.map(({ page }) => page).join('、') }
  findings.push({ code: 'O141', severity: 'error', message: message('O141', values) })
}

function tellAligned(pages: readonly PageParts[], findings: Finding[]): void {
  const numbered = pages.map((page, i) => ({ page: i + 1, rows: page.aligned.flat() }))
  const sure = numbered.filter(({ rows }) => rows.some((row) => !row.unsure))
  const unsure = numbered.filter(({ rows }) => rows.some((row) => row.unsure))
  const list = (some: typeof numbered) => some.map(({ page }) => page).join('、')
  if (unsure.length > 0) {
    const lost = unsure.flatMap(({ rows }) => rows.filter((row) => row.unsure))
    const values = { pages: list(unsure), n: lost.length, quote: lost[0]!.cells.join('').slice(0, 30) }
    findings.push({ code: 'O143', severity: 'error', message: message('O143', values) })
  }
  if (sure.length > 0) findings.push({ code: 'O144', severity: 'warning', message: message('O144', { pages: list(sure) }) })
}
