/** A PDF with a text layer as lines and tables. */
import { failed, ok, type Finding, type Result } from '../finding'
import { message } from '../message'
import type { SourceBlock, SourceDocument } from '../source'
import { loadPdfjs, type PdfDocument, type Pdfjs } from './load-pdfjs'
import type { PageContent } from './page'
import { pageContent, TooMuch } from './page-content'
import { inOrder, pageParts, ruledPage } from './page-parts'
import { runningLines } from './running-lines'
import { sourceBlocks } from './source-blocks'
import { isUnknown, readExtras, tellAligned, tellPages, type PdfExtras } from './tell-pages'

const MOST_PAGES = 300
const MOST_MS = 15_000
/** Nothing is fetched, run or drawn. */
const SAFE = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  maxImageSize: 1,
  verbosity: 0,
}
/** Fewer signs than this on a page of a scan: a stamp or a page number. */
const FEW_SIGNS = 20
/** Share of signs without a meaning from which on nothing can be made of the text. */
const MOST_UNKNOWN = 0.3

interface PdfPages {
  pages: PageContent[]
  extras: PdfExtras
  missing: boolean
}

/** Troubles: E93 password · E94 broken · E95 scanned · E96 text layer unreadable, too many pages or too slow. */
export async function readPdf(bytes: Uint8Array): Promise<Result<SourceDocument>> {
  const read = await readPages(bytes)
  if (!read.ok) return read
  const { pages, extras, missing } = read.value
  const signs = pages.flatMap((page) => page.pieces.map((piece) => piece.text))
  if (signs.length < FEW_SIGNS * pages.length) return refuse(missing ? 'E96' : 'E95')
  if (signs.filter(isUnknown).length > signs.length * MOST_UNKNOWN) return refuse('E96')
  const findings = tellPages(pages, extras, FEW_SIGNS)
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
    const content = await inTime(everyPage(task.promise, pdfjs))
    return content ? ok({ ...content, missing }) : tooMuch()
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

async function everyPage(opening: Promise<PdfDocument>, pdfjs: Pdfjs): Promise<Omit<PdfPages, 'missing'> | null> {
  const pdf = await opening
  if (pdf.numPages > MOST_PAGES) return null
  const pages: PageContent[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    pages.push(await pageContent(await pdf.getPage(n), pdfjs.OPS))
  }
  return { pages, extras: await readExtras(pdf) }
}

function blocks(pages: PageContent[], findings: Finding[]): SourceBlock[] {
  const ruled = pages.map(ruledPage)
  const running = runningLines(ruled)
  if (running.size > 0) {
    const values = { n: running.size, quote: [...new Set([...running].map((line) => line.text))].slice(0, 4).join('”“') }
    findings.push({ code: 'O140', severity: 'notice', message: message('O140', values) })
  }
  const parts = ruled.map((page) => pageParts(page, running))
  findings.push(...tellAligned(parts))
  return sourceBlocks(parts.map(inOrder))
}
