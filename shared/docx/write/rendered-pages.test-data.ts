/** What LibreOffice makes of a Word file, measured: boxes of words in points from the top left corner, rules of tables. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Evaluated } from '@shared/calculate'
import { hasOffice, officeFolder } from '../libre-office.test-data'

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
  text: string
}

export interface Page {
  /** Words of a line joined as they stand; boxes of neighbouring cells are boxes of their own. */
  words: Box[]
  lines: Box[]
}

export const canRender = hasOffice && exists('pdftotext') && exists('pdftocairo')

function exists(tool: string): boolean {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** `half`: fonts with digits half as wide as their Han characters. */
export function renderer(half: readonly string[] = []) {
  const office = officeFolder({ half })
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pages-'))
  const pdf = join(folder, 'page.pdf')
  const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return {
    pages(docx: Uint8Array): Page[] {
      writeFileSync(pdf, office.convert('page.docx', docx, 'pdf'))
      return parsePages(tool('pdftotext', '-bbox-layout', pdf, '-'))
    },
    /** Of the file rendered last: left and right ends of the horizontal rules on a page, counted from 1. */
    rules(page: number): { left: number; right: number }[] {
      const svg = tool('pdftocairo', '-svg', '-f', String(page), '-l', String(page), pdf, '-')
      return [...svg.matchAll(/fill:none;stroke-width[^"]*" d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) /g)]
        .map((match) => match.slice(1).map(Number))
        .filter(([, top, , bottom]) => top === bottom)
        .map(([left, , right]) => ({ left: left!, right: right! }))
    },
    remove() {
      office.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Box of the first line with these words. */
export const lineWith = (page: Page, text: string): Box => page.lines.find((line) => line.text.includes(text))!

/** Figures of four digits and more that stand whole on the pages fewer times than in the tables: broken over two lines. */
export function brokenFigures(pages: readonly Page[], values: Evaluated): string[] {
  const shown = pages.flatMap((page) => page.words).map((word) => word.text)
  const figures = Object.values(values).filter((value) => value !== null && /^\d{4,}$/.test(value)) as string[]
  const count = (among: readonly string[], value: string) => among.filter((one) => one === value).length
  return [...new Set(figures)].filter((value) => count(shown, value) < count(figures, value))
}

function parsePages(html: string): Page[] {
  return html
    .split('<page ')
    .slice(1)
    .map((page) => ({ words: boxes(page, 'word'), lines: boxes(page, 'line') }))
}

function boxes(page: string, name: string): Box[] {
  const pattern = new RegExp(`<${name} xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="([\\d.]+)">(.*?)</${name}>`, 'gs')
  return [...page.matchAll(pattern)].map(([, left, top, right, bottom, content]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
    text: content!
      .replace(/<[^>]*>|\s/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  }))
}
