/**
 * A text whose tables are written as those of a page (`<table><tr><td>`), as readers of scans and converters to Markdown
 * leave it. The tables are read as those of a page, what stands between them as any other text.
 */
import { ok, type Finding, type Result } from '../finding'
import type { SourceBlock, SourceDocument } from '../source'
import { decodeText } from '../text/decode-text'
import { readPlainText } from '../text/read-text'
import { readPage } from './read-html'

const TABLE = /(<table\b[^>]*>)/i
const END = '</table>'

/** Troubles: E30 empty · E32 no text · E36 too many lines · E75 too large or too deeply nested. */
export function readMarkedText(bytes: Uint8Array): Result<SourceDocument> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const blocks: SourceBlock[] = []
  const findings: Finding[] = []
  let line = 0
  for (const { text, isTable } of parts(decoded.value)) {
    const read = isTable ? readPage(text, () => null) : readPlainText(text)
    if (!read.ok) return read
    const source = 'source' in read.value ? read.value.source : read.value
    for (const block of source.blocks) blocks.push(isTable ? { ...block, place: { line: line + 1 } } : further(block, line))
    findings.push(...source.findings)
    line += text.split('\n').length - 1
  }
  return ok({ format: 'text', blocks, media: {}, findings: toldOnce(findings) })
}

interface Part {
  text: string
  isTable: boolean
}

function parts(text: string): Part[] {
  const [front = '', ...rest] = text.replace(/^\ufeff/, '').split(TABLE)
  const found: Part[] = [{ text: front, isTable: false }]
  for (let i = 0; i < rest.length; i += 2) {
    const behind = rest[i + 1] ?? ''
    const end = behind.toLowerCase().indexOf(END)
    const inside = end < 0 ? behind.length : end + END.length
    found.push({ text: rest[i]! + behind.slice(0, inside), isTable: true }, { text: behind.slice(inside), isTable: false })
  }
  return found.filter((part) => part.text !== '')
}

function further(block: SourceBlock, by: number): SourceBlock {
  const place = { line: block.place.line + by }
  if (block.kind !== 'table') return { ...block, place }
  return { ...block, place, rows: block.rows.map((row) => ({ ...row, place: { line: row.place.line + by } })) }
}

/** Every part tells of its own; the same words need not be said again. */
const toldOnce = (findings: readonly Finding[]) =>
  findings.filter(({ code, message }, i) => findings.findIndex((f) => f.code === code && f.message === message) === i)
