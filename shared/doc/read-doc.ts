import { numberParagraphs } from '../docx/read/number-paragraphs'
import { failed, ok, type Result } from '../finding'
import { message } from '../message'
import { inlineText } from '../report'
import type { SourceBlock, SourceDocument } from '../source'
import { namesFinding } from '../docx/read/author-names'
import { authorNames } from './author-names'
import { openContainer, viewOf, type Container } from './container'
import { docFindings } from './doc-findings'
import { docLists } from './lists'
import { propertyRuns } from './properties'
import { readBlocks } from './read-blocks'
import { docStyles } from './styles'
import { wordText } from './word-text'

const ENCRYPTED = 0x100
const SECOND_TABLE = 0x200
/** First nFib of Word 97. */
const WORD_97 = 0xc1

/**
 * Reads a Word 97–2003 file (.doc, .wps). Troubles: E41 password · E92 an old workbook · E86 an old presentation · E80 another program's file · E81 damaged · E82 Word
 * 95 or older · E83 Microsoft Works. What was left out is among the findings (O62, O100 … O108, O113, O116, O50N).
 */
export function readDoc(bytes: Uint8Array): Result<SourceDocument> {
  try {
    return readContainer(openContainer(bytes))
  } catch (error) {
    // Offsets of a damaged file point outside of it; a DataView says so by this error and nothing else does.
    if (error instanceof RangeError) return refuse('E81')
    throw error
  }
}

function refuse(code: 'E41' | 'E80' | 'E81' | 'E82' | 'E83' | 'E86' | 'E92'): Result<never> {
  return failed({ code, message: message(code) })
}

function readContainer(container: Container): Result<SourceDocument> {
  if (container.names.includes('EncryptedPackage')) return refuse('E41')
  const main = container.stream('WordDocument')
  if (!main && container.names.some((name) => name === 'Workbook' || name === 'Book')) return refuse('E92')
  if (!main && container.names.includes('PowerPoint Document')) return refuse('E86')
  if (!main) return refuse(container.names.some((name) => name === 'MatOST' || name === 'CONTENTS') ? 'E83' : 'E80')
  const head = viewOf(main)
  const flags = head.getUint16(0x0a, true)
  if (head.getUint16(0x02, true) < WORD_97) return refuse('E82')
  if ((flags & ENCRYPTED) !== 0) return refuse('E41')
  if (head.getUint16(0, true) !== 0xa5ec) return refuse('E81')
  const table = container.stream((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table')
  if (!table) return refuse('E81')
  const source = readWord(main, table, container.stream('Data'))
  return ok({ ...source, findings: [...source.findings, ...namesFinding(authorNames(container))] })
}

function readWord(main: Uint8Array, table: Uint8Array, data: Uint8Array | null): SourceDocument {
  const head = viewOf(main)
  const part = (at: number) => {
    const from = head.getUint32(at, true)
    const size = head.getUint32(at + 4, true)
    if (from + size > table.length) throw new RangeError('table')
    return table.subarray(from, from + size)
  }
  const words = wordText(main, part(0x1a2))
  const findings = docFindings()
  if (words.quickSaved) findings.note('O107')
  const styles = docStyles(part(0xa2))
  const [lists, size] = [head.getUint32(0x2e2, true), head.getUint32(0x2e6, true)]
  const numberOf = numberParagraphs(docLists(table.subarray(lists), size, part(0x2ea)))
  const paragraphs = propertyRuns(main, part(0x102), 'paragraph', data)
  const characters = propertyRuns(main, part(0xfa), 'character', data)
  const length = (at: number) => head.getUint32(at, true)
  const [text, notes, headers, macros, comments, ends, boxes] = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map(length) as number[]
  let line = 0
  const parts = { words, paragraphs, characters, styles, numberOf, findings }
  const stretch = (from: number, length: number) => {
    if (from + length > words.text.length) throw new RangeError('stretch')
    return readBlocks(parts, from, from + length, () => ++line)
  }
  /** Only counted: lines with words in what is not read. */
  const left = (from: number, length: number, code: 'O113' | 'O116') => {
    if (from + length > words.text.length) throw new RangeError('stretch')
    const aside = readBlocks({ ...parts, findings: docFindings() }, from, from + length, () => 0)
    for (const block of aside) if (block.kind === 'table' || /\p{L}/u.test(lineText(block))) findings.note(code)
  }
  const blocks = stretch(0, text!)
  const afterComments = text! + notes! + headers! + macros! + comments!
  const asides = [stretch(text!, notes!), stretch(afterComments, ends!), stretch(afterComments + ends!, boxes!)].flat()
  for (const _ of asides) findings.note('O104')
  left(text! + notes!, headers!, 'O113')
  left(text! + notes! + headers! + macros!, comments!, 'O116')
  return { format: 'doc', blocks: [...blocks, ...asides], media: {}, findings: findings.list() }
}

const lineText = (block: SourceBlock) => (block.kind === 'line' ? inlineText(block.content) : '')
