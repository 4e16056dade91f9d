import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { readDoc } from './read-doc'

const fixture = new Uint8Array(readFileSync(new URL('./small.fixture.doc', import.meta.url)))

const numbers = new Uint8Array(readFileSync(new URL('./numbers.fixture.doc', import.meta.url)))

function linesOf(bytes: Uint8Array): string[] {
  const read = readDoc(bytes)
  if (!read.ok) throw new Error(read.trouble.code)
  return read.value.blocks.flatMap((block) => (block.kind === 'line' ? [inlineText(block.content)] : []))
}

/** Offset of the first block of Word's main stream, known by its signature at the start of a sector. */
function fileInformation(): number {
  for (let at = 512; at < fixture.length; at += 512) if (fixture[at] === 0xec && fixture[at + 1] === 0xa5) return at
  throw new Error('fixture without a Word stream')
}

function changed(at: number, value: number): Uint8Array {
  const bytes = fixture.slice()
  bytes[at] = value
  return bytes
}

/** Another name of a stream in the directory; the name's length stands behind its 64 bytes. */
function renamed(at: number, name: string): Uint8Array {
  const bytes = fixture.slice()
  bytes.fill(0, at, at + 64)
  bytes.set(Buffer.from(name, 'utf16le'), at)
  bytes[at + 64] = name.length * 2 + 2
  return bytes
}

function codeOf(bytes: Uint8Array): string {
  const read = readDoc(bytes)
  return read.ok ? 'ok' : read.trouble.code
}

const struck = new Uint8Array(readFileSync(new URL('./struck.fixture.doc', import.meta.url)))

describe('readDoc', () => {
  it('takes a struck figure in a table as taken back, elsewhere as text, and says so', () => {
    const read = readDoc(struck)
    if (!read.ok) throw new Error(read.trouble.code)
    const [line, table] = read.value.blocks
    if (line?.kind !== 'line' || table?.kind !== 'table') throw new Error('blocks')
    expect(inlineText(line.content)).toBe('收到58件')
    expect(table.rows[0]!.cells.map((cell) => cell.paragraphs.map(inlineText).join())).toEqual(['规章', '8'])
    expect(read.value.findings.map(({ code }) => code)).toEqual(['O165', 'O66'])
  })

  it('reads paragraphs, headings and bold', () => {
    const read = readDoc(fixture)
    if (!read.ok) throw new Error(read.trouble.code)
    const lines = read.value.blocks.flatMap((block) => (block.kind === 'line' ? [block] : []))
    expect(lines.map((line) => inlineText(line.content))).toEqual([
      '示例单位2023年政府信息公开工作年度报告',
      '一、总体情况',
      '本年度制发3件。',
      '结尾。',
    ])
    expect(lines[1]!.outline).toBe(1)
    expect(lines[2]!.content).toContainEqual({ kind: 'text', text: '3', marks: ['bold'] })
    expect(read.value.findings).toEqual([])
  })

  it('gives merged cells their true grid positions', () => {
    const read = readDoc(fixture)
    const table = read.ok ? read.value.blocks.find((block) => block.kind === 'table') : undefined
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.structure).toBe('grid')
    const cells = table.rows.map((row) =>
      row.cells.map((c) => [c.paragraphs.map(inlineText).join(), c.column, c.colspan, c.rowspan]),
    )
    expect(cells).toEqual([
      [
        ['项目', 0, 1, 2],
        ['数量', 1, 2, 1],
      ],
      [
        ['甲', 1, 1, 1],
        ['乙', 2, 1, 1],
      ],
      [
        ['合计', 0, 1, 1],
        ['0', 1, 1, 1],
        ['12', 2, 1, 1],
      ],
    ])
  })

  it('writes automatic numbers out, in the levels of official writing, begun anew and by style alone', () => {
    expect(linesOf(numbers).slice(0, 14)).toEqual([
      '一、甲', '（一）乙', '（二）丙', '1.丁', '2.戊', '（1）己', '（三）庚', '1.辛', '二、壬', '（一）癸', '5.子', '6.丑', '三、寅', '一、卯',
    ]) // prettier-ignore
  })

  it('leaves out what a style hides, and keeps what a run shows again', () => {
    expect(linesOf(numbers).slice(14)).toEqual(['可见', '又显出', '末', '尾'])
  })

  it('tells of hidden words, a header and a comment, and of nothing else', () => {
    const read = readDoc(numbers)
    expect(read.ok && read.value.findings.map((f) => f.code)).toEqual(['O102', 'O113', 'O116'])
  })

  it('reads on where style sheet and lists are damaged, and tells of numbers it could not read', () => {
    const word = Buffer.from(numbers).indexOf(Buffer.from([0xec, 0xa5]))
    const bytes = numbers.slice()
    // Length of the list of lists.
    bytes.fill(0, word + 0x2e6, word + 0x2ea)
    expect(linesOf(bytes)).toContain('甲')
    const read = readDoc(bytes)
    expect(read.ok && read.value.findings.map((f) => f.code)).toContain('O100')
  })

  it('refuses a file with a password, of Word 95, without a Word stream and a torn one, each with its own sentence', () => {
    const word = fileInformation()
    expect(codeOf(changed(word + 0x0b, fixture[word + 0x0b]! | 1))).toBe('E41')
    const word95 = changed(word + 2, 0x65)
    word95[word + 3] = 0
    expect(codeOf(word95)).toBe('E82')
    expect(codeOf(fixture.subarray(0, 600))).toBe('E81')
    const name = Buffer.from(fixture).indexOf(Buffer.from('WordDocument', 'utf16le'))
    expect(codeOf(changed(name, 0x58))).toBe('E80')
    expect(codeOf(renamed(name, 'Workbook'))).toBe('E92')
    expect(codeOf(renamed(name, 'EncryptedPackage'))).toBe('E41')
  })

  it('answers whatever bytes were changed', () => {
    const change = fc.tuple(fc.nat(numbers.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), fc.nat(numbers.length), (changes, cut) => {
        const whole = cut % 2 === 0 ? fixture : numbers
        const bytes = whole.slice(0, cut % 4 === 0 ? cut : whole.length)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        const started = performance.now()
        expect(['ok', 'E41', 'E80', 'E81', 'E82', 'E83', 'E92']).toContain(codeOf(bytes))
        expect(performance.now() - started).toBeLessThan(30_000)
      }),
      { numRuns: 100 },
    )
  })
})
